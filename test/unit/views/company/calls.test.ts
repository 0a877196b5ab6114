import { describe, expect, it } from 'vitest';
import type { CrmForecast, ForecastCall } from '../../../../lib/model/forecast-call.ts';
import type { OrgContext } from '../../../../lib/model/org.ts';
import type { ScopeRef } from '../../../../lib/model/scope.ts';
import { BOOKINGS } from '../../../../lib/model/forecast-type.ts';
import { stageId, userId } from '../../../../lib/model/ids.ts';
import { calendarYear, parsePeriod } from '../../../../lib/model/period.ts';
import { callFrom, callsNow, callsOf } from '../../../../lib/views/company/calls.ts';
import { leaderOf } from '../../../../lib/views/company/crm-says.ts';
import { companyOf } from '../../../../lib/views/company/company.ts';
import { at, d, STAGES } from '../../support/books.ts';
import { org, person } from '../../support/context.ts';
import { CONTEXT, PEOPLE, record } from '../../support/finance.ts';

const TEAM: ScopeRef = { kind: 'team', id: userId('M') };
const OWN: ScopeRef = { kind: 'person', id: userId('A') };
const forecast = (over: Partial<CrmForecast> = {}): CrmForecast => ({
  ownerId: userId('M'), typeId: null, start: d('2026-07-01'), end: d('2026-09-30'), basis: 'commit', currency: 'EUR', unadjusted: 80_00, byOwner: 90_00, amount: 100_00, submittedAt: null, ...over,
});
const call = (over: Partial<ForecastCall> = {}): ForecastCall => ({
  periodId: '2026-Q3', start: d('2026-07-01'), end: d('2026-09-30'), calendarId: 'calendar', typeId: 'bookings', scope: 'team:M', basis: 'commit', amount: 120_00, currency: 'EUR', calledBy: userId('M'),
  calledAt: at('2026-07-09'), unadjusted: null, levels: [], deals: [], note: null, source: 'ridealong', ...over,
});
const snapshot = (takenAt: number, crm: CrmForecast[]) => record('snapshot', `s${takenAt}`, { day: '2026-07-08', takenAt, people: [], currency: 'EUR', forecasts: [], deals: 1, crm });
const calls = (over: { records?: ReturnType<typeof record>[]; context?: OrgContext; scope?: ScopeRef; typeId?: string } = {}) => {
  const context = over.context ?? CONTEXT;
  return callsOf({ company: companyOf(over.records ?? [], context), context, typeId: over.typeId ?? 'bookings', scope: over.scope ?? TEAM, basis: 'commit' }).map((c) => [c.amount, c.calledAt, c.calledBy, c.source]);
};

