import type { Frame } from 'playwright-core';
import type { Sandbox } from '../../sandbox/server.ts';

/** What one CRM's half of `report.json` says: read off the drawn panel, and off the sandbox's record of calls. */
export interface CrmReport {
  recordId: string;
  goal: { targetMinor: number | null; currency: string | null; period: string };
  attainment: { actualMinor: number; ratio: number | null };
  pace: { ratio: number; method: string } | null;
  bridge: { period: string; basis: string; t0: string; t1: string; lines: { reason: string; amountMinor: number; deals: number }[] };
  prompts: { id: string; evidence: string }[];
  calls: { method: string; host: string; path: string; status: number; ms: number }[];
}

export type GoalPart = Pick<CrmReport, 'goal' | 'attainment' | 'pace'>;

/** The goal view, as drawn. */
export const readGoal = (frame: Frame): Promise<GoalPart> => frame.evaluate(() => {
  const one = (name: string): HTMLElement | null => document.querySelector(`[data-view="goal"] [data-figure="${name}"]`);
  const number = (text: string | undefined): number | null => (text === undefined || text === '' ? null : Number(text));
  const target = one('target');
  const pace = one('pace-expected');
  return {
    goal: { targetMinor: number(target?.dataset.minor), currency: target?.dataset.currency ?? one('won')?.dataset.currency ?? null, period: document.querySelector<HTMLElement>('[data-view="goal"] [data-period]')?.dataset.period ?? '' },
    attainment: { actualMinor: Number(one('won')?.dataset.minor), ratio: number(one('attainment')?.dataset.ratio) },
    pace: pace?.dataset.method ? { ratio: Number(pace.dataset.ratio), method: pace.dataset.method } : null,
  };
});

/** The deal view's prompts, as drawn. */
export const readPrompts = (frame: Frame): Promise<CrmReport['prompts']> => frame.evaluate(() =>
  [...document.querySelectorAll<HTMLElement>('[data-view="deal"] [data-prompt]')].map((p) => ({ id: p.dataset.prompt ?? '', evidence: p.querySelector('[data-evidence]')?.textContent ?? '' })));

/** The last closed period's bridge, as drawn: the first one of the forecast view. */
export const readBridge = (frame: Frame): Promise<CrmReport['bridge']> => frame.evaluate(() => {
  const bridge = document.querySelector<HTMLElement>('[data-view="forecast"] [data-period][data-basis]');
  if (!bridge) throw new Error('There is no bridge on the forecast view.');
  return {
    period: bridge.dataset.period ?? '', basis: bridge.dataset.basis ?? '', t0: bridge.dataset.t0 ?? '', t1: bridge.dataset.t1 ?? '',
    lines: [...bridge.querySelectorAll<HTMLElement>('[data-reason]')].map((r) => ({ reason: r.dataset.reason ?? '', amountMinor: Number(r.dataset.minor), deals: Number(r.dataset.deals) })),
  };
});

/** API calls that the sandbox answered for one CRM; pages are left out. */
export const callsOf = (sandbox: Sandbox, crm: 'salesforce' | 'hubspot'): CrmReport['calls'] => sandbox.control.requests
  .filter((r) => (crm === 'salesforce' ? r.path.startsWith('/services/') : r.host.endsWith('hubapi.com')))
  .map(({ method, host, path, status, ms }) => ({ method, host, path, status, ms }));
