import type { AreaInput } from '../../../lib/views/areas/input.ts';
import type { FieldMap } from '../../../lib/model/facts.ts';
import type { LeadWord } from '../../../lib/model/leads/lead-word.ts';
import type { Identity } from '../../../lib/model/org.ts';
import type { AnyRecord, RecordState } from '../../../lib/model/records.ts';
import { standingGoals } from '../../../lib/analysis/goals/standing.ts';
import { makeSampleOrg } from '../../../lib/crm/sample/generate/index.ts';
import { mapExport } from '../../../lib/crm/salesforce/map/index.ts';
import { assemble } from '../../../lib/model/assemble.ts';
import { packBook } from '../../../lib/model/book.ts';
import { dayOf } from '../../../lib/model/day.ts';
import { EMPTY_FIELD_MAP } from '../../../lib/model/facts.ts';
import { userId, type UserId } from '../../../lib/model/ids.ts';
import { companyOf } from '../../../lib/views/company/company.ts';
import { goalRights } from '../../../lib/views/company/goal-rights.ts';
import { dealLink } from '../../../lib/views/link.ts';

/** The made-up company as a Salesforce export, with all of its leads, and records as people write them over it. */
export const TODAY = '2026-11-24';
export const NOW = Date.parse('2026-11-24T09:00:00Z');
const FIELDS: FieldMap = { ...EMPTY_FIELD_MAP, fields: { rejectionReason: { object: 'lead', field: 'Rejection_Reason__c', label: 'Rejection reason' } } };

function make(seed: number) {
  const { tables, truth } = makeSampleOrg({ seed, today: TODAY });
  const mapped = mapExport(tables, { now: NOW, fields: FIELDS });
  return { ...mapped, truth, book: packBook(assemble(mapped.deals, mapped.changes, mapped.context, NOW).timelines) };
}
const made = new Map<number, ReturnType<typeof make>>();
/** Made once for each seed. */
export function sampleCompany(seed = 1): ReturnType<typeof make> {
  const found = made.get(seed) ?? make(seed);
  made.set(seed, found);
  return found;
}

export type Stored = AnyRecord & { state: RecordState };
let n = 0;
/** A word about leads as somebody wrote it, one after the other. */
export const leadWord = (by: UserId, name: string, body: LeadWord, over: { key?: string; at?: number; state?: RecordState } = {}): Stored =>
  ({ key: over.key ?? `leadWord:${String(++n).padStart(5, '0')}`, kind: 'leadWord', dealId: body.act === 'outOfScope' ? body.dealId : null, authorId: by, authorName: name, at: over.at ?? NOW - 86_400_000 + n * 1000, version: 1, body, state: over.state ?? 'shared' });

/** Somebody of the made-up company by their title. */
export const byTitle = (title: RegExp, seed = 1): { id: UserId; name: string } => sampleCompany(seed).context.people.find((p) => p.isActive && title.test(p.title ?? ''))!;

/** What views are worked out from, for one of its people. */
export function leadsInput(records: readonly Stored[] = [], { who, seed = 1, over = {}, data = {} }: { who?: UserId; seed?: number; over?: Partial<AreaInput>; data?: Partial<AreaInput['data']> } = {}): AreaInput {
  const { context, activities, leads, book } = sampleCompany(seed);
  const keeper = context.people.find((p) => p.managerId === null)!;
  const map: Stored = { key: 'setting:map', kind: 'setting', dealId: null, authorId: keeper.id, authorName: keeper.name, at: NOW - 1e9, version: 1, body: { name: 'fieldMap', value: FIELDS }, state: 'shared' };
  const company = companyOf([map, ...records], context);
  const rights = goalRights(context);
  const id = who ?? keeper.id;
  const me: Identity = { crm: 'salesforce', orgId: context.orgId, orgName: context.orgName, userId: userId(id), userName: context.people.find((p) => p.id === id)?.name ?? id, verified: true, webOrigin: 'https://acme.lightning.force.com' };
  return {
    company, context, goals: standingGoals(company.records('goal'), rights), ownGoals: new Map(), rights, me, told: {}, syncedAt: NOW, now: NOW, locale: 'en-GB', link: dealLink(me),
    data: { book, context, activities, leads, entries: company.records('entry'), records: { cause: [], ask: company.records('ask'), call: [] }, now: NOW, today: dayOf(NOW, context.timeZone), ...data }, ...over,
  };
}
