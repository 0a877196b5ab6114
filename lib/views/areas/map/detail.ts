import type { StandingGoal } from '../../../analysis/goals/standing.ts';
import type { GoalDetail } from '../../../messages/areas/goal.ts';
import type { MapRow, Mark } from '../../../messages/areas/map.ts';
import type { AreaInput } from '../input.ts';
import { reconcile } from '../../../analysis/goals/reconcile.ts';
import { servesOf } from '../../../analysis/goals/forest.ts';
import { crmName } from '../../crm-names.ts';
import { commitmentOf, counterOf } from './commitment.ts';
import { goalEvents, rampText } from './events.ts';
import { goalForm } from './form.ts';
import { goalWords, type GoalWords } from './goal-words.ts';
import { goalMay } from './may.ts';
import { measureOf, measuresById } from './measures.ts';
import { partsText } from './parts.ts';
import { signs, standingItems } from './stands.ts';
import { assigneeName, bearerName, goalName, leaderName } from './whose.ts';

/** One goal, opened: what it is, where it comes from, what was said of it, and what the reader can do. null where it isn't there. */
export function goalDetail(input: AreaInput, id: string): GoalDetail | null {
  const g = input.goals.get(id);
  if (!g) return null;
  const { company, context, locale, now } = input;
  const { goal } = g;
  const w = goalWords(context, locale, now);
  const measures = measuresById(company.measures);
  const items = standingItems(input);
  const nameOf = (of: string): string => {
    const found = input.goals.get(of);
    return found ? goalName(found.goal, measureOf(found.goal.measureId, found.goal.target.unit, measures).label, w).name : (items.find((i) => i.id === of)?.title ?? 'something that is no longer there');
  };
  const measure = measureOf(goal.measureId, goal.target.unit, measures);
  const parts = partsText(goal, reconcile(input.goals, (m) => measures.get(m)?.adds !== 'rate').get(id), w);
  const serves = servesOf(goal, input.goals);
  const may = goalMay(g, input, w);
  const version = g.versions.at(-1)!;
  const facts: (GoalDetail['facts'][number] | false)[] = [
    { label: 'Measure', text: measure.label, detail: measure.how },
    { label: 'Whose', text: assigneeName(goal.assignee, w, goal.owner?.name), detail: ownerLine(g, w) },
    { label: 'Number from', text: w.origin({ ...goal.origin, note: null }), detail: goal.origin.note },
    { label: 'Serves', text: serves === null ? 'No strategic goal yet' : nameOf(serves), detail: goal.parentId === null ? null : `Part of ${nameOf(goal.parentId)}` },
    parts !== null && { label: 'Parts against whole', text: parts.text, detail: parts.detail },
    version.from !== null && version.from > goal.period.start && { label: 'Counts from', text: w.day(version.from), detail: 'The target before it counts up to that day.' },
    goal.weight !== null && { label: 'Weight', text: w.words.percent(goal.weight / 100), detail: 'of this person’s variable part or attention' },
    goal.ramp !== null && { label: 'Ramp', text: rampText(goal.ramp, w) ?? 'full from the start', detail: 'The target is what it says already.' },
    goal.differs !== null && { label: 'Differs from others of the role', text: goal.differs, detail: null },
  ];
  const name = goalName(goal, measure.label, w).name;
  const whose = assigneeName(goal.assignee, w, goal.owner?.name);
  return {
    // A goal without a title has its bearer's name; once is enough.
    id, name, kicker: name === whose ? w.period(goal.period) : `${whose} · ${w.period(goal.period)}`, isEnded: g.ended !== null, measure, target: w.amount(goal.target), unit: goal.target.unit, currency: goal.target.currency,
    digits: w.digits(goal.target.currency), facts: facts.filter((f) => f !== false), sides: sidesOf(g, input, w), state: stateOf(g, input, w), events: goalEvents(g, { input, measures, nameOf, w }), seenBy: seenBy(version.key, input),
    versionKey: version.key, may, form: may.set ? goalForm(input, w) : null, goal,
  };
}

function ownerLine(g: StandingGoal, w: GoalWords): string | null {
  const owner = bearerName(g.goal, w);
  if (g.goal.assignee.kind === 'named') return 'without a seat in the CRM: what they say is entered for them';
  if (g.goal.assignee.kind === 'person') return null;
  return owner === null ? 'nobody answers for it yet' : `${owner} answers for it`;
}

/** Both sides with who and when. */
function sidesOf(g: StandingGoal, { context }: AreaInput, w: GoalWords): GoalDetail['sides'] {
  const row: NonNullable<MapRow['committed']> = commitmentOf(g, context, w);
  const said = (c: StandingGoal['leader'], none: string): string => (c ? `${c.onBehalfOf === null ? c.by : `${c.onBehalfOf}, entered by ${c.by}`}, ${w.instant(c.at)}` : none);
  const mark = (m: Mark, has: boolean): Mark => (has ? 'yes' : m === 'yes' ? 'unheard' : m);
  return {
    leader: { mark: mark(row.leader, g.leader !== null), text: said(g.leader, [leaderName(g.goal, context), 'not yet'].filter((t) => t !== null).join(', ')) },
    bearer: { mark: mark(row.bearer, g.assignee !== null), text: said(g.assignee, bearerName(g.goal, w) === null ? 'nobody yet' : `${bearerName(g.goal, w)!}, ${row.bearer === 'talk' ? 'has answered' : 'not heard yet'}`) },
  };
}

function stateOf(g: StandingGoal, input: AreaInput, w: GoalWords): string {
  if (g.ended) return `Ended on ${w.instant(g.ended.at)} by ${g.ended.by}.`;
  if (g.state === 'committed') return 'Both sides are committed.';
  const counter = counterOf(g, w);
  if (g.state === 'discussed') return counter ? `Being discussed: ${counter.by ?? bearerName(g.goal, w) ?? 'the other side'} asks for ${counter.amount}.` : 'Being discussed.';
  if (!signs(input)) return 'Proposed. Commitments are off under a HubSpot key.';
  const leader = leaderName(g.goal, input.context);
  return g.state === 'notHeard' ? `${g.leader!.by} committed; ${bearerName(g.goal, w) ?? 'the other side'} hasn’t been heard.` : `Proposed. ${leader ?? 'Whoever leads it'} commits first.`;
}

/** Who reads this, by where the record lies. */
function seenBy(key: string, { company, context }: AreaInput): string {
  const crm = crmName(context.crm);
  if (context.crm === 'sample') return 'In the made-up company: it stays on this device.';
  const state = company.stateOf(key);
  if (state === 'device') return `On this device only, since ${crm} has no place for it. Publish the page, or export your records under Set-up, to show it to others.`;
  return `${state === 'waiting' ? `Waits to be sent to ${crm}. Then it is seen` : 'Seen'} by everybody who has Ridealong’s permission set in ${crm}, with all that is said here.`;
}
