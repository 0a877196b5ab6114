import type { LeadReport } from '../../../analysis/leads/report.ts';
import type { SpentTime } from '../../../analysis/leads/time-spent.ts';
import type { StandingLeadWords } from '../../../analysis/leads/words.ts';
import type { LeadsAsk } from '../../../messages/areas/leads.ts';
import type { Basis } from '../../../model/basis.ts';
import type { DealBook } from '../../../model/book.ts';
import type { Period } from '../../../model/period.ts';
import type { AreaInput } from '../input.ts';
import { leadReport } from '../../../analysis/leads/report.ts';
import { timeSpent } from '../../../analysis/leads/time-spent.ts';
import { standingLeadWords } from '../../../analysis/leads/words.ts';
import { parsePeriod } from '../../../model/period.ts';
import { leadWordRights } from '../../company/lead-rights.ts';
import { liveGoals } from '../map/shown.ts';

/** The forecast that leads are held against. */
export const LEAD_BASIS: Basis = 'commit';
/** Reports kept for one book: what a page and its figures ask for one after the other. */
const KEPT = 4;
const kept = new WeakMap<DealBook, { key: string; report: LeadReport }[]>();

/** The report on leads as of the last reading, worked out once for each cut and period: opening a figure doesn't work it out again. */
export function reportOf({ data, context, syncedAt }: AreaInput, { by, periodId }: Pick<LeadsAsk, 'by' | 'periodId'>): LeadReport {
  let list = kept.get(data.book);
  if (!list) kept.set(data.book, (list = []));
  const period: Period | null = periodId === null ? null : parsePeriod(periodId, context.calendar);
  const key = [syncedAt, data.leads.length, by, period?.id].join(' ');
  const found = list.find((x) => x.key === key);
  if (found) return found.report;
  const report = leadReport({ leads: data.leads, activities: data.activities, book: data.book, context, basis: LEAD_BASIS, now: syncedAt }, { by, period });
  list.push({ key, report });
  if (list.length > KEPT) list.shift();
  return report;
}

/** What stands of words about leads. */
export const leadWords = (input: AreaInput): StandingLeadWords => standingLeadWords(input.company.records('leadWord'), rightsOf(input));
export const rightsOf = ({ context, data, goals }: AreaInput) => leadWordRights(context, data, [...liveGoals(goals).values()].map((g) => g.goal));

const times = new WeakMap<LeadReport, { flags: string; spent: SpentTime }>();

/** Minutes that leads took, as far as they are recorded or flagged; worked out once for each state of the flags. */
export function spentOn({ data }: AreaInput, report: LeadReport, { flags }: StandingLeadWords): SpentTime {
  const state = flags.map((f) => f.key).join(' ');
  const known = times.get(report);
  if (known?.flags === state) return known.spent;
  const dealIndex = new Map<string, number>(flags.length === 0 ? [] : data.book.heads.map((h, i) => [h.id, i]));
  const spent = timeSpent(report, data.activities, flags, dealIndex);
  times.set(report, { flags: state, spent });
  return spent;
}
