import type { Random } from '../../lib/crm/sample/generate/random.ts';
import type { AnyRecord } from '../../lib/model/records.ts';
import type { OutboxWork } from '../../lib/store/workspace-schema.ts';
import type { CrmWorld } from './crm-world.ts';
import { parseDay } from '../../lib/model/day.ts';
import { dealId, userId } from '../../lib/model/ids.ts';
import { clock } from './virtual.ts';

/** Something that somebody says, with what has to follow from it in the CRM. */
export interface Word {
  record: AnyRecord;
  follow: OutboxWork[];
}

/** A word of `me`. `hasField`: it may set a field of the deal. */
export function wordOf(crm: CrmWorld, random: Random, key: string, hasField: boolean): Word {
  const deal = dealId(random.pick(crm.deals));
  const around = { key: `k${key}`, authorId: userId(crm.me), authorName: 'Ann', at: clock.now(), version: 1 as const };
  const task = (on: typeof deal | null): OutboxWork => ({ do: 'task', task: { key: `t${key}`, dealId: on, forUser: userId(crm.colleague), subject: 'A question', text: 'Open Ridealong.', due: parseDay('2026-11-30')! } });
  const asks = random.chance(0.5);
  const sets = random.chance(0.5) && hasField;
  const what = random.int(0, 9);
  if (what < 5) {
    const field: OutboxWork = { do: 'field', dealId: deal, field: crm.field, value: `v${key}`, because: `k${key}` };
    const note = random.chance(0.1) ? 'x'.repeat(20_000) : 'Never asked.';
    return {
      record: { ...around, kind: 'cause', dealId: deal, body: { dealId: deal, periodId: '2026-Q3', reason: 'slipped', act: 'state', newInformation: false, causeId: 'date-never-agreed', note, suggested: null } },
      follow: [...(sets ? [field] : []), ...(asks ? [task(deal)] : [])],
    };
  }
  if (what < 8) {
    return { record: { ...around, kind: 'remark', dealId: deal, body: { answers: null, periodId: '2026-Q3', scope: 'org', dealId: deal, reason: 'slipped', text: `What happened? ${key}`, asked: [userId(crm.colleague)] } }, follow: asks ? [task(deal)] : [] };
  }
  return { record: { ...around, kind: 'entry', dealId: null, body: { measureId: 'onboarding', assignee: 'org', day: parseDay('2026-11-20')!, value: random.int(1, 90), currency: null, note: key } }, follow: asks ? [task(null)] : [] };
}

/** All that was said and kept, and what may have been: its worker died before it could tell. */
export interface Said {
  kept: Map<string, Word>;
  unsure: Map<string, Word>;
}

/** Decides what nobody was told about: it was kept if its record is there. */
export function decide(said: Said, isThere: (key: string) => boolean): void {
  for (const [key, word] of said.unsure) if (isThere(key)) said.kept.set(key, word);
  said.unsure.clear();
}

/** What the CRM has to hold in the end because of it. */
export function expected({ kept }: Said) {
  const tasks: string[] = [];
  const fields = new Map<string, string>();
  const onDeal = new Map<string, string[]>();
  for (const { record, follow } of kept.values()) {
    onDeal.set(String(record.dealId), [...(onDeal.get(String(record.dealId)) ?? []), record.key]);
    for (const work of follow) {
      if (work.do === 'task') tasks.push(work.task.key);
      if (work.do === 'field') fields.set(`${work.dealId} ${work.field}`, work.value);
    }
  }
  return { records: [...kept.values()].map((w) => w.record), tasks, fields, onDeal };
}
