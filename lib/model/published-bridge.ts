import type { Basis } from './basis.ts';
import type { Day } from './day.ts';
import type { DealId, UserId } from './ids.ts';

/** A closed bridge as finance published it: frozen. Computing it again later shows what drifted. Minor units of `currency`. */
export interface PublishedBridge {
  periodId: string;
  start: Day;
  end: Day;
  typeId: string;
  scope: string;
  basis: Basis;
  t0: number;
  t1: number;
  currency: string;
  plan: number | null;
  called: number | null;
  forecast: number;
  actual: number;
  judgement: number;
  unreconciled: number;
  headline: string;
  lines: { dealId: DealId; reason: string; amount: number }[];
  /** Deals it is made of, and the sum of what they brought: so that others can see how many of them they see. */
  deals: number;
  publishedBy: UserId;
  publishedAt: number;
}
