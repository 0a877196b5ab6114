import type { CrmTask, CrmTaskState, CrmWriter, FoundRecords, RecordPlaces } from '../../../lib/crm/writer.ts';
import type { AnyRecord, RecordKind, SharedRecord } from '../../../lib/model/records.ts';
import type { Goal } from '../../../lib/model/goals/goal.ts';
import { dealId, userId } from '../../../lib/model/ids.ts';
import { RECORD_KINDS, readRecord } from '../../../lib/model/record-shapes.ts';
import { at, d } from './books.ts';

/** Records as people write them. */
export const NOW = at('2026-11-24T10:00:00+01:00');
const around = { dealId: null, authorId: userId('A'), authorName: 'Ann', at: NOW, version: 1 as const };

export const causeRecord = (key: string, over: Partial<SharedRecord<'cause'>> = {}): SharedRecord<'cause'> & AnyRecord => ({
  ...around, key, kind: 'cause', dealId: dealId('D1'), ...over,
  body: over.body ?? { dealId: over.dealId ?? dealId('D1'), periodId: '2026-Q3', reason: 'slipped', act: 'state', newInformation: false, causeId: 'date-never-agreed', note: null, suggested: null },
});

export const settingRecord = (key: string, value: number, when = NOW): SharedRecord<'setting'> & AnyRecord => ({ ...around, key, kind: 'setting', at: when, body: { name: 'baselineDay', value } });

export const snapshotRecord = (key: string, deals: number, over: { day?: string; at?: number; author?: string; takenAt?: number } = {}): SharedRecord<'snapshot'> & AnyRecord => ({
  ...around, key, kind: 'snapshot', at: over.at ?? NOW, authorId: userId(over.author ?? 'A'),
  body: { day: over.day ?? '2026-11-24', takenAt: over.takenAt ?? NOW, people: [], currency: 'EUR', forecasts: [], deals },
});

export const GOAL: Goal = {
  id: 'g1', title: null, assignee: { kind: 'person', id: userId('A') }, owner: { id: userId('A'), name: 'Ann' }, measureId: 'bookings',
  period: { id: '2026-Q4', start: d('2026-10-01'), end: d('2026-12-31'), calendarId: 'calendar' }, target: { value: 64_000_000, unit: 'money', currency: 'EUR' }, parentId: 'g0', strategyId: 'first-choice',
  origin: { by: 'Finance', function: 'finance', on: d('2026-09-14'), note: 'after her note', quotaId: null }, weight: 60, ramp: [50, 75], isApart: false, differs: null,
};

