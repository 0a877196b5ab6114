import type { DealChange, DealHead } from '../../../model/deal.ts';
import type { ForecastCategory } from '../../../model/category.ts';
import type { OrgContext } from '../../../model/org.ts';
import type { Row } from '../../sample/tables.ts';
import type { RowProblem } from './cell.ts';
import { parseCategory } from '../../../model/category.ts';
import { digitsOf } from '../../../model/currency.ts';
import { dealId, stageId, userId } from '../../../model/ids.ts';
import { parseMinor } from '../../../model/money.ts';
import { to18 } from '../../../model/salesforce-id.ts';
import { bool, date, instant, number, pick, text } from './cell.ts';

type Money = Pick<OrgContext, 'currencies'>;

const category = (row: Row): ForecastCategory | undefined =>
  parseCategory(text(row.ForecastCategory)) ?? parseCategory(text(row.ForecastCategoryName)) ?? undefined;

const probability = (row: Row): number | null | undefined => {
  if (row.Probability === undefined) return undefined;
  const n = number(row.Probability);
  return typeof n === 'number' ? n / 100 : n;
};

const id18 = (cell: Row[string] | undefined): string | null => { const id = text(cell); return id === null ? null : to18(id); };

const minor = (row: Row, currency: string, context: Money): number | null | undefined | RowProblem => {
  if (row.Amount === undefined) return undefined;
  const n = parseMinor(text(row.Amount), digitsOf(context.currencies, currency));
  return n === undefined ? { problem: `Amount "${text(row.Amount)}" is no number${Number.isNaN(Number(text(row.Amount))) ? '' : ' that can be held exactly'}` } : n;
};

/** An Opportunity row as the head of a deal. Activity days and contacts are added where their objects are read. */
export function mapDealHead(row: Row, context: Money, now: number): DealHead | RowProblem {
  const id = text(row.Id);
  if (id === null) return { problem: 'Id is blank' };
  const currency = text(row.CurrencyIsoCode) ?? context.currencies.org;
  const amount = minor(row, currency, context);
  if (typeof amount === 'object' && amount !== null) return amount;
  const closeDay = row.CloseDate === undefined ? undefined : date(row.CloseDate);
  if (row.CloseDate !== undefined && closeDay === undefined) return { problem: `CloseDate "${text(row.CloseDate)}" is no date` };
  const created = instant(row.CreatedDate);
  if (created === undefined) return { problem: `CreatedDate "${text(row.CreatedDate)}" is no instant` };
  const modified = instant(pick(row, 'LastModifiedDate', 'SystemModstamp')) ?? null;
  const stage = text(row.StageName);
  const owner = text(row.OwnerId);
  return {
    id: dealId(to18(id)), name: text(row.Name) ?? id, accountName: text(row['Account.Name']), pipelineId: null,
    type: text(row.Type), leadSource: text(row.LeadSource),
    createdAt: created ?? NaN, modifiedAt: modified, deletedAt: bool(row.IsDeleted) ? (instant(pick(row, 'SystemModstamp', 'LastModifiedDate')) ?? now) : null, mergedInto: null,
    now: {
      stageId: stage === null ? undefined : stageId(stage), category: category(row), amount, closeDay, probability: probability(row),
      ownerId: row.OwnerId === undefined ? undefined : owner === null ? null : userId(to18(owner)), currency,
    },
    nextStep: text(row.NextStep), nextStepChangedAt: null,
    lastActivityDay: date(row.LastActivityDate) ?? null, nextActivityDay: null, contactCount: null, contactName: null, leadConvertedAt: null,
    ...(row.RecordTypeId !== undefined && { recordTypeId: id18(row.RecordTypeId) }), ...(row.Territory2Id !== undefined && { territoryId: id18(row.Territory2Id) }),
  };
}

/** An OpportunityHistory row: a full snapshot of a save, without the owner. `dealCurrency` for rows that don't name their own. */
export function mapHistoryRow(row: Row, context: Money, dealCurrency?: string): DealChange | RowProblem {
  const deal = text(row.OpportunityId);
  if (deal === null) return { problem: 'OpportunityId is blank' };
  const at = instant(row.CreatedDate);
  if (typeof at !== 'number') return { problem: `CreatedDate "${text(row.CreatedDate) ?? ''}" is no instant` };
  const currency = text(row.CurrencyIsoCode) ?? dealCurrency ?? context.currencies.org;
  const amount = minor(row, currency, context);
  if (typeof amount === 'object' && amount !== null) return amount;
  const closeDay = date(row.CloseDate);
  if (closeDay === undefined) return { problem: `CloseDate "${text(row.CloseDate)}" is no date` };
  const stage = text(row.StageName);
  const set: DealChange['set'] = { currency };
  if (stage !== null) set.stageId = stageId(stage);
  if (amount !== undefined) set.amount = amount;
  if (row.CloseDate !== undefined) set.closeDay = closeDay;
  const c = category(row);
  if (c !== undefined) set.category = c;
  const p = probability(row);
  if (p !== undefined) set.probability = p;
  return { dealId: dealId(to18(deal)), at, row: text(row.Id) ?? '', set };
}

/** A name or an id? Owner changes are written twice, once each; only ids are used. */
const looksLikeUserId = (value: string): boolean => /^005[a-zA-Z0-9]{12}(?:[a-zA-Z0-9]{3})?$/.test(value);

/** An OpportunityFieldHistory row of field Owner that holds ids; null for any other row. `known`: ids that are users' for certain. */
export function mapOwnerChange(row: Row, known?: ReadonlySet<string>): DealChange | RowProblem | null {
  if (!/^owner(id)?$/i.test(text(row.Field) ?? '')) return null;
  const to = text(row.NewValue);
  const from = text(row.OldValue);
  const isId = (v: string | null): v is string => v !== null && (looksLikeUserId(v) || (known?.has(to18(v)) ?? false));
  if (!isId(to) && !isId(from)) return null;
  const deal = text(row.OpportunityId);
  if (deal === null) return { problem: 'OpportunityId is blank' };
  const at = instant(row.CreatedDate);
  if (typeof at !== 'number') return { problem: `CreatedDate "${text(row.CreatedDate) ?? ''}" is no instant` };
  return {
    dealId: dealId(to18(deal)), at, row: text(row.Id) ?? '',
    set: { ownerId: isId(to) ? userId(to18(to)) : null }, was: { ownerId: isId(from) ? userId(to18(from)) : null },
  };
}
