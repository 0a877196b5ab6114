import { parseArgs } from 'node:util';
import type { Basis } from '../model/basis.ts';
import type { Day } from '../model/day.ts';
import type { Question } from './questions/question.ts';
import { BASES } from '../model/basis.ts';
import { parseDay } from '../model/day.ts';
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
  json: boolean;
}

export const usage = (): string => `explain: what an export folder says about forecasts, without a browser

  npm run explain -- --data DIR --period 2026-Q3 --basis commit [--question NAME] [--at DATE] [--until DATE] [--owner ID]… [--json]

  --data      a folder with one CSV per Salesforce object (Opportunity.csv, OpportunityHistory.csv, …)
  --question  ${QUESTIONS.map((q) => `${q.name.padEnd(12)} ${q.about}`).join('\n              ')}
  --period    2026-Q3, 2026-07, 2026 (calendar), FY27-Q1, FY27 (fiscal), or FROM..TO (both days inside)
  --basis     ${BASES.join(', ')}
  --at        baseline: what was known at 00:00 of this day (default: day 8 of the period)
  --until     end: what was known at 00:00 of this day (default: five working days after the period, or now)
  --owner     one person's deals; may be given several times (default: everybody's)
  --json      one JSON object on standard output`;

export function readArguments(argv: string[]): ExplainArguments | 'help' {
  let values;
  try {
    ({ values } = parseArgs({
      args: argv, strict: true, allowPositionals: false,
      options: {
        data: { type: 'string' }, question: { type: 'string' }, period: { type: 'string' }, basis: { type: 'string' }, at: { type: 'string' }, until: { type: 'string' },
        owner: { type: 'string', multiple: true }, json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' },
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
  const basis = BASES.find((b) => b.toLowerCase() === (values.basis ?? 'commit').toLowerCase());
  if (!basis && values.basis === 'called') throw new BadArguments('--basis called needs a recorded forecast call, and an export has none. Take the basis it was called on, for example commit.');
  if (!basis) throw new BadArguments(`--basis ${values.basis} is none of ${BASES.join(', ')}.`);
  return {
    data: values.data, question, period: values.period ?? null, basis, at: readDay('--at', values.at), until: readDay('--until', values.until),
    owners: values.owner ?? [], json: values.json ?? false,
  };
}

function readDay(name: string, value: string | undefined): Day | null {
  if (value === undefined) return null;
  const d = parseDay(value);
  if (d === null) throw new BadArguments(`${name} ${value} is no date. Write it like 2026-07-08.`);
  return d;
}
