import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { makeSampleOrg, ORG_NAME } from '../../../lib/crm/sample/generate/index.ts';
import type { Row, SandboxReply } from '../../sandbox/types.ts';
import { html } from '../../sandbox/salesforce/pages/html.ts';
import { loginPage, salesforcePage } from '../../sandbox/salesforce/pages/index.ts';
import { SCRIPT } from '../../sandbox/salesforce/pages/script.ts';

const { tables, truth } = makeSampleOrg({ seed: 1, today: '2026-11-24' });
const { opportunityId: id, ownerId } = truth.showcase;
const users = tables.User!;
const user = users.find((u) => u.Id === ownerId)!;
const deal = tables.Opportunity!.find((r) => r.Id === id)!;
const task = tables.Task!.find((r) => r.WhatId === id)!;
const LIGHTNING = 'https://halden.lightning.force.com';
const CLASSIC = 'https://halden.my.salesforce.com';

/** Opens an address with some rows in place of the sample org's. */
function open(address: string, changed: Record<string, Row[]> = {}): SandboxReply | null {
  const rows = (object: string): Row[] => [...(changed[object] ?? tables[object] ?? [])];
  return salesforcePage({ url: new URL(address), rows, byId: (object, key) => rows(object).find((r) => r.Id === key), user, users, orgName: ORG_NAME });
}

const bodyOf = (reply: SandboxReply | null): string => String(reply?.body ?? '');
const titleOf = (reply: SandboxReply | null): string | undefined => /<title>(.*?)<\/title>/.exec(bodyOf(reply))?.[1];
const linksIn = (markup: string): string[] => [...markup.matchAll(/href="([^"]*)"/g)].map((m) => m[1]!);
const recordLinks = (reply: SandboxReply | null): string[] => linksIn(/<tbody>[\s\S]*<\/tbody>/.exec(bodyOf(reply))?.[0] ?? '').filter((l) => l.includes('/Opportunity/'));
const factsOf = (reply: SandboxReply | null): string[][] =>
  [...(/<dl class="facts">[\s\S]*?<\/dl>/.exec(bodyOf(reply))?.[0] ?? '').matchAll(/<dt>(.*?)<\/dt><dd>(.*?)<\/dd>/g)].map((m) => [m[1]!, m[2]!.replace(/<[^>]*>/g, '')]);