describe('numbers that were called', () => {
  it('are not those that were put down after the period had ended', () => {
    const context: OrgContext = { ...CONTEXT, forecasts: [forecast({ submittedAt: at('2026-09-30T20:00:00Z') }), forecast({ submittedAt: at('2026-10-01T00:00:00Z') })] };
    expect(calls({ context })).toEqual([[100_00, at('2026-09-30T20:00:00Z'), 'M', 'salesforce']]);
  });
  it('are those of the scope, type and basis, and of who wrote the record where no name is in it', () => {
    const records = [record('call', 'a', call({ calledBy: null }), { by: 'M' }), record('call', 'b', call({ scope: 'org' })), record('call', 'c', call({ basis: 'bestCase' })), record('call', 'd', call({ typeId: 'arr' }))];
    expect(calls({ records })).toEqual([[120_00, at('2026-07-09'), 'M', 'ridealong']]);
  });
  it('are what the CRM said when a snapshot was taken in the week of the baseline', () => {
    const seen = at('2026-07-10T08:00:00Z');
    expect(calls({ records: [snapshot(seen, [forecast(), forecast({ basis: 'closed' }), forecast({ ownerId: userId('A') })])] })).toEqual([[100_00, seen, 'M', 'salesforce']]);
  });
  it('aren’t what it said before that week or after: nobody submitted it, and the first date would be when somebody first looked', () => {
    const records = ['2026-06-20', '2026-07-07T21:59:59Z', '2026-07-15T00:00:00Z', '2026-08-30'].map((t) => snapshot(at(t), [forecast()]));
    expect(calls({ records })).toEqual([]);
  });
  it('aren’t what the CRM says today', () => expect(calls({ context: { ...CONTEXT, forecasts: [forecast()] } })).toEqual([]));
  it('are what was submitted in HubSpot, on its own day, a team’s being the team’s and not its submitter’s', () => {
    const when = at('2026-07-02T10:00:00Z');
    const context: OrgContext = { ...CONTEXT, crm: 'hubspot', forecasts: [forecast({ ownerId: userId('A'), submittedAt: when, amount: 30_00 }), forecast({ ownerId: userId('A'), teamId: 'north', submittedAt: when, amount: 70_00, byOwner: null, unadjusted: null })] };
    expect([calls({ context, scope: OWN }), calls({ context, scope: { kind: 'role', id: 'north' } }), calls({ context, scope: { kind: 'role', id: 'south' } })]).toEqual([[[30_00, when, 'A', 'hubspot']], [[70_00, when, 'A', 'hubspot']], []]);
  });
  it('are about the deals that the type counts: Salesforce’s own, a pipeline’s where it is the only one or the type’s', () => {
    const said = (typeId: string) => forecast({ ownerId: userId('A'), typeId, submittedAt: at('2026-07-02'), amount: 30_00 });
    const piped = (...ids: string[]): OrgContext => ({ ...CONTEXT, stages: ids.flatMap((p) => STAGES.map((s) => ({ ...s, id: stageId(`${p}.${s.id}`), pipelineId: p }))), forecasts: ['OpportunityRevenue', 'OpportunitySplits', 'pipeline:p1'].map(said) });
    const only = { ...BOOKINGS, id: 'second', label: 'Second', filter: { ...BOOKINGS.filter, pipelineIds: ['p1'] } };
    const records = [record('setting', 't', { name: 'forecastTypes', value: [only, { ...only, id: 'arr', amount: 'arr' as const }] })];
    const counts = (context: OrgContext, typeId: string) => calls({ context, scope: OWN, typeId, records }).length;
    expect([counts(piped('p1'), 'bookings'), counts(piped('p1', 'p2'), 'bookings'), counts(piped('p1', 'p2'), 'second'), counts(piped('p1', 'p2'), 'arr'), counts(piped('p1'), 'gone')]).toEqual([2, 1, 1, 0, 0]);
  });
});

describe('what the CRM’s forecast says, as a call', () => {
  const levels = (over: Partial<CrmForecast>, scope: ScopeRef = TEAM) => callFrom(forecast(over), 1, { scope, typeId: 'bookings', context: CONTEXT }).levels.map((l) => [l.level, l.by, l.amount]);
  it('has a level for whoever adjusted: the owner, and those above without a name', () => expect([levels({}), levels({}, OWN)]).toEqual([[['manager', 'M', 90_00], ['above', null, 100_00]], [['rep', 'M', 90_00], ['manager', null, 100_00]]]));
  it('has none that isn’t told, and none for nothing changed', () => expect([levels({ byOwner: null }), levels({ amount: 90_00 }), levels({ byOwner: null, unadjusted: null }), levels({ byOwner: null, amount: 80_00 })]).toEqual([
    [['above', null, 100_00]], [['manager', 'M', 90_00]], [], [],
  ]));
  it('is kept beside a number called now, of the very period, scope and basis', () => {
    const w = (over: Partial<CrmForecast>) => callsNow({ scope: TEAM, basis: 'commit', period: parsePeriod('2026-Q3', calendarYear)!, context: { ...CONTEXT, forecasts: [forecast(over)] }, type: BOOKINGS, input: { now: 5 } });
    expect([w({})?.calledAt, w({})?.unadjusted, w({ start: d('2026-08-01') }), w({ basis: 'pipeline' }), w({ ownerId: userId('A') }), w({ typeId: 'OpportunitySplits' })]).toEqual([5, 80_00, null, null, null, null]);
  });
});

it('everybody’s forecast is that of the one at the top, nobody’s where two stand there', () => {
  const of = (people = PEOPLE, ...owners: string[]) => leaderOf({ kind: 'org' }, org(people, [], { forecasts: owners.map((o) => forecast({ ownerId: userId(o) })) }));
  expect([of(PEOPLE, 'M', 'A'), of(PEOPLE, 'A'), of([...PEOPLE, person('M2')], 'M', 'M2'), leaderOf(OWN, CONTEXT), leaderOf({ kind: 'role', id: 'x' }, CONTEXT)]).toEqual(['M', null, null, 'A', null]);
});
