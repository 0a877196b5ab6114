import { describe, expect, it } from 'vitest';
import { pageOf, samePage } from '../../../lib/pages/index.ts';
import { apiHostOf } from '../../../lib/pages/salesforce.ts';

/** org | deal, or what stands instead. */
const told = (address: string): string => {
  const page = pageOf(address);
  return page ? `${page.orgKey} | ${page.dealId ?? (page.isForecast ? 'forecast' : 'no deal')}` : 'no page';
};
const DEAL = '006Rv00000000cPIAQ';
const LIGHTNING = 'https://acme.lightning.force.com';

describe('a Salesforce address', () => {
  it.each([
    [`${LIGHTNING}/lightning/r/Opportunity/${DEAL}/view`, `acme.my.salesforce.com | ${DEAL}`],
    [`${LIGHTNING}/lightning/r/Opportunity/${DEAL}/related/OpportunityHistories/view`, `acme.my.salesforce.com | ${DEAL}`],
    [`${LIGHTNING}/lightning/r/${DEAL}/view`, `acme.my.salesforce.com | ${DEAL}`],
    [`${LIGHTNING}/lightning/r/Opportunity/006Rv00000000cP/view`, `acme.my.salesforce.com | ${DEAL}`],
    [`${LIGHTNING}/lightning/r/Task/00T000000000001AAA/view?ws=${encodeURIComponent(`/lightning/r/Opportunity/${DEAL}/view`)}`, `acme.my.salesforce.com | ${DEAL}`],
    [`${LIGHTNING}/one/one.app#/sObject/${DEAL}/view`, `acme.my.salesforce.com | ${DEAL}`],
    [`https://acme.my.salesforce.com/${DEAL}`, `acme.my.salesforce.com | ${DEAL}`],
    [`https://acme--uat.sandbox.lightning.force.com/lightning/r/Opportunity/${DEAL}/view`, `acme--uat.sandbox.my.salesforce.com | ${DEAL}`],
    [`https://orgfarm-1.develop.lightning.force.com/lightning/r/Opportunity/${DEAL}/view`, `orgfarm-1.develop.my.salesforce.com | ${DEAL}`],
    [`${LIGHTNING}/lightning/o/Opportunity/list?filterName=__Recent`, 'acme.my.salesforce.com | no deal'],
    [`${LIGHTNING}/lightning/r/Account/001000000000001AAA/view`, 'acme.my.salesforce.com | no deal'],
    [`${LIGHTNING}/lightning/page/home`, 'acme.my.salesforce.com | no deal'],
    [`https://acme.lightning.force.com.evil.example/lightning/r/Opportunity/${DEAL}/view`, 'no page'],
    [`http://acme.lightning.force.com/lightning/r/Opportunity/${DEAL}/view`, 'no page'],
    ['https://help.salesforce.com/s/articleView?id=1', 'no page'],
  ])('%s', (address, expected) => expect(told(address)).toBe(expected));

  it('is the Forecasts tab’s, or not', () => {
    const paths = ['/lightning/o/Forecasting3/home', '/lightning/o/Forecasting/home', '/lightning/n/standard-LightningForecasts', '/lightning/o/Opportunity/list', '/lightning/o/Forecast__c/list', '/lightning/page/home', `/lightning/r/Opportunity/${DEAL}/view`];
    expect([...paths.map((path) => pageOf(LIGHTNING + path)!.isForecast), pageOf('https://acme.my.salesforce.com/_ui/sales/forecasting/ui/ForecastingTabPageStatefulUi')!.isForecast]).toEqual([true, true, true, false, false, false, false, true]);
    expect(samePage(pageOf(LIGHTNING + paths[0]!), pageOf(`${LIGHTNING}/lightning/page/home`))).toBe(false);
  });

  it('leads to the API host, whatever of it was pasted', () => {
    expect(['acme.lightning.force.com', 'https://acme--uat.sandbox.my.salesforce.com/x', 'acme.example'].map(apiHostOf)).toEqual(['acme.my.salesforce.com', 'acme--uat.sandbox.my.salesforce.com', null]);
  });
});

describe('a HubSpot address', () => {
  it.each([
    ['https://app.hubspot.com/contacts/482/record/0-3/21400', '482 | 21400'],
    ['https://app-eu1.hubspot.com/contacts/482/record/0-3/21400/?eventId=1', '482 | 21400'],
    ['https://app-na2.hubspot.com/contacts/482/deal/21400', '482 | 21400'],
    ['https://app.hubspot.com/contacts/482/objects/0-3/views/all/board', '482 | no deal'],
    ['https://app.hubspot.com/contacts/482/record/0-1/99', '482 | no deal'],
    ['https://app.hubspot.com/forecasting/482/', '482 | forecast'],
    ['https://app-eu1.hubspot.com/forecasting/482/view/7?period=2026-Q3', '482 | forecast'],
    ['https://app.hubspot.com/goals/482', '482 | no deal'],
    ['https://app.hubspot.com/login', 'no page'],
    ['https://www.hubspot.com/contacts/482/record/0-3/21400', 'no page'],
  ])('%s', (address, expected) => expect(told(address)).toBe(expected));
});

it('names the lead that it shows, and no deal then', () => {
  const LEAD = '00QRv00000000cPIAQ';
  const of = (address: string) => { const p = pageOf(address)!; return [p.dealId, p.leadId]; };
  expect([
    `${LIGHTNING}/lightning/r/Lead/${LEAD}/view`, `${LIGHTNING}/lightning/r/${LEAD.slice(0, 15)}/view`, `https://acme.my.salesforce.com/${LEAD}`, `${LIGHTNING}/lightning/r/Opportunity/${DEAL}/view?ws=${encodeURIComponent(`/lightning/r/Lead/${LEAD}/view`)}`,
    'https://app.hubspot.com/contacts/482/record/0-1/99', 'https://app.hubspot.com/contacts/482/contact/99', 'https://app.hubspot.com/contacts/482/record/0-2/99', 'https://app.hubspot.com/contacts/482/record/0-1/list',
  ].map(of)).toEqual([[null, LEAD], [null, pageOf(`${LIGHTNING}/lightning/r/${LEAD.slice(0, 15)}/view`)!.leadId], [null, LEAD], [DEAL, undefined], [null, '99'], [null, '99'], [null, undefined], [null, undefined]]);
  expect(samePage(pageOf(`${LIGHTNING}/lightning/r/Lead/${LEAD}/view`), pageOf(`${LIGHTNING}/lightning/page/home`))).toBe(false);
});

it('is the same page where org and deal are the same', () => {
  const at = (path: string) => pageOf(LIGHTNING + path);
  expect([samePage(at(`/lightning/r/Opportunity/${DEAL}/view`), at(`/lightning/r/${DEAL}/view`)), samePage(at('/lightning/page/home'), at(`/lightning/r/${DEAL}/view`)), samePage(null, null)]).toEqual([true, false, true]);
});