describe('an opportunity in Lightning', () => {
  it('shows its name, facts and stage', () => {
    const reply = open(`${LIGHTNING}/lightning/r/Opportunity/${id}/view`);
    expect({ status: reply?.status, title: titleOf(reply), facts: factsOf(reply), now: /aria-current="step">([^<]*)</.exec(bodyOf(reply))?.[1] }).toEqual({
      status: 200, title: 'Kantonsspital Oberwald, sample tracking, phase 2 | Opportunity | Salesforce', now: 'Contract review',
      facts: [['Account Name', 'Kantonsspital Oberwald'], ['Close Date', '18/12/2026'], ['Amount', 'EUR\u00a086,000.00'], ['Opportunity Owner', 'Anneliese Brandt-Wittgenstein'], ['Forecast Category', 'Commit'], ['Next Step', 'Wait for procurement']],
    });
  });

  it('lists its stage history, the latest first', () => {
    const history = /<tbody>[\s\S]*?<\/tbody>/.exec(bodyOf(open(`${LIGHTNING}/lightning/r/${id}/view`)))?.[0] ?? '';
    const stages = [...history.matchAll(/<tr><td[^>]*>(.*?)<\/td>/g)].map((m) => m[1]);
    expect(stages).toEqual(['Contract review', 'Negotiation', 'Negotiation', 'Negotiation', 'Negotiation', 'Proposal', 'Proposal', 'Needs analysis', 'Qualification']);
  });

  it('is the same page by its 15-character id and without the object in the path', () => {
    const whole = open(`${LIGHTNING}/lightning/r/Opportunity/${id}/view`);
    expect([open(`${LIGHTNING}/lightning/r/${id}/view`), open(`${LIGHTNING}/lightning/r/Opportunity/${id.slice(0, 15)}/view`)]).toEqual([whole, whole]);
  });

  it('ends its path with how it was closed', () => {
    const lost = { ...deal, StageName: 'Closed Lost', IsClosed: true, IsWon: false };
    expect(bodyOf(open(`${LIGHTNING}/lightning/r/${id}/view`, { Opportunity: [lost] }))).toContain('<li class="lost" aria-current="step">Closed Lost</li>');
  });

  it('draws an export with nothing but ids and names', () => {
    const bare = { Id: id, Name: 'Bare', Amount: null };
    const reply = open(`${LIGHTNING}/lightning/r/${id}/view`, { ...Object.fromEntries(Object.keys(tables).map((k) => [k, []])), Opportunity: [bare] });
    expect([titleOf(reply), bodyOf(reply).includes('undefined'), bodyOf(reply).includes('null,')]).toEqual(['Bare | Opportunity | Salesforce', false, false]);
  });

  it.each(['/lightning/r/Opportunity/006000000000000AAA/view', `/lightning/r/Account/${id}/view`, '/lightning/r/Opportunity/nonsense/view', '/lightning/n/Nowhere'])('answers %s by the shell that says it is not there', (path) => {
    const reply = open(LIGHTNING + path);
    expect([reply?.status, /<h1>(.*?)<\/h1>/.exec(bodyOf(reply))?.[1]]).toEqual([200, "The page you tried to open doesn't exist."]);
  });

  it('is not there once deleted', () => {
    expect(titleOf(open(`${LIGHTNING}/lightning/r/${id}/view`, { Opportunity: [{ ...deal, IsDeleted: true }] }))).toBe('Page doesn&#39;t exist | Salesforce');
  });

  it('lets itself be framed and scripted as Lightning does', () => {
    const csp = String(open(`${LIGHTNING}/lightning/r/${id}/view`)?.headers?.['content-security-policy']).split('; ');
    expect(csp).toEqual(expect.arrayContaining(["default-src 'self'", "script-src 'self' 'unsafe-inline'", "frame-src 'self' https://*.salesforce.com https://*.force.com https://*.visualforce.com"]));
  });
});

describe('lists', () => {
  it('shows fifty at most, each with a link to its record', () => {
    const links = recordLinks(open(`${LIGHTNING}/lightning/o/Opportunity/list?filterName=AllOpportunities`));
    expect([links.length, links.every((l) => /^\/lightning\/r\/Opportunity\/006[a-zA-Z0-9]{15}\/view$/.test(l))]).toEqual([50, true]);
  });

  it('shows the open deals of the person signed in, by close date', () => {
    const mine = tables.Opportunity!.filter((r) => r.OwnerId === ownerId && r.IsClosed === false && r.IsDeleted === false).sort((a, b) => (String(a.CloseDate) < String(b.CloseDate) ? -1 : Number(String(a.CloseDate) > String(b.CloseDate))));
    expect(recordLinks(open(`${LIGHTNING}/lightning/o/Opportunity/home`))).toEqual(mine.slice(0, 50).map((r) => `/lightning/r/Opportunity/${r.Id}/view`));
  });

  it.each([['/lightning/page/home', 'Home'], ['/lightning/o/Account/list', 'All Accounts | Accounts'], ['/lightning/o/Forecasting3/home', 'Forecasts'], ['/lightning/o/Opportunity/list?filterName=toString', 'All Opportunities | Opportunities']])('opens %s', (path, title) => {
    expect(titleOf(open(LIGHTNING + path))).toBe(`${title} | Salesforce`);
  });
});

describe('a console', () => {
  const ws = encodeURIComponent(`/lightning/r/Opportunity/${id}/view`);

  it('keeps the workspace as a tab above the task in focus, and carries it on in every record link', () => {
    const reply = bodyOf(open(`${LIGHTNING}/lightning/r/Task/${String(task.Id)}/view?ws=${ws}`));
    const subtabs = linksIn(/<nav class="subtabs"[\s\S]*?<\/nav>/.exec(reply)?.[0] ?? '');
    expect(subtabs).toEqual([`/lightning/r/Opportunity/${id}/view?ws=${ws}`, `/lightning/r/Task/${String(task.Id)}/view?ws=${ws}`]);
    expect(linksIn(reply).filter((l) => l.startsWith('/lightning/r/') && !l.endsWith(`?ws=${ws}`))).toEqual([]);
  });

  it('shows no tabs for a workspace that is no record', () => {
    expect(bodyOf(open(`${LIGHTNING}/lightning/r/${id}/view?ws=javascript:alert(1)`))).not.toContain('class="subtabs"');
  });
});

