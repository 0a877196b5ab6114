import type { CauseStatement, LineRemark } from '../../model/cause.ts';
import type { Day } from '../../model/day.ts';
import type { UserId } from '../../model/ids.ts';
import type { Identity } from '../../model/org.ts';
import type { AnyRecord } from '../../model/records.ts';
import type { OutboxWork } from '../../store/workspace-schema.ts';
import type { Company } from './company.ts';
import { causeLabel, causesOn } from '../../model/causes/merge.ts';
import { addWorkingDays } from '../../model/day.ts';
import { RidealongError } from '../../model/errors.ts';
import { newRecord } from './new-record.ts';

/** A record, and what has to reach the CRM because of it. */
export interface Said {
  record: AnyRecord;
  follow: OutboxWork[];
}

interface Who {
  me: Identity;
  company: Company;
  now: number;
}

/** A word about a cause. Throws where it names none that may be chosen. One that names it is written to the company's own field too, where one is mapped, so that nobody enters it twice. */
export function sayCause(body: CauseStatement, { me, company, now }: Who): Said {
  if (body.act === 'state' && body.causeId !== null && !causesOn(company.causes).some((c) => c.id === body.causeId)) {
    throw new RidealongError('notRecognised', 'This cause is no longer among your company’s', 'It was switched off or taken out meanwhile. Choose another; nothing was kept.');
  }
  const record = newRecord('cause', body, { me, dealId: body.dealId, now });
  const out = company.fieldMap.fields.causeOut;
  const follow: OutboxWork[] = body.act === 'state' && body.causeId !== null && out?.object === 'deal'
    ? [{ do: 'field', dealId: body.dealId, field: out.field, value: causeLabel(company.causes, body.causeId), because: record.key, over: company.records('cause').filter((r) => r.body.dealId === body.dealId && r.body.causeId !== null).map((r) => causeLabel(company.causes, r.body.causeId!)) }] : [];
  return { record, follow };
}

/** Working days that somebody has to answer a question. */
const DAYS_TO_ANSWER = 3;

/**
 * A question reaches each of those asked as a task of the CRM's own, on the deal, without the question's words: who may see
 * tasks isn't who may read this. An answer reaches who asked in the same way.
 */
export function sayRemark(body: LineRemark, about: { dealName: string | null; periodLabel: string; tell: readonly UserId[]; today: Day }, { me, now }: Who): Said {
  const record = newRecord('remark', body, { me, dealId: body.dealId, now });
  const what = about.dealName === null ? `the ${about.periodLabel} forecast` : `${about.dealName} in the ${about.periodLabel} forecast`;
  const follow = about.tell.filter((id) => id !== me.userId).map((forUser): OutboxWork => ({
    do: 'task', task: {
      key: `${record.key}:${forUser}`, dealId: body.dealId, forUser, due: addWorkingDays(about.today, DAYS_TO_ANSWER),
      subject: body.answers === null ? `Question on ${what}` : `Answer on ${what}`,
      text: `${me.userName} ${body.answers === null ? 'asked a question' : 'answered'} about ${what}. Open Ridealong beside ${body.dealId === null ? 'the forecast' : 'the deal'} to read it${body.answers === null ? ' and answer' : ''}.`,
    },
  }));
  return { record, follow };
}
