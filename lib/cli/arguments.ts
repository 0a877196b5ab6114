import { parseArgs } from 'node:util';
import type { Basis } from '../analysis/bridge/reasons.ts';
import type { Day } from '../model/day.ts';
import { BASES } from '../analysis/bridge/reasons.ts';
import { parseDay } from '../model/day.ts';

export interface ExplainArguments {
  data: string;
  period: string;
  basis: Basis;
  at: Day | null;
  until: Day | null;
  owners: string[];
  json: boolean;
}

/** An argument that can't be used; the message says which, and how it is written. */
export class BadArguments extends Error {
  override readonly name = 'BadArguments';
}

export const USAGE = `explain: why a forecast came in as it did, from an export folder

  npm run explain -- --data DIR --period 2026-Q3 --basis commit [--at DATE] [--until DATE] [--owner ID]… [--json]

  --data    a folder with one CSV per Salesforce object (Opportunity.csv, OpportunityHistory.csv, …)
  --period  2026-Q3, 2026-07, 2026 (calendar), FY27-Q1, FY27 (fiscal), or FROM..TO (both days inside)
  --basis   ${BASES.join(', ')}
  --at      baseline: what was known at 00:00 of this day (default: day 8 of the period)
  --until   end: what was known at 00:00 of this day (default: five working days after the period, or now)
  --owner   one person's deals; may be given several times (default: everybody's)
  --json    one JSON object on standard output`;

export function readArguments(argv: string[]): ExplainArguments | 'help' {
  let values;
  try {
    ({ values } = parseArgs({
      args: argv, strict: true, allowPositionals: false,
      options: {
        data: { type: 'string' }, period: { type: 'string' }, basis: { type: 'string' }, at: { type: 'string' }, until: { type: 'string' },
        owner: { type: 'string', multiple: true }, json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' },
      },
    }));
  } catch (error) {
    throw new BadArguments(error instanceof Error ? error.message : String(error), { cause: error });
  }
  if (values.help) return 'help';
  if (!values.data) throw new BadArguments('--data is missing: name the folder of the export.');
  if (!values.period) throw new BadArguments('--period is missing: name a period, for example 2026-Q3.');
  const basis = BASES.find((b) => b.toLowerCase() === (values.basis ?? 'commit').toLowerCase());
  if (!basis && values.basis === 'called') throw new BadArguments('--basis called needs a recorded forecast call, and an export has none. Take the basis it was called on, for example commit.');
  if (!basis) throw new BadArguments(`--basis ${values.basis} is none of ${BASES.join(', ')}.`);
  return {
    data: values.data, period: values.period, basis, at: readDay('--at', values.at), until: readDay('--until', values.until),
    owners: values.owner ?? [], json: values.json ?? false,
  };
}

function readDay(name: string, value: string | undefined): Day | null {
  if (value === undefined) return null;
  const d = parseDay(value);
  if (d === null) throw new BadArguments(`${name} ${value} is no date. Write it like 2026-07-08.`);
  return d;
}
