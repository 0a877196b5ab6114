import type { FactorAct } from '../../../model/coaching/factor.ts';
import type { AnyRecord } from '../../../model/records.ts';
import type { UserId } from '../../../model/ids.ts';
import type { OutboxWork } from '../../../store/workspace-schema.ts';
import type { AreaInput } from '../input.ts';
import { addWorkingDays, dayOf } from '../../../model/day.ts';
import { functionLeads } from '../../company/ask-rights.ts';
import { factorsOf } from './standing.ts';

/** Working days that an owner has to take a look. */
const DAYS_TO_LOOK = 3;

/**
 * What has to reach the CRM because of a word about a factor: its owner is told by a task of the CRM's own that one waits, whoever leads the function where no person is named; who entered it is told
 * when the state changes. Neither carries a word of it, nor whom it is about. Personal ones tell nobody.
 */
export function followFactor(body: FactorAct, record: AnyRecord, input: AreaInput): OutboxWork[] {
  const { me, context, now } = input;
  const due = addWorkingDays(dayOf(now, context.timeZone), DAYS_TO_LOOK);
  const where = 'Open Ridealong’s dashboard, Coaching, Factors, to read it';
  const task = (to: UserId | null, subject: string, text: string): OutboxWork[] => (to === null || to === me.userId || !context.people.some((p) => p.id === to && p.isActive) ? []
    : [{ do: 'task', task: { key: `${record.key}:${to}`, dealId: null, forUser: to, due, subject, text } }]);
  const found = factorsOf(input).factors.spoken.get(body.factorId);
  if (body.act === 'set') {
    if (found && found.owner.id === body.owner.id && found.owner.function === body.owner.function) return [];
    const owners = body.owner.id !== null ? [body.owner.id] : body.aboutId === null ? [...functionLeads(context, [...input.goals.values()].filter((g) => !g.ended).map((g) => g.goal))(body.owner.function)] : [];
    return owners.flatMap((to) => task(to, 'Something that holds people back waits for you', `${me.userName} entered a factor that you or your function own. ${where} and say what is done.`));
  }
  return body.act === 'state' && found ? task(found.entered.byId, 'A factor that you entered has a new state', `${me.userName} said where it stands. ${where}.`) : [];
}
