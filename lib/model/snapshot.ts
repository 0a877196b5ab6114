import type { Basis } from './basis.ts';
import type { CrmForecast } from './forecast-call.ts';
import type { UserId } from './ids.ts';

/**
 * Who was in which team, and what each person's forecast was, on one day. Neither CRM keeps that history: the first browser of
 * each day writes it. Days without one are gaps, and are shown as such.
 */
export interface DailySnapshot {
  /** `2026-11-24`, in the org's time zone. */
  day: string;
  takenAt: number;
  people: { id: UserId; managerId: UserId | null; roleId: string | null; parentRoleId: string | null; isActive: boolean }[];
  /** Per owner, the running and the next fiscal quarter; minor units of `currency`, what the one who took it could see. */
  currency: string;
  forecasts: { ownerId: UserId; periodId: string; amounts: Partial<Record<Basis, number>> }[];
  /** What the CRM's own forecasting said that day for the running and the next period; absent where it isn't used. */
  crm?: CrmForecast[];
  /** Deals that the one who took it could see. */
  deals: number;
}
