import type { Action, Footer, Notice, Screen } from '../messages/views.ts';
import type { ErrorData } from '../model/errors.ts';
import type { Identity } from '../model/org.ts';
import type { PageRef } from '../pages/page.ts';
import type { FactsHead } from '../store/facts-schema.ts';
import { ERROR_CODES } from '../model/errors.ts';
import { ageText, whenText } from './age.ts';
import { crmName } from './crm-names.ts';

/** The screens that aren't views: nothing connected, another org, reading for the first time, failed. */

const SIGN_IN: Action = { id: 'signIn', label: 'Sign in' };
const REFRESH: Action = { id: 'refresh', label: 'Try again' };

/** Which way out a failure has. */
export function wayOut(error: ErrorData, crm: Identity['crm']): Action[] {
  if (error.kind === 'signIn') return crm === 'hubspot' ? [{ id: 'connect', label: 'Connect again' }, REFRESH] : [SIGN_IN, REFRESH];
  if (error.kind === 'otherOrg') return [{ id: 'connect', label: 'Connect this one' }];
  if (error.kind === 'notSetUp') return [{ id: 'connect', label: 'Connect' }];
  return error.kind === 'dataTooNew' ? [] : [REFRESH];
}

export function firstRun(page: PageRef): Screen {
  const where = page.crm === 'salesforce' ? 'Connect this Salesforce org' : 'Connect this HubSpot account';
  return {
    state: 'empty', title: 'Your goal, your deals and why a forecast was missed, beside the page you work on',
    message: 'Look around in a made-up company first. It takes two minutes and touches nothing of yours.',
    actions: [{ id: 'sample', label: 'Look around with sample data' }, { id: 'connect', label: where }],
    fine: 'Nothing leaves this browser except to your own CRM.', footer: { source: 'Not connected', seenBy: '2 minutes' },
  };
}

export function otherOrg(page: PageRef, connected: Identity[]): Screen {
  const what = page.crm === 'salesforce' ? 'Salesforce org' : 'HubSpot account';
  const names = connected.map((c) => c.orgName).join(', ');
  return {
    state: 'error', actions: [{ id: 'connect', label: `Connect this ${what}` }], footer: { source: 'Nothing is shown here', seenBy: 'Other orgs stay apart' },
    error: {
      kind: 'otherOrg', code: ERROR_CODES.otherOrg, title: `This page belongs to another ${what}`, retryAt: null,
      message: `You are connected to ${names}. To keep the two apart, none of its numbers are shown here. Connect this one as well, or go back to a page of ${names}.`,
    },
  };
}

const READING: Record<string, string> = { org: 'Reading your org', deals: 'Reading your deals', history: 'Reading what became of your deals', activities: 'Reading activities', leads: 'Reading leads', goals: 'Reading goals' };

export function reading(head: FactsHead, identity: Identity): Screen {
  const p = head.pull?.progress;
  return {
    state: 'loading', title: `${READING[p?.what ?? 'org']} for the first time`, done: p?.done ?? null, total: p?.total ?? null, detail: null,
    footer: { source: `${crmName(identity.crm)}, reading`, seenBy: 'Only what you may see' },
  };
}

export const stopped = (identity: Identity): Screen => ({
  state: 'empty', title: 'Reading was stopped', message: 'What was read is kept. Going on takes it up where it was.', actions: [{ id: 'refresh', label: 'Go on reading' }], fine: null,
  footer: { source: crmName(identity.crm), seenBy: 'Not all read yet' },
});

export function failed(head: FactsHead, identity: Identity): Screen | null {
  return head.failed && {
    state: 'error', error: head.failed.error, actions: wayOut(head.failed.error, identity.crm),
    footer: { source: `Error ${head.failed.error.code}`, seenBy: crmName(identity.crm) },
  };
}

export function footer(head: FactsHead, identity: Identity, now: number): Footer {
  return {
    source: `${crmName(identity.crm)}, ${head.syncedAt === null ? 'not read yet' : ageText(now - head.syncedAt)}`,
    seenBy: identity.crm === 'sample' ? 'Made up, nobody’s data' : identity.verified ? `Only what you may see in ${crmName(identity.crm)}` : 'What the shared key may see',
  };
}

/** Said above a view whose numbers are older than they should be. */
export function ageNotice(head: FactsHead, identity: Identity, now: number, locale: string, timeZone: string): Notice | null {
  if (!head.failed || head.syncedAt === null) return null;
  const error = head.failed.error;
  const action = wayOut(error, identity.crm)[0];
  return {
    icon: 'clock', title: `These numbers are from ${whenText(head.syncedAt, now, locale, timeZone)}.`,
    text: `${error.title}. ${error.message}`, ...(action ? { action: action.id === 'refresh' ? { ...action, label: 'Try now' } : action } : {}),
  };
}
