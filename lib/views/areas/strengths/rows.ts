import type { Compared, StrengthsReport } from '../../../analysis/coaching/strengths/report.ts';
import type { Level } from '../../../analysis/coaching/strengths/compare.ts';
import type { Cases } from '../../../analysis/coaching/strengths/cases.ts';
import type { Measure } from '../../../analysis/measures/measure.ts';
import type { Measured, StrengthRow } from '../../../messages/areas/strengths.ts';
import type { Rows } from '../../../messages/views.ts';
import type { AreaInput } from '../input.ts';
import type { CoachingWords } from '../../coaching/said.ts';
import { digitsOf } from '../../../model/currency.ts';
import { between, counted } from '../../format.ts';

/** Rows sent along with a figure. */
const ROWS = 50;
export const BESIDE = { past: 'own past', peers: 'comparable peers' } as const;

/** What one case of a measure is. */
const CASES: Record<string, [string, string]> = { leadConversion: ['lead', 'leads'], leadResponseKept: ['lead', 'leads'], causesInTime: ['miss', 'misses'] };
const caseOf = (measureId: string): [string, string] => CASES[measureId] ?? ['deal', 'deals'];

/** A measure that is told of, with both sides in words and the person’s own rows. */
export function strengthRow(c: Compared, measure: Measure, input: AreaInput, words: CoachingWords, isOwn: boolean, name: string): StrengthRow {
  const more = c.own.value > c.other.value;
  const how = measure.unit === 'days' ? (more ? 'longer' : 'shorter') : more ? 'higher' : 'lower';
  const whose = isOwn ? 'Your' : `${name}’s`;
  const than = c.beside === 'past' ? 'over the last four closed quarters than over those before' : `than that of the ${words.w.words.count(c.peers)} people of the same role together`;
  return {
    id: `${c.measureId}:${c.beside}`, measureId: c.measureId, label: measure.label, beside: BESIDE[c.beside], sentence: `${whose} ${measure.label.toLowerCase()} ${c.by === 'quarters' ? 'a quarter were' : 'is'} ${how} ${than}.`,
    own: measured(c.beside === 'past' ? 'Last four closed quarters' : isOwn ? 'You' : name, c.own, c.ownCases.n, 0, c, measure, input, words, rowsOf(c.ownCases, measure, input, words, 'the last four closed quarters')),
    other: measured(c.beside === 'past' ? 'Quarters before' : 'Same role', c.other, c.otherN, c.peers, c, measure, input, words, c.otherCases && rowsOf(c.otherCases, measure, input, words, 'the quarters before')), how: measure.how,
  };
}

function measured(label: string, level: Level, n: number, people: number, { by, measureId }: Compared, measure: Measure, input: AreaInput, words: CoachingWords, rows: Rows | null): Measured {
  const { w } = words;
  const [one, many] = caseOf(measureId);
  const org = input.context.currencies.org;
  const value = (v: number): string => (by === 'share' ? w.words.percent(v) : measure.unit === 'money' ? w.words.money(Math.round(v), org, digitsOf(input.context.currencies, org)) : measure.unit === 'days' ? `${w.words.count(Math.round(v))}\u00a0days` : w.words.count(Math.round(v)));
  const range = by === 'share' ? between(w.words, level.low, level.high) : `${value(level.low).replace(/\u00a0days$/, '')} to ${value(level.high)}`;
  return { label, text: `${value(level.value)} (${range}), of ${counted(w.words, n, one, many)}${people > 0 ? ` of ${counted(w.words, people, 'person', 'people')}` : ''}`, rows };
}

function rowsOf(cases: Cases, measure: Measure, { data: { book }, context, link }: AreaInput, words: CoachingWords, when: string): Rows | null {
  const { deals } = cases.evidence;
  if (deals.length === 0) return null;
  const org = context.currencies.org;
  const rows = deals.slice(0, ROWS).map((deal) => {
    const { id, name, now } = book.heads[deal]!;
    const currency = now.currency ?? org;
    const stage = context.stages.find((s) => s.id === now.stageId);
    return {
      dealId: id, name, href: link(id), badges: [], amount: { minor: now.amount ?? 0, currency, text: typeof now.amount === 'number' ? words.w.words.money(now.amount, currency, digitsOf(context.currencies, currency)) : 'no amount' },
      detail: [stage?.label ?? null, typeof now.closeDay === 'number' ? `closes or closed on ${words.w.day(now.closeDay)}` : null].filter((t) => t !== null).join(' · '),
    };
  });
  return { title: `${measure.label}: deals of ${when}`, how: measure.how, total: deals.length, rows };
}

/** What wasn’t looked at, and why. */
export function silentText({ why, n, measureId }: StrengthsReport['silent'][number], { w }: CoachingWords): string {
  const [one, many] = caseOf(measureId);
  const cases = n === 0 ? `no ${many}` : `only ${counted(w.words, n, one, many)}`;
  switch (why) {
    case 'off': return 'the company switched it off, or enters it by hand';
    case 'fewCases': return `${cases} in the last four closed quarters; nothing is said under 20`;
    case 'fewPast': return `${cases} in the quarters before; nothing is said under 20`;
    case 'fewQuarters': return 'fewer than four quarters before the last four';
    case 'noRole': return 'neither a role nor a title says who is comparable';
    case 'fewPeers': return `${n === 0 ? 'nobody' : counted(w.words, n, 'person', 'people')} of the same role with ${many}; nothing is said under five`;
    case 'fewPeerCases': return `${cases} of the same role; nothing is said under 20`;
  }
}
