import type { OrgTables, Row } from '../tables.ts';
import type { AccountName } from './names.ts';
import type { Random } from './random.ts';
import type { SampleQuarter } from './calendar.ts';
import type { Story } from './story.ts';
import { DAY, HOUR, instantText, momentBetween } from './calendar.ts';
import { sampleId } from './ids.ts';
import { JOB_TITLES, LEAD_SOURCES, personName } from './names.ts';
import { dayText } from './opportunity-rows.ts';
import { ADMIN, members, reps } from './people.ts';
import { isOpen, now, ownerNow } from './story.ts';

export interface Surroundings {
  random: Random;
  quarters: readonly SampleQuarter[];
  accounts: readonly AccountName[];
  stories: readonly Story[];
  /** Nothing is later than this but planned activities. */
  limit: number;
}

const stamps = (at: number, by: string): Row => ({ IsDeleted: false, CreatedDate: instantText(at), CreatedById: by, LastModifiedDate: instantText(at), SystemModstamp: instantText(at) });
const COUNTRY = { de: 'Germany', ch: 'Switzerland', fr: 'France', pl: 'Poland', en: 'United Kingdom' };
const CONTACTS_EACH = 4;
const contactId = (account: number, n: number): string => sampleId('Contact', account * CONTACTS_EACH + n + 1);
export const accountId = (index: number): string => sampleId('Account', index + 1);

/** Accounts with four contacts each, and who of them is on which opportunity. */
export function customerTables({ random, quarters, accounts, stories }: Surroundings): OrgTables {
  const born = quarters[0]!.starts - 300 * DAY;
  const owner = new Map(stories.map((s) => [s.account, ownerNow(s)]));
  const Account = accounts.map((a, i) => ({
    Id: accountId(i), Name: a.name, OwnerId: owner.get(i) ?? ADMIN.id, BillingCountry: COUNTRY[a.language], Industry: random.pick(['Healthcare', 'Utilities', 'Chemicals', 'Food & Beverage', 'Government', 'Biotechnology']),
    CurrencyIsoCode: a.language === 'ch' ? 'CHF' : 'EUR', ...stamps(born + i * HOUR, ADMIN.id),
  }));
  const Contact = accounts.flatMap((a, i) => Array.from({ length: CONTACTS_EACH }, (_, n): Row => {
    const name = i === 0 && n === 0 ? { first: 'Ursina', last: 'Caduff' } : personName(random, a.language);
    return { Id: contactId(i, n), AccountId: accountId(i), FirstName: name.first, LastName: name.last, Name: `${name.first} ${name.last}`, Title: random.pick(JOB_TITLES), OwnerId: owner.get(i) ?? ADMIN.id, ...stamps(born + i * HOUR, ADMIN.id) };
  }));
  const OpportunityContactRole = stories.flatMap((s) => Array.from({ length: s.contacts }, (_, n) => ({ s, n }))).map(({ s, n }, i): Row => ({
    Id: sampleId('OpportunityContactRole', i + 1), OpportunityId: s.id, ContactId: contactId(s.account, n), Role: n === 0 ? 'Decision Maker' : random.pick(['Evaluator', 'Influencer', 'Economic Buyer']),
    IsPrimary: n === 0, ...stamps(s.saves[0]!.at + HOUR, s.saves[0]!.by),
  }));
  return { Account, Contact, OpportunityContactRole };
}

/** Calls, e-mails, tasks and meetings; sets LastActivityDate and HasOpenActivity of the opportunities. */
export function activityTables({ random, stories, limit }: Surroundings, opportunities: Row[]): OrgTables {
  const Task: Row[] = [];
  const Event: Row[] = [];
  stories.forEach((story, i) => {
    const row = opportunities[i]!;
    const begin = story.saves[0]!.at;
    const end = Math.min(limit, story.silentFrom ?? Infinity, isOpen(story) ? limit : now(story).at) - HOUR;
    const who = story.contacts > 0 ? contactId(story.account, random.int(0, story.contacts - 1)) : null;
    let last = '';
    for (let n = random.int(2, 6); n > 0 && end > begin + HOUR; n--) {
      const at = momentBetween(random, begin, end, 1.2);
      const on = dayText(at);
      const meets = random.chance(0.25);
      if (story.quiet.some((q) => at >= q.from && at < q.to)) continue;
      if (on > last) last = on;
      const common = { WhatId: story.id, WhoId: who, OwnerId: ownerNow(story), ActivityDate: on, ...stamps(at, ownerNow(story)) };
      if (meets) {
        Event.push({ Id: sampleId('Event', Event.length + 1), Subject: random.pick(['Meeting', 'Site visit', 'Demonstration']), ...common, StartDateTime: instantText(at), EndDateTime: instantText(at + HOUR), ActivityDateTime: instantText(at), DurationInMinutes: 60, EventSubtype: 'Event', Type: 'Meeting' });
      } else {
        const kind = random.pick(['Call', 'Email', 'Email', 'Task'] as const);
        Task.push({ Id: sampleId('Task', Task.length + 1), Subject: kind === 'Call' ? 'Call' : kind === 'Email' ? 'Email: offer and timing' : 'Prepare documents', ...common, Status: 'Completed', Priority: 'Normal', IsClosed: true, Type: kind === 'Task' ? 'Other' : kind, TaskSubtype: kind, CallDisposition: kind === 'Call' ? 'Connected' : null, CallDurationInSeconds: kind === 'Call' ? random.int(60, 2400) : null });
      }
    }
    for (const at of story.touches.filter((t) => t > begin && t < limit - HOUR && !story.quiet.some((q) => t >= q.from && t < q.to))) {
      const on = dayText(at);
      if (on > last) last = on;
      const by = (story.owners.findLast((o) => o.at <= at) ?? story.owners[0]!).ownerId;
      Task.push({ Id: sampleId('Task', Task.length + 1), Subject: 'Call', WhatId: story.id, WhoId: who, OwnerId: by, ActivityDate: on, ...stamps(Math.floor(at / 1000) * 1000, by), Status: 'Completed', Priority: 'Normal', IsClosed: true, Type: 'Call', TaskSubtype: 'Call', CallDisposition: 'Connected', CallDurationInSeconds: 900 });
    }
    row.LastActivityDate = last || null;
    if (!isOpen(story) || story.silentFrom !== null || !random.chance(0.45)) return;
    const due = dayText(limit + random.int(1, 21) * DAY);
    Task.push({ Id: sampleId('Task', Task.length + 1), Subject: 'Follow up', WhatId: story.id, WhoId: who, OwnerId: ownerNow(story), ActivityDate: due, ...stamps(Math.max(begin, limit - 3 * DAY), ownerNow(story)), Status: 'Not Started', Priority: 'Normal', IsClosed: false, Type: 'Call', TaskSubtype: 'Task', CallDurationInSeconds: null });
    row.HasOpenActivity = true;
  });
  return { Task, Event };
}

