import type { AreaInput } from '../areas/input.ts';
import type { UserId } from '../../model/ids.ts';
import type { AnyRecord } from '../../model/records.ts';
import type { OutboxWork } from '../../store/workspace-schema.ts';
import { dayOf } from '../../model/day.ts';
import { ACTION_SUBJECT } from '../../sync/tasks.ts';
import { digestTask } from './digest.ts';
import { coachingIn } from './standing.ts';

/** What has to reach the CRM because of a word of coaching: the day's digest for whom it is for, the task of an agreed action. `input`: as things stood before it. */
export function followCoaching(record: AnyRecord, input: AreaInput): OutboxWork[] {
  const { me, context, now } = input;
  const today = dayOf(now, context.timeZone);
  if (record.kind === 'feedback') {
    const { body } = record;
    const to: UserId[] = body.act === 'open' ? [body.toId] : body.act === 'reply' ? sidesOf(body.threadId, input) : [];
    return to.filter((id) => id !== me.userId).flatMap((id) => digestTask(id, today, { me, context }) ?? []);
  }
  if (record.kind !== 'action' || record.body.act !== 'agree') return [];
  const { what, whoId, by, taskKey } = record.body;
  const isPrivate = record.between !== undefined;
  const others = (record.between ?? sidesOf(record.body.source.id, input)).filter((id) => id !== whoId);
  const other = context.people.find((p) => p.id === others[0])?.name;
  return [{
    do: 'task', task: {
      key: taskKey, dealId: record.dealId, forUser: whoId, due: by,
      subject: `${ACTION_SUBJECT}${isPrivate ? 'something from a talk' : what.trim()}`,
      text: `${isPrivate ? 'What it is stands in Ridealong, Coaching: it is between the two of you.' : other ? `Agreed with ${whoId === me.userId ? other : me.userName}.` : ''} Complete this task when it is done: Ridealong shows that to both sides.`.trim(),
    },
  }];
}

function sidesOf(threadId: string, input: AreaInput): UserId[] {
  const t = coachingIn(input).threads.get(threadId);
  return t ? [t.fromId, t.toId] : [];
}