describe('the hosts', () => {
  it('shows Classic on the host of the org', () => {
    expect([titleOf(open(`${CLASSIC}/${id}`)), titleOf(open(`${CLASSIC}/${id.slice(0, 15)}`))]).toEqual(Array(2).fill('Opportunity: Kantonsspital Oberwald, sample tracking, phase 2 ~ Salesforce - Enterprise Edition'));
  });

  it('sends a Lightning address to the Lightning host', () => {
    expect(open(`${CLASSIC}/lightning/r/${id}/view?ws=x`)).toEqual({ status: 302, headers: { location: `${LIGHTNING}/lightning/r/${id}/view?ws=x` }, body: '' });
  });

  it.each([`${CLASSIC}/services/data/v66.0/`, `${CLASSIC}/`, `${LIGHTNING}/services/data`, `${LIGHTNING}/favicon.ico`])('leaves %s to others', (address) => {
    expect(open(address)).toBeNull();
  });
});

describe('the sign-in page', () => {
  it('links each active user to the host of the org', () => {
    const reply = loginPage({ users: [user, { Username: 'gone@x.example', Name: 'Gone', IsActive: false }], startUrl: '/lightning/r/x?a=1&b=2', host: 'halden.lightning.force.com', problem: 'Nobody is called <that>.' });
    expect(linksIn(bodyOf(reply))).toEqual([`${CLASSIC}/?un=anneliese.brandt-wittgenstein%40halden-voss.example&amp;startURL=%2Flightning%2Fr%2Fx%3Fa%3D1%26b%3D2`]);
    expect(bodyOf(reply)).toContain('Nobody is called &lt;that&gt;.');
  });
});

describe('text from the org', () => {
  it('never becomes markup', () => {
    fc.assert(fc.property(fc.string(), (t) => !/[<>"']/.test(html`${t}`.markup) && !/&(?!(amp|lt|gt|quot|#39);)/.test(html`${t}`.markup)));
  });

  it('stays text in every place of a page', () => {
    const evil = '<img src=x onerror=alert(1)>"\'';
    const spoilt = (rows: Row[]): Row[] => rows.map((r) => Object.fromEntries(Object.entries(r).map(([k, v]) => [k, typeof v === 'string' && !/Id$|^Field|Date/.test(k) ? evil : v])));
    const changed = Object.fromEntries(['Account', 'Contact', 'Opportunity', 'OpportunityHistory', 'OpportunityContactRole', 'OpportunityStage', 'Task', 'Event'].map((k) => [k, spoilt(tables[k]!.filter((r) => [r.Id, r.OpportunityId, r.WhatId].includes(id) || !('OpportunityId' in r || 'WhatId' in r)).slice(0, 2500))]));
    const pages = [`${LIGHTNING}/lightning/r/${id}/view`, `${LIGHTNING}/lightning/r/Task/${String(task.Id)}/view?ws=${encodeURIComponent(`/lightning/r/${id}/view`)}`, `${LIGHTNING}/lightning/o/Opportunity/list`, `${LIGHTNING}/lightning/page/home`, `${LIGHTNING}/lightning/o/Forecasting3/home`, `${LIGHTNING}/lightning/r/${String(deal.AccountId)}/view`, `${CLASSIC}/${id}`, `${CLASSIC}/006/o`];
    const bodies = pages.map((address) => bodyOf(open(address, changed)));
    expect(bodies.map((b) => [b.includes('<img'), b.includes('&lt;img')])).toEqual(pages.map(() => [false, true]));
  });
});

it('carries a script that a browser can read', () => {
  expect(() => new Function(SCRIPT)).not.toThrow();
});
