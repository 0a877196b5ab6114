import type { OrgTables, Row } from '../tables.ts';
import type { OwnFields } from './causes/facts.ts';
import type { Story } from './story.ts';
import { dayOf, formatDay, ymd } from '../../../model/day.ts';
import { instantText, ZONE } from './calendar.ts';
import { ownColumns } from './causes/facts.ts';
import { sampleId } from './ids.ts';
import { members } from './people.ts';
import { categoryLabel, LOST, WON } from './stages.ts';
import { now, ownerNow } from './story.ts';

const money = (minor: number | null): number | null => (minor === null ? null : minor / 100);
const nameOf = (userId: string): string => members.find((m) => m.id === userId)!.name;
const ownerAt = (story: Story, at: number): string => (story.owners.findLast((o) => o.at <= at) ?? story.owners[0]!).ownerId;

/** Close date moved to a later month, times so far (Salesforce's PushCount). */
const pushes = (story: Story): number => story.saves.filter((s, i) => {
  const was = story.saves[i - 1];
  return was !== undefined && formatDay(s.close).slice(0, 7) > formatDay(was.close).slice(0, 7);
}).length;

function opportunityRow(story: Story, accountId: string, own: OwnFields): Row {
  const last = now(story);
  const first = story.saves[0]!;
  const { year, month } = ymd(last.close);
  const quarter = Math.ceil(month / 3);
  const changed = Math.max(last.at, story.owners.at(-1)!.at, story.deletedAt ?? 0);
  const stageSince = story.saves[story.saves.findLastIndex((s) => s.stage !== last.stage) + 1]!.at;
  return {
    Id: story.id, IsDeleted: story.deletedAt !== null, AccountId: accountId, Name: story.name, Description: null, StageName: last.stage, Amount: money(last.amount),
    Probability: last.probability, ExpectedRevenue: last.amount === null ? null : Math.round((last.amount * last.probability) / 100) / 100, CloseDate: formatDay(last.close),
    Type: story.type, NextStep: story.nextStep, LeadSource: story.source, IsClosed: last.stage === WON || last.stage === LOST, IsWon: last.stage === WON,
    ForecastCategory: last.category, ForecastCategoryName: categoryLabel(last.category), CurrencyIsoCode: story.currency, CampaignId: null, HasOpportunityLineItem: false,
    OwnerId: ownerNow(story), CreatedDate: instantText(first.at), CreatedById: first.by, LastModifiedDate: instantText(changed), LastModifiedById: last.by, SystemModstamp: instantText(changed),
    LastActivityDate: null, FiscalQuarter: quarter, FiscalYear: year, Fiscal: `${year} ${quarter}`, ContactId: null, PushCount: pushes(story), LastStageChangeDate: instantText(stageSince),
    HasOpenActivity: false, HasOverdueTask: false, LastAmountChangedHistoryId: null, LastCloseDateChangedHistoryId: null, ...ownColumns(story, own),
  };
}

interface Dated { at: number; order: number; row: Row }
const numbered = (object: 'OpportunityHistory' | 'OpportunityFieldHistory', rows: Dated[]): Row[] =>
  rows.sort((a, b) => a.at - b.at || a.order - b.order).map(({ row }, i) => ({ Id: sampleId(object, i + 1), ...row }));

/** Opportunity, OpportunityHistory (one full snapshot per save) and OpportunityFieldHistory (owners as ids and as names, the loss reason). */
export function opportunityTables(stories: readonly Story[], accountId: (index: number) => string, own: ReadonlyMap<Story, OwnFields>): OrgTables {
  const history: Dated[] = [];
  const fields: Dated[] = [];
  let order = 0;
  const track = (story: Story, at: number, by: string, Field: string, DataType: string, OldValue: Row[string], NewValue: Row[string]): void => {
    fields.push({ at, order: order++, row: { IsDeleted: story.deletedAt !== null, OpportunityId: story.id, CreatedById: by, CreatedDate: instantText(at), Field, DataType, OldValue, NewValue } });
  };
  for (const story of stories) {
    story.saves.forEach((s, i) => {
      const was = story.saves[i - 1];
      history.push({ at: s.at, order: order++, row: {
        OpportunityId: story.id, StageName: s.stage, Amount: money(s.amount), ExpectedRevenue: s.amount === null ? null : Math.round((s.amount * s.probability) / 100) / 100,
        CloseDate: formatDay(s.close), Probability: s.probability, ForecastCategory: s.category, PrevAmount: was ? money(was.amount) : null, PrevCloseDate: was ? formatDay(was.close) : null,
        CurrencyIsoCode: story.currency, CreatedById: s.by, CreatedDate: instantText(s.at), SystemModstamp: instantText(story.deletedAt ?? s.at), IsDeleted: story.deletedAt !== null,
      } });
      if (!was) return track(story, s.at, s.by, 'created', 'Text', null, null);
      if (was.stage !== s.stage) track(story, s.at, s.by, 'StageName', 'DynamicEnum', was.stage, s.stage);
      if (was.amount !== s.amount) track(story, s.at, s.by, 'Amount', 'Currency', money(was.amount), money(s.amount));
      if (was.close !== s.close) track(story, s.at, s.by, 'CloseDate', 'DateOnly', formatDay(was.close), formatDay(s.close));
    });
    const { lossReason } = own.get(story)!;
    if (lossReason !== null) track(story, now(story).at, now(story).by, 'Loss_Reason__c', 'DynamicEnum', null, lossReason);
    story.owners.forEach((o, i) => {
      const was = story.owners[i - 1];
      if (!was) return;
      track(story, o.at, ownerAt(story, o.at - 1), 'Owner', 'EntityId', was.ownerId, o.ownerId);
      track(story, o.at, ownerAt(story, o.at - 1), 'Owner', 'Text', nameOf(was.ownerId), nameOf(o.ownerId));
    });
  }
  return { Opportunity: stories.map((s) => opportunityRow(s, accountId(s.account), own.get(s)!)), OpportunityHistory: numbered('OpportunityHistory', history), OpportunityFieldHistory: numbered('OpportunityFieldHistory', fields) };
}

export const dayText = (at: number): string => formatDay(dayOf(at, ZONE));
