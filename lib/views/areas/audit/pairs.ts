import type { OpposedPair, OpposedReport } from '../../../analysis/audit/opposed.ts';
import type { Group, Side } from '../../../analysis/audit/sides.ts';
import type { AuditCell, AuditOpposed, AuditPair } from '../../../messages/areas/audit.ts';
import type { Unit } from '../../../model/goals/measure.ts';
import type { AreaInput } from '../input.ts';
import type { GoalWords } from '../map/goal-words.ts';
import { standingAsks } from '../../../analysis/goals/standing-asks.ts';
import { ENOUGH_PAIR_PEOPLE, ENOUGH_PAIR_PERIODS } from '../../../analysis/audit/opposed.ts';
import { GROUP } from '../../../analysis/audit/sides.ts';
import { functionName } from '../../../model/goals/function.ts';
import { between, counted } from '../../format.ts';
import { auditedGoals } from './audited.ts';

const ACTIVITY: Record<string, string> = { calls: 'call', emails: 'email', meetings: 'meeting' };
const ASKED: Record<string, string> = { call: 'calls', email: 'emails', meeting: 'meetings' };

/** The pairs that are shown, in words. */
export function opposedText(report: OpposedReport, input: AreaInput, w: GoalWords): AuditOpposed {
  const { words } = w;
  const note = report.asked === 0 ? '' : `${counted(words, report.asked, 'pair')} of measures ${report.asked === 1 ? 'was' : 'were'} asked at once. Of those shown, at most 5${NBSP}% are expected to be chance. Each person is compared with themselves, and each week or quarter with what was usual in it. It says that two things went together, not that one makes the other.`;
  const silence = report.shown.length > 0 ? null
    : report.asked > 0 ? 'No two measures clearly pull against each other in what people did and what came of it.'
    : report.thin.length > 0 ? `Too little is recorded to tell: it takes ${ENOUGH_PAIR_PEOPLE} people and ${ENOUGH_PAIR_PERIODS} whole weeks or quarters of two measures.`
    : 'Activities and closed deals of people are not recorded here, so nothing can be compared.';
  return { pairs: report.shown.map((pair) => pairText(pair, input, w)), note, silence };
}

const NBSP = '\u00a0';

/** A mean or a share as people say it: "7 %", "€48,200", "38 days", "4.2". */
function figure(value: number, unit: Unit, { words }: GoalWords, currency: { code: string; digits: number }): string {
  if (unit === 'share') return words.percent(value);
  if (unit === 'money') return words.money(Math.round(value), currency.code, currency.digits);
  const plain = value < 10 ? (Math.round(value * 10) / 10).toLocaleString('en-GB') : words.count(Math.round(value));
  return unit === 'days' ? `${plain}${NBSP}days` : plain;
}

function pairText(pair: OpposedPair, input: AreaInput, w: GoalWords): AuditPair {
  const { words } = w;
  const currency = { code: input.context.currencies.org, digits: w.digits(null) };
  const noun = pair.span === 'week' ? 'weeks' : 'quarters';
  const of = (value: number): string => figure(value, pair.unit, w, currency);
  const range = (side: Side): string => (pair.unit === 'share' ? between(words, side.b.low, side.b.high) : `${of(side.b.low)} to ${of(side.b.high)}`);
  const counts = (side: Side): string => words.count(side.rows);
  const { above, below, periods } = pair.sides;
  const a = pair.a.label.toLowerCase();
  const worse = (side: Side): string => (pair.words === null ? `${pair.b.label.toLowerCase()} stood at ${of(side.b.value)} (${range(side)})` : `${of(side.b.value)} ${pair.words} (${range(side)})`);
  const each = (side: Side): string => figure(side.a, pair.a.unit, w, currency);
  const cell = (group: Group | null): AuditCell | null => group && { people: counted(words, group.people, 'person', 'people'), first: figure(group.a, pair.a.unit, w, currency), second: of(group.b) };
  const rows = periods.map((p) => ({ period: pair.span === 'week' ? `Week of ${w.day(p.start)}` : `From ${w.day(p.start)}`, above: cell(p.above), below: cell(p.below) }));
  return {
    id: `${pair.span}-${pair.a.id}-${pair.b.id}`, first: source(pair.a, input, w), second: source(pair.b, input, w), noun,
    sentence: `In the ${counts(above)} person-${noun} in which people had more ${a} than in their usual ${pair.span} (${each(above)} on average), ${worse(above)}; in their other ${counts(below)} (${each(below)}), ${pair.words === null ? `${of(below.b.value)} (${range(below)})` : `${of(below.b.value)} did (${range(below)})`}.`,
    basis: `${counted(words, pair.people, 'person', 'people')}, ${counted(words, pair.periods, pair.span)}`,
    strength: `Rank correlation within people and ${noun}: ${signed(pair.rho.value)} (95${NBSP}% from ${signed(pair.rho.low)} to ${signed(pair.rho.high)}).`,
    head: { period: pair.span === 'week' ? 'Week' : 'Quarter', first: pair.a.label, second: pair.b.label }, rows,
    withheld: rows.some((r) => !r.above || !r.below) ? `Groups of fewer than ${GROUP} people are not shown.` : null,
  };
}

const signed = (n: number): string => n.toFixed(2).replace('-', '\u2212');

/** Where a measure comes from: the ask or the goal that puts it on people, with whose it is. */
function source({ id, label }: { id: string; label: string }, input: AreaInput, w: GoalWords): AuditPair['first'] {
  const kind = ACTIVITY[id];
  const rights = { mayChange: () => true, speaksForAsker: () => true };
  const ask = kind === undefined ? undefined : [...standingAsks(input.company.records('ask'), rights).values()].find((x) => !x.ended && x.ask.activity?.kind === kind);
  if (ask) return { text: `${w.words.count(ask.ask.activity!.perWeek)} ${ASKED[kind!]} a week`, from: `${functionName(ask.ask.askedBy.function).toLowerCase()}, since ${w.instant(ask.enteredBy.at)}` };
  const goal = auditedGoals(input, null).find((g) => g.goal.measureId === id)?.goal;
  return { text: label, from: goal ? (w.origin({ ...goal.origin, note: null }) || null) : null };
}