/** One whole record of each kind. */
export const EXAMPLES: { [K in RecordKind]: SharedRecord<K> } = {
  call: {
    ...around, key: 'c', kind: 'call', body: {
      periodId: '2026-Q4', start: d('2026-10-01'), end: d('2026-12-31'), calendarId: 'calendar', typeId: 'bookings', scope: 'team:A', basis: 'commit', amount: 242_000_000, currency: 'EUR',
      calledBy: userId('A'), calledAt: NOW, unadjusted: 192_000_000, levels: [{ level: 'rep', by: userId('A'), amount: 192_000_000 }, { level: 'manager', by: null, amount: 242_000_000 }],
      deals: [{ id: dealId('D1'), amount: 10_000 }, { id: dealId('D2'), amount: -5 }], note: '<b>not bold</b>', source: 'ridealong',
    },
  },
  cause: causeRecord('s'),
  remark: { ...around, key: 'r', kind: 'remark', dealId: dealId('D1'), body: { answers: null, periodId: '2026-Q3', scope: 'org', dealId: dealId('D1'), reason: 'slipped', text: 'What happened?', asked: [userId('B')] } },
  snapshot: {
    ...around, key: 'snapshot:2026-11-24:A', kind: 'snapshot', body: {
      day: '2026-11-24', takenAt: NOW, currency: 'EUR', deals: 2, people: [{ id: userId('A'), managerId: null, roleId: 'R', parentRoleId: null, isActive: true }],
      forecasts: [{ ownerId: userId('A'), periodId: '2026-Q4', amounts: { closed: 0, commit: 10_000 } }],
      crm: [{ ownerId: userId('A'), teamId: '7', typeId: null, start: d('2026-10-01'), end: d('2026-12-31'), basis: 'commit', currency: 'EUR', unadjusted: 9_000, byOwner: null, amount: 10_000, submittedAt: NOW }],
    },
  },
  published: {
    ...around, key: 'p', kind: 'published', body: {
      periodId: '2026-Q3', start: d('2026-07-01'), end: d('2026-09-30'), typeId: 'bookings', scope: 'org', basis: 'commit', t0: NOW - 1e9, t1: NOW, currency: 'EUR', plan: null, called: 242_000_000,
      forecast: 192_000_000, actual: 181_438_000, judgement: -50_000_000, unreconciled: 0, headline: 'Q3 came in €605,620 below the call', lines: [{ dealId: dealId('D1'), reason: 'slipped', amount: -10_000 }],
      deals: 1, publishedBy: userId('A'), publishedAt: NOW,
    },
  },
  setting: {
    ...around, key: 'm', kind: 'setting', body: {
      name: 'forecastTypes', value: [{
        id: 'arr', label: 'ARR', amount: 'arr', date: null, credit: { kind: 'split', splitType: 'Revenue' }, filter: { pipelineIds: null, recordTypeIds: ['012'], motions: ['new'] },
        rates: { kind: 'plan', perCorporate: { CHF: '0.95' } },
      }],
    },
  },
  strategy: {
    ...around, key: 'y', kind: 'strategy', body: {
      note: 'One value is new.', follows: 'x', items: [
        { id: 'first-choice', kind: 'goal', title: 'Be the first choice of mid-sized laboratories', text: 'They buy again.', span: '2026 to 2028', behaviours: [] },
        { id: 'decide-quickly', kind: 'value', title: 'Decide quickly, and say why', text: '', span: '', behaviours: [{ id: 'answers', words: 'Answers an approval within three working days' }] },
      ],
    },
  },
  goal: { ...around, key: 'g', kind: 'goal', body: { act: 'set', goals: [GOAL], from: null, why: null } },
  ownGoal: { ...around, key: 'o', kind: 'ownGoal', body: { act: 'set', goals: [{ ...GOAL, id: 'own', parentId: null }], from: null, why: null } },
  role: {
    ...around, key: 'e', kind: 'role', body: {
      act: 'set', why: null, follows: null, role: { id: 'ae', name: 'Account executive', function: 'sales', responsibilities: ['Own a territory'], behaviours: ['answers'], measureIds: ['bookings'], titles: ['Account Executive'], holders: [userId('A')] },
    },
  },
  ask: {
    ...around, key: 'a', kind: 'ask', body: {
      act: 'set', why: null, ask: {
        id: 'sheet', title: 'Weekly activity spreadsheet, by Friday noon', askedBy: { function: 'executives', id: null, name: 'Gunnar Halvorsen' }, of: 'sales', purpose: 'To see effort',
        cost: { minutes: 45, people: 14, each: 'week' }, strategyId: null, goalId: null, evidence: { text: '', says: 'unknown' }, reviewOn: '2026-08-31', activity: { kind: 'call', perWeek: 60 },
      },
    },
  },
  entry: { ...around, key: 'n', kind: 'entry', body: { measureId: 'onboarding', assignee: 'function:customer-success', day: d('2026-11-20'), value: 30, currency: null, note: 'from the tracker' } },
  read: { ...around, key: 'k', kind: 'read', body: { of: 'y' } },
  looked: { ...around, key: 'looked:2026-11-24:A', kind: 'looked', body: { day: '2026-11-24', goalIds: ['g1'] } },
  leadWord: { ...around, key: 'lw', kind: 'leadWord', dealId: dealId('D1'), body: { act: 'outOfScope', leadId: 'L1', dealId: dealId('D1'), minutes: 30, note: 'The budget was theirs to ask for' } },
  personKey: { ...around, key: 'pk', kind: 'personKey', body: { age: 'age1qqqq', sign: 'AAAA', device: 'Chrome on Linux', replaces: null } },
  feedback: {
    ...around, key: 'f', kind: 'feedback', dealId: dealId('D1'), body: {
      act: 'open', threadId: 't', about: { kind: 'field', dealId: dealId('D1'), field: 'closeDate' }, toId: userId('B'), tone: 'advice', text: 'Whose date is it?',
      sbi: { situation: 'On the call of Tuesday', behaviour: 'you named the date', impact: 'they nodded and said nothing', question: 'What did you mean to find out?' }, behaviourIds: ['answers'],
    },
  },
  action: { ...around, key: 'ac', kind: 'action', dealId: dealId('D1'), body: { act: 'agree', actionId: 'a1', source: { kind: 'feedback', id: 't' }, what: 'Ask the buyer for the date', whoId: userId('B'), by: d('2026-12-01'), taskKey: 'task:a1' } },
  promptWord: { ...around, key: 'pw', kind: 'promptWord', dealId: dealId('D1'), body: { promptId: 'silence', answer: 'declined', why: 'They are on holiday', audience: 'rep', state: ['silence', 'next-step'] } },
  rhythm: { ...around, key: 'rh', kind: 'rhythm', body: { act: 'propose', withId: userId('B'), cadence: { feedbackDays: 14, oneOnOneDays: 14 }, why: '' } },
  session: { ...around, key: 'se', kind: 'session', between: [userId('A'), userId('B')], body: { act: 'plan', sessionId: 's1', repId: userId('B'), managerId: userId('A'), day: d('2026-12-01'), agenda: [{ id: 'p1', source: { kind: 'deal', id: 'D1' }, text: 'The date of D1' }] } },
  development: {
    ...around, key: 'de', kind: 'development', between: [userId('A'), userId('B')], body: {
      act: 'set', planId: 'd1', personId: userId('B'), withId: userId('A'), behaviourIds: ['answers'], skill: 'Close plans', why: 'Two deals waited on it', steps: [{ id: 's1', way: 'others', what: 'Walk one with Ann', withId: userId('A'), by: d('2026-12-15'), noticedBy: 'The buyer names the steps' }],
    },
  },
  factor: { ...around, key: 'fa', kind: 'factor', body: { act: 'set', factorId: 'f1', kind: 'policy', aboutId: null, leaderId: null, title: 'Discount desk takes three weeks', text: '', owner: { function: 'finance', id: null }, dealIds: [dealId('D1')], periodIds: ['2026-Q3'] } },
  review: { ...around, key: 'rv', kind: 'review', between: [userId('A'), userId('B')], body: { act: 'part', reviewId: 'r1', side: 'self', answers: [{ to: 'results', text: 'Two large wins', place: 1, evidence: [{ key: 'c', says: 'Called 1 Oct' }] }] } },
  reviewDraft: { ...around, key: 'rd', kind: 'reviewDraft', body: { reviewId: 'r1', side: 'manager', answers: [] } },
  reviewSums: { ...around, key: 'rs', kind: 'reviewSums', between: [userId('A'), userId('B')], body: { cycleId: 'c1', templateId: 't1', reviews: 5, results: [1, 3, 1], behaviours: [0, 4, 1] } },
  reviewCycle: {
    ...around, key: 'rc', kind: 'reviewCycle', body: {
      act: 'open', cycleId: 'c1', name: '2026', from: d('2026-01-01'), to: d('2026-12-31'), due: d('2027-01-31'), people: [{ personId: userId('B'), templateId: 't1' }],
      templates: [{ id: 't1', name: 'Account executive', roleId: 'ae', measureIds: ['bookings'], behaviourIds: ['answers'], questions: [{ id: 'q1', text: 'What are you proud of?', side: 'self' }], results: ['below', 'met', 'above'], behaviours: ['rarely', 'often', 'always'] }],
    },
  },
  correction: { ...around, key: 'co', kind: 'correction', body: { of: 'f', text: 'It was on Wednesday' } },
  opened: { ...around, key: 'op', kind: 'opened', body: { personId: userId('B'), part: 'feedback', day: '2026-11-24' } },
  erased: { ...around, key: 'er', kind: 'erased', body: { keys: ['x'], because: 'retention', kinds: ['feedback'] } },
};

