import type { SaidOfAsks } from '../../../lib/analysis/goals/standing-asks.ts';
import type { Ask, AskAct } from '../../../lib/model/goals/ask.ts';
import { userId } from '../../../lib/model/ids.ts';
import { at } from './books.ts';

/** A spreadsheet that executives ask of sales, for nothing that anybody named. */
export const SHEET: Ask = {
  id: 'sheet', title: 'Weekly activity spreadsheet, by Friday noon', askedBy: { function: 'executives', id: userId('G'), name: 'Gunnar Halvorsen' }, of: 'sales', purpose: 'To see effort',
  cost: { minutes: 45, people: 14, each: 'week' }, strategyId: null, goalId: null, evidence: { text: '', says: 'unknown' }, reviewOn: '2026-08-31', activity: null,
};

export const sheet = (over: Partial<Ask> = {}): Ask => ({ ...SHEET, ...over });

let n = 0;
/** What somebody said of an ask on a day. */
export const saidOfAsk = (by: string, on: string, body: AskAct, key = `a${String(++n).padStart(4, '0')}`): SaidOfAsks => ({ key, authorId: userId(by), authorName: `Name ${by}`, at: at(on), body });
export const set = (over: Partial<Ask> = {}, why: string | null = null): AskAct => ({ act: 'set', ask: sheet(over), why });
export const word = (act: 'comment' | 'question' | 'proposeDrop', text = 'A word', askId = 'sheet'): AskAct => ({ act, askId, text });
