import type { ChangeRow } from '../messages/views.ts';
import type { DealState } from '../model/deal.ts';
import type { DealTimeline } from '../model/timeline.ts';

/** Changes sent along; the CRM's own page has the rest. */
const ROWS = 60;

export interface ChangeWords {
  instantDay(at: number): string;
  day(d: number): string;
  amount(minor: number, currency: string): string;
  stage(id: string | undefined): string;
  person(id: string | null): string;
}

/** The latest changes of a deal, newest first, each in words. */
export const changeRows = (timeline: DealTimeline, words: ChangeWords, threads: (at: number) => number = () => 0): ChangeRow[] =>
  changesInWords(timeline, words).slice(0, ROWS).map(({ at, ...row }) => (threads(at) > 0 ? { ...row, threads: { at, count: threads(at) } } : row));

/** Every recorded change of a deal with its instant, newest first. */
export function changesInWords({ states }: DealTimeline, words: ChangeWords): (ChangeRow & { at: number })[] {
  const rows: (ChangeRow & { at: number })[] = [];
  states.forEach((state, i) => {
    const before = states[i - 1];
    const what = i === 0 ? (state.stageId === undefined ? 'Created; what it looked like was not recorded' : `Created in ${words.stage(state.stageId)}`) : difference(before!, state, words);
    if (what === '') return;
    rows.push({ at: state.at, when: words.instantDay(state.at), what, badge: state.orderAssumed ? 'order assumed' : state.byMachine === true ? 'by automation' : null });
  });
  return rows.reverse();
}

function difference(a: DealState, b: DealState, words: ChangeWords): string {
  const parts: string[] = [];
  const date = (d: number | null | undefined): string => (d == null ? 'none' : words.day(d));
  const amount = (s: DealState): string => (s.amount == null ? 'none' : words.amount(s.amount, s.currency ?? ''));
  if (a.stageId === undefined && b.stageId !== undefined) return `First recorded: ${words.stage(b.stageId)}, close date ${date(b.closeDay)}, amount ${amount(b)}`;
  if (b.stageId !== a.stageId) parts.push(`${words.stage(a.stageId)} → ${words.stage(b.stageId)}`);
  if (b.closeDay !== a.closeDay) parts.push(`Close date ${date(a.closeDay)} → ${date(b.closeDay)}`);
  if (b.amount !== a.amount || b.currency !== a.currency) parts.push(`Amount ${amount(a)} → ${amount(b)}`);
  if (b.ownerId !== a.ownerId && a.ownerId !== undefined) parts.push(`Owner ${words.person(a.ownerId ?? null)} → ${words.person(b.ownerId ?? null)}`);
  if (b.category !== a.category && b.stageId === a.stageId) parts.push(`Forecast category ${CATEGORY_LABEL[a.category ?? '']} → ${CATEGORY_LABEL[b.category ?? '']}`);
  return parts.join('; ');
}

export const CATEGORY_LABEL: Record<string, string> = { omitted: 'omitted', pipeline: 'pipeline', bestCase: 'best case', mostLikely: 'most likely', commit: 'commit', closed: 'closed', '': 'not known' };
