import { parseArgs } from 'node:util';
import type { LeadCut } from '../analysis/leads/report.ts';
import type { Basis } from '../model/basis.ts';
import type { Day } from '../model/day.ts';
import type { Motion } from '../model/forecast-type.ts';
import type { ScopeRef } from '../model/scope.ts';
import type { Question } from './questions/question.ts';
import { BASES } from '../model/basis.ts';
import { parseDay } from '../model/day.ts';
import { MOTIONS } from '../model/forecast-type.ts';
import { to18 } from '../model/salesforce-id.ts';
import { parseScope } from '../model/scope.ts';
import { BadArguments } from './bad-arguments.ts';
import { QUESTIONS } from './questions/index.ts';

export { BadArguments } from './bad-arguments.ts';

export interface ExplainArguments {
  data: string;
  question: Question;
  /** null where the question needs none and none was named. */
  period: string | null;
  basis: Basis;
  at: Day | null;
  until: Day | null;
  owners: string[];
  /** null: not named. */
  scope: ScopeRef | null;
  /** A number that was called, as written: decimal, in the org's currency. */
  called: string | null;
  /** The basis is whatever was called: a call must be there. */
  needsCall: boolean;
  /** null: every deal. */
  motion: Motion | null;
  /** A plan file, for questions about goals. */
  plan: string | null;
  /** How leads are grouped. */
  by: LeadCut;
  /** Of the question `activity`, as written: which activity, and what came of it. null: the usual one. */
  kind: string | null;
  effect: string | null;
  json: boolean;
}

export const usage = (): string => `explain: what an export folder says about forecasts, without a browser

  npm run explain -- --data DIR --period 2026-Q3 --basis commit [--question NAME] [--at DATE] [--until DATE]
                    [--scope SCOPE] [--owner ID]… [--called AMOUNT] [--type NAME] [--plan FILE] [--by NAME] [--kind NAME] [--effect NAME] [--json]

  --data      a folder with one CSV per Salesforce object (Opportunity.csv, OpportunityHistory.csv, …)
  --question  ${QUESTIONS.map((q) => `${q.name.padEnd(12)} ${q.about}`).join('\n              ')}
  --period    2026-Q3, 2026-07, 2026 (calendar), FY27-Q1, FY27 (fiscal), or FROM..TO (both days inside)
  --basis     ${BASES.join(', ')}, or called (with --called, or where the export has forecasts; its deals are those in commit)
  --at        baseline: what was known at 00:00 of this day (default: day 8 of the period)
  --until     end: what was known at 00:00 of this day (default: five working days after the period, or now)
  --owner     one person's deals; may be given several times (default: everybody's)
  --scope     org, person:ID, team:ID (somebody and all below them) or role:ID (a role and those below it)
  --called    the number that was called, in the org's currency, for example 1250000.00
  --type      bookings (the default), new, expansion or renewal, as Opportunity.Type says
  --plan      a plan as CSV or JSON, for --question goals (docs/PLANS.md)
  --by        source (the default) or campaign: how --question leads groups them
  --kind      of activity: calls (the default), emails or meetings; --effect: meetings, created, advanced or won
  --json      one JSON object on standard output`;

export function readArguments(argv: string[]): ExplainArguments | 'help' {
  let values;
  try {
    ({ values } = parseArgs({
      args: argv, strict: true, allowPositionals: false,
      options: {
        data: { type: 'string' }, question: { type: 'string' }, period: { type: 'string' }, basis: { type: 'string' }, at: { type: 'string' }, until: { type: 'string' },
        owner: { type: 'string', multiple: true }, scope: { type: 'string' }, called: { type: 'string' }, type: { type: 'string' }, plan: { type: 'string' }, by: { type: 'string' }, kind: { type: 'string' }, effect: { type: 'string' }, json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' },
      },
    }));
  } catch (error) {
    throw new BadArguments(error instanceof Error ? error.message : String(error), { cause: error });
  }
  if (values.help) return 'help';
  if (!values.data) throw new BadArguments('--data is missing: name the folder of the export.');
  const question = values.question === undefined ? QUESTIONS[0]! : QUESTIONS.find((q) => q.name === values.question);
  if (!question) throw new BadArguments(`--question ${values.question} is none of ${QUESTIONS.map((q) => q.name).join(', ')}.`);
  if (!values.period && question.needsPeriod) throw new BadArguments('--period is missing: name a period, for example 2026-Q3.');
  const needsCall = values.basis?.toLowerCase() === 'called';
  const basis = needsCall ? 'commit' : BASES.find((b) => b.toLowerCase() === (values.basis ?? 'commit').toLowerCase());
  if (!basis) throw new BadArguments(`--basis ${values.basis} is none of ${BASES.join(', ')}, called.`);
  const scope = values.scope === undefined ? null : parseScope(values.scope);
  if (values.scope !== undefined && scope === null) throw new BadArguments(`--scope ${values.scope} is none. Write org, person:ID, team:ID or role:ID.`);
  if (scope !== null && values.owner) throw new BadArguments('--scope and --owner say the same thing twice: name one of them.');
  const motion = values.type === undefined || values.type === 'bookings' ? null : MOTIONS.find((m) => m === values.type);
  if (motion === undefined) throw new BadArguments(`--type ${values.type} is none of bookings, ${MOTIONS.join(', ')}.`);
  const by = (['source', 'campaign'] as const).find((b) => b === (values.by ?? 'source'));
  if (!by) throw new BadArguments(`--by ${values.by} is neither source nor campaign.`);
  return {
    data: values.data, question, period: values.period ?? null, basis, at: readDay('--at', values.at), until: readDay('--until', values.until),
    owners: values.owner ?? [], scope: scope === null || scope.kind === 'org' ? scope : ({ kind: scope.kind, id: to18(scope.id) } as ScopeRef),
    called: values.called ?? null, needsCall, motion, plan: values.plan ?? null, by, kind: values.kind ?? null, effect: values.effect ?? null, json: values.json ?? false,
  };
}

function readDay(name: string, value: string | undefined): Day | null {
  if (value === undefined) return null;
  const d = parseDay(value);
  if (d === null) throw new BadArguments(`${name} ${value} is no date. Write it like 2026-07-08.`);
  return d;
}