export const places = (place: 'shared' | 'device' = 'shared', over: Partial<RecordPlaces['kinds']> = {}): RecordPlaces => ({
  kinds: { ...Object.fromEntries(RECORD_KINDS.map((k) => [k, place])), ...over } as RecordPlaces['kinds'], why: place === 'device' ? 'This CRM has no place for it.' : null, canSetUp: false,
});

/** Those of a reading that are records. */
export const recordsIn = ({ found }: FoundRecords): AnyRecord[] => found.flatMap((read) => (read.is === 'record' ? [read.record] : []));

/** What the CRM holds, and every call that was made to it. */
export interface FakeCrm extends CrmWriter {
  calls: string[];
  records: Map<string, AnyRecord>;
  fields: Map<string, string>;
  tasks: Map<string, CrmTask>;
  /** What `taskStates` answers. */
  taskStands: Map<string, CrmTaskState>;
  /** What the others' part of `readRecords` answers; anything, as a CRM may. */
  remote: unknown[];
  places(signal: AbortSignal): Promise<RecordPlaces>;
}

/** A CRM that keeps what is written, by key. `before` runs ahead of each call's effect and `after` behind it: either may throw or never settle. */
export function fakeCrm(hooks: { before?(call: string): Promise<void> | void; after?(call: string): Promise<void> | void; places?: () => RecordPlaces } = {}): FakeCrm {
  const crm: FakeCrm = {
    calls: [], records: new Map(), fields: new Map(), tasks: new Map(), taskStands: new Map(), remote: [],
    places: () => call('places', () => (hooks.places ?? places)()),
    setUp: () => Promise.resolve(),
    readRecords: (since) => call(`read ${since}`, () => ({ found: crm.remote.map(readRecord), incomplete: 0, next: String(crm.calls.length) })),
    writeRecord: (record) => call(`record ${record.key}`, () => void crm.records.set(record.key, record as AnyRecord)),
    dealField: (deal, field) => Promise.resolve(crm.fields.get(`${deal} ${field}`) ?? ''),
    setDealField: (deal, field, value) => call(`field ${deal} ${field} ${value}`, () => void crm.fields.set(`${deal} ${field}`, value)),
    createTask: (task) => call(`task ${task.key}`, () => void crm.tasks.set(task.key, task)),
    taskStates: ({ subject }) => call(`tasks ${subject}`, () => crm.taskStands),
  };
  async function call<T>(name: string, effect: () => T): Promise<T> {
    crm.calls.push(name);
    await hooks.before?.(name);
    const value = effect();
    await hooks.after?.(name);
    return value;
  }
  return crm;
}

export const crmTask = (key: string, deal: string | null = 'D1'): CrmTask => ({ key, dealId: deal === null ? null : dealId(deal), forUser: userId('B'), subject: 'A question', text: 'Open Ridealong.', due: d('2026-11-30') });
