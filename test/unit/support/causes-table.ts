import { suggestCause } from '../../../lib/analysis/causes/suggest.ts';
import { makeSampleOrg } from '../../../lib/crm/sample/generate/index.ts';
import { CAUSES } from '../../../lib/model/causes/index.ts';
import { sampleEvidence } from './sample-evidence.ts';

export interface CauseScore {
  id: string;
  planted: number;
  suggested: number;
  right: number;
}
export interface CausesTable {
  seeds: number[];
  losses: number;
  /** Losses whose cause left anything that can be found. */
  traced: number;
  suggested: number;
  right: number;
  /** Of always guessing the most common cause of each kind of loss, known in hindsight: the hardest guess to beat. */
  common: { right: number; overall: string };
  causes: CauseScore[];
}

/** Suggested against planted causes on sample orgs of some seeds. */
export function causesTable({ seeds, today }: { seeds: number[]; today: string }): CausesTable {
  const scores = new Map(CAUSES.map((c) => [c.id, { id: c.id, planted: 0, suggested: 0, right: 0 }]));
  const byReason = new Map<string, Map<string, number>>();
  const table: CausesTable = { seeds, losses: 0, traced: 0, suggested: 0, right: 0, common: { right: 0, overall: '' }, causes: [] };
  for (const seed of seeds) {
    const { tables, truth } = makeSampleOrg({ seed, today });
    const evidence = sampleEvidence(tables, truth, Date.parse(`${today}T08:00:00Z`));
    for (const q of truth.quarters) {
      for (const deal of q.deals) {
        if (!deal.cause) continue;
        const found = suggestCause(evidence.get(`${deal.opportunityId} ${q.period}`)!);
        const planted = scores.get(deal.cause.id)!;
        table.losses++;
        planted.planted++;
        if (deal.cause.evidence.length > 0) table.traced++;
        const counts = byReason.get(deal.reason) ?? new Map<string, number>();
        byReason.set(deal.reason, counts.set(deal.cause.id, (counts.get(deal.cause.id) ?? 0) + 1));
        if (!found) continue;
        table.suggested++;
        scores.get(found.causeId)!.suggested++;
        if (found.causeId === deal.cause.id) {
          table.right++;
          planted.right++;
        }
      }
    }
  }
  table.common.right = [...byReason.values()].reduce((n, counts) => n + Math.max(...counts.values()), 0);
  table.causes = [...scores.values()].filter((s) => s.planted > 0 || s.suggested > 0).sort((a, b) => b.planted - a.planted);
  table.common.overall = table.causes[0]!.id;
  return table;
}

const share = (a: number, b: number): string => (b === 0 ? 'none' : `${Math.round((100 * a) / b)} %`).padStart(9);

/** The table for reading in a terminal. */
export function causesText(t: CausesTable): string {
  const most = t.causes[0]!;
  return [
    `Suggested against planted causes: ${t.losses} losses of ${t.seeds.length} sample orgs (seeds ${t.seeds.join(', ')}), ${t.traced} of which left anything to find.`,
    'This tests the generator\u2019s world: the evidence that was planted there, by people who knew what would be looked for. It says nothing of any company.', '',
    `${'cause'.padEnd(28)}${'planted'.padStart(9)}${'suggested'.padStart(11)}${'precision'.padStart(11)}${'recall'.padStart(9)}`,
    ...t.causes.map((c) => `${c.id.padEnd(28)}${String(c.planted).padStart(9)}${String(c.suggested).padStart(11)}  ${share(c.right, c.suggested)}${share(c.right, c.planted)}`), '',
    `${'suggestion, all losses'.padEnd(37)}${String(t.suggested).padStart(11)}  ${share(t.right, t.suggested)}${share(t.right, t.losses)}`,
    `${`always ${most.id}`.padEnd(37)}${String(t.losses).padStart(11)}  ${share(most.planted, t.losses)}${share(most.planted, t.losses)}`,
    `${'the most common of each reason'.padEnd(37)}${String(t.losses).padStart(11)}  ${share(t.common.right, t.losses)}${share(t.common.right, t.losses)}`,
  ].join('\n');
}
