import type { LeadGroup } from '../../../analysis/leads/group.ts';
import type { LeadReport } from '../../../analysis/leads/report.ts';
import type { LeadsAsk } from '../../../messages/areas/leads.ts';
import type { FinanceWords } from '../../finance/words.ts';
import { between, counted } from '../../format.ts';
import { ENOUGH, nameOfKey } from './row.ts';

const DAY_MS = 86_400_000;

/** Two groups whose intervals don't touch: the one surely won more often, and the one surely won less; null where none part. */
export function apart(groups: readonly LeadGroup[]): { more: LeadGroup; less: LeadGroup } | null {
  const told = groups.filter((g) => g.key !== null && g.ripe >= ENOUGH);
  if (told.length < 2) return null;
  const more = told.reduce((a, b) => (b.low! > a.low! ? b : a));
  const less = told.reduce((a, b) => (b.high! < a.high! ? b : a));
  return more !== less && more.low! > less.high! ? { more, less } : null;
}

/** The first words of the page: what became of leads, and whether sources part. */
export function leadSentence({ groups, total, ripeAge }: LeadReport, { by }: Pick<LeadsAsk, 'by'>, f: FinanceWords): { title: string; sentence: string } {
  const { words } = f;
  if (total.n === 0) return { title: 'No leads here', sentence: 'No lead of these days was read from the CRM. Choose another period, or look whether leads may be read under Set-up.' };
  const rate = ripeAge === null ? 'Under 20 were ever won, so how long one takes isn’t known and no rate is told.'
    : total.ripe < ENOUGH ? `They haven’t had time to mature: nine in ten of those that are ever won are won within ${counted(words, Math.round(ripeAge / DAY_MS), 'day')}.`
      : `Of the ${words.count(total.ripe)} that had time to be won, ${words.percent(total.rate!)} were (${between(words, total.low!, total.high!)}).`;
  const all = `${counted(words, total.n, 'lead')}: ${words.count(total.accepted)} accepted, ${words.count(total.turnedDown)} turned down, ${words.count(total.opportunities)} became opportunities. ${rate}`;
  const found = apart(groups);
  if (!found) return { title: ripeAge === null || total.ripe < ENOUGH ? 'What becomes of these leads isn’t known yet' : `What is won doesn’t tell ${by === 'source' ? 'sources' : 'campaigns'} apart`, sentence: all };
  const { more, less } = found;
  const range = (g: LeadGroup): string => `${words.percent(g.rate!)}, ${between(words, g.low!, g.high!)}`;
  return { title: `Leads from ${nameOfKey(more.key, by)} are won more often than those from ${nameOfKey(less.key, by)}`, sentence: `${range(more)} against ${range(less)} of leads that had time. ${all}` };
}