/** Leads that became opportunities and twice as many that didn't, the campaigns they came from and who answered. */
export function marketingTables({ random, quarters, accounts, stories, limit }: Surroundings, opportunities: Row[]): OrgTables {
  const marketer = members.find((m) => m.role === 'marketing')!.id;
  const Campaign = quarters.flatMap((q) => [
    { Id: sampleId('Campaign', (q.index + 1) * 2 + 1), Name: `Laboratory days ${q.period.label}`, Type: 'Trade Show' }, { Id: sampleId('Campaign', (q.index + 1) * 2 + 2), Name: `Webinar series ${q.period.label}`, Type: 'Webinar' },
  ].map((c): Row => ({ ...c, Status: q.ends < limit ? 'Completed' : 'In Progress', StartDate: dayText(q.starts), EndDate: dayText(q.ends - DAY), IsActive: true, OwnerId: marketer, CurrencyIsoCode: 'EUR', ...stamps(q.starts - 20 * DAY, marketer) })));
  const Lead: Row[] = [];
  const CampaignMember: Row[] = [];
  const add = (at: number, story: Story | null, index: number): void => {
    const account = story?.account ?? random.int(0, accounts.length - 1);
    const name = personName(random, accounts[account]!.language);
    const source = story ? story.source : random.pick(LEAD_SOURCES);
    const converted = story?.saves[0]!.at ?? null;
    const id = sampleId('Lead', Lead.length + 1);
    Lead.push({
      Id: id, FirstName: name.first, LastName: name.last, Name: `${name.first} ${name.last}`, Company: accounts[account]!.name, LeadSource: source,
      Status: story ? 'Closed - Converted' : random.weighted({ 'Open - Not Contacted': 25, 'Working - Contacted': 25, 'Closed - Not Converted': 50 }), OwnerId: story ? story.saves[0]!.by : random.pick(reps).id,
      IsConverted: story !== null, ConvertedDate: converted === null ? null : dayText(converted), ConvertedOpportunityId: story?.id ?? null, ConvertedAccountId: story ? accountId(story.account) : null,
      ConvertedContactId: story && story.contacts > 0 ? contactId(story.account, 0) : null, ...stamps(at, marketer), ...(converted === null ? {} : { LastModifiedDate: instantText(converted), SystemModstamp: instantText(converted) }),
    });
    if (source !== 'Trade Show' && source !== 'Webinar') return;
    const quarter = quarters.findLast((q) => q.starts <= at) ?? quarters[0]!;
    const campaign = sampleId('Campaign', (quarter.index + 1) * 2 + (source === 'Webinar' ? 2 : 1));
    CampaignMember.push({ Id: sampleId('CampaignMember', CampaignMember.length + 1), CampaignId: campaign, LeadId: id, ContactId: null, LeadOrContactId: id, Status: 'Responded', HasResponded: true, FirstRespondedDate: dayText(at), LeadSource: source, Type: 'Lead', CurrencyIsoCode: 'EUR', ...stamps(at, marketer) });
    if (story) opportunities[index]!.CampaignId = campaign;
  };
  stories.forEach((story, i) => {
    const at = story.saves[0]!.at;
    if ((story.source && random.chance(0.5)) || story.fromLead) add(at - random.int(1, 40) * DAY, story, i);
    if (random.chance(0.7)) add(Math.min(at, limit - DAY), null, i);
  });
  return { Campaign, Lead, CampaignMember };
}
