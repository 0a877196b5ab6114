import type { AskRow, AsksAsk } from '../../../messages/areas/asks.ts';
import type { SavedFile } from '../../../messages/finance.ts';
import type { AreaInput } from '../input.ts';
import { csv, type Cell } from '../../finance/files/csv.ts';
import { asksView } from '../asks.ts';
import { asksOf } from './standing.ts';

const HEADER = ['Ask', 'Asked by', 'Whose time', 'Purpose', 'Time', 'Minutes', 'People', 'How often', 'Traces to', 'Strategic goal', 'Evidence', 'What it says', 'Activity target', 'What it would mean', 'Review', 'Flags', 'What waits', 'State', 'Id'];

/** The register as it is shown, and what was ended, as a table. Reviews are days such as 2026-11-30, so that a spreadsheet sorts them. */
export function asksFile(input: AreaInput, ask: AsksAsk, kind: string): SavedFile | null {
  if (kind !== 'csv') return null;
  const { rows, ended } = asksView(input, ask);
  const { asks } = asksOf(input);
  const row = (r: AskRow): Cell[] => {
    const { cost, reviewOn } = asks.get(r.id)!.ask;
    return [
      r.title, r.askedBy, r.of, r.purpose, r.time.text, cost.minutes, cost.people, cost.each, r.serves?.text ?? null, r.serves?.detail ?? null, r.evidence.text, r.evidence.label, r.activity, r.whatIf?.sentences.join(' ') ?? null, reviewOn,
      r.flags.map((f) => f.text).join('; '), r.waits.map((w) => w.text).join(' '), r.ended ?? 'stands', r.id,
    ];
  };
  return { name: 'ridealong-asks.csv', mime: 'text/csv', text: csv(HEADER, [...rows, ...ended].map(row)) };
}
