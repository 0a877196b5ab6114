import type { SetUpView } from '../../../lib/messages/set-up.ts';
import { FUNCTIONS } from '../../../lib/model/cause.ts';
import { BOOKINGS } from '../../../lib/model/forecast-type.ts';
import type { MeasureDefinition } from '../../../lib/model/goals/measure.ts';
import type { RecordKind } from '../../../lib/model/records.ts';

const KINDS: RecordKind[] = ['call', 'cause', 'remark', 'snapshot', 'published', 'setting'];

const measure = (id: string, label: string, how: string, over: Partial<MeasureDefinition> = {}): MeasureDefinition => ({ id, label, unit: 'money', better: 'more', how, adds: 'sum', isManual: false, drives: [], isOn: true, ...over });
const MEASURES_HERE: MeasureDefinition[] = [
  measure('bookings', 'Bookings', 'Amount of opportunities closed won in the period.'), measure('winRate', 'Win rate', 'Won ÷ (won + lost), by count.', { unit: 'share', adds: 'rate', drives: ['bookings'] }),
  measure('calls', 'Calls', 'Calls logged in the CRM.', { unit: 'count', isOn: false }), measure('onboarding', 'Onboarding time', 'Days from signature to first use.', { unit: 'days', better: 'less', adds: 'rate', isManual: true }),
  measure('own-1', 'Contracts back in 5 working days', 'Contracts returned within five working days ÷ contracts returned.', { unit: 'share', adds: 'rate', isManual: true, drives: ['winRate'] }),
];

/** An admin's first visit: fields proposed and not confirmed, records on the device alone. */
export const admin: SetUpView = {
  stages: ['Qualification', 'Discovery', 'Proposal', 'Security review', 'Legal review', 'Negotiation'].map((label) => ({ id: label, label, isOwn: label.includes('review') })),
  crm: 'salesforce', orgName: 'Acme Industrial', mayEdit: true, why: null, fieldMap: { fields: {}, motions: {} }, fieldMapBy: null,
  candidates: [
    { fact: 'arr', object: 'deal', field: 'ARR__c', label: 'ARR', type: 'currency', why: 'A currency field named ARR.', hasHistory: true, options: [] },
    { fact: 'motion', object: 'deal', field: 'Type', label: 'Type', type: 'picklist', why: 'A choice whose values speak of new and existing business.', hasHistory: false, options: [{ value: 'New Business', label: 'New Business' }, { value: 'Existing Business', label: 'Existing Business' }, { value: 'Renewal', label: 'Renewal' }] },
    { fact: 'lossReason', object: 'deal', field: 'Loss_Reason__c', label: 'Loss reason', type: 'picklist', why: 'A choice named “Loss reason”.', hasHistory: true, options: [] },
    { fact: 'rejectionReason', object: 'lead', field: 'Disqualified_Reason__c', label: 'Disqualified reason', type: 'picklist', why: 'A choice of the lead named “Disqualified reason”.', hasHistory: false, options: [] },
  ],
  causes: FUNCTIONS.slice(0, 7).flatMap((f, i) => [{ id: `${f}-1`, function: f, label: ['Date never agreed with the buyer', 'Wrong kind of lead', 'Price or terms approval', 'Territory or team changed in the period', 'Something missing', 'Contract took too long', 'Budget frozen or cut'][i]!, example: ['our quarter end, not theirs', 'outside the segment', 'discount desk took three weeks', 'reorganisation', 'feature, integration, certificate', 'redlines', 'stated'][i]!, evidence: [], isOn: i !== 4 }]),
  measures: MEASURES_HERE, catalogue: MEASURES_HERE.slice(0, 4),
  types: [BOOKINGS, { ...BOOKINGS, id: 'arr', label: 'ARR', amount: 'arr', credit: { kind: 'split', splitType: 'Revenue' }, filter: { pipelineIds: null, recordTypeIds: null, motions: ['new', 'expansion'] } }],
  pipelines: [], recordTypes: [{ id: '012a', label: 'Direct', depth: 0 }, { id: '012b', label: 'Channel', depth: 0 }], splitTypes: ['Revenue', 'Overlay'], baselineDay: 8, areas: {}, activityAgreement: null, agreementBy: null, today: '2026-11-24',
  booksClosed: [{ periodId: 'Q4-2026', label: 'Q4 2026', set: null, usual: '8 Jan 2027, five working days after its end' }, { periodId: 'Q3-2026', label: 'Q3 2026', set: '2026-10-07', usual: '8 Oct 2026, five working days after its end' }],
  places: KINDS.map((kind) => ({ kind, place: 'device' as const, onDevice: kind === 'snapshot' ? 41 : 3, waiting: 0 })),
  placesWhy: 'Salesforce has no place for them yet. Until it is set up they lie in this browser, and nobody else sees them.', canSetUp: true,
  plan: ['A custom object “Ridealong Record” with 9 fields, private, without a tab', 'Permission sets for reps, managers, finance and admins, assigned to nobody yet', 'An external id on Task, so that a question makes one task and not two'],
};

/** Somebody who may look: everything is set up, some records still wait. */
export const onlooker: SetUpView = {
  ...admin, activityAgreement: { allows: 'progress', agreedWith: 'Works council, Katarzyna Wojciechowska-Zielińska', agreedOn: '2026-10-02', text: 'Whoever leads somebody sees how far their goals on calls and meetings are, to talk about them, and for nothing else. Reviewed in October 2027.' }, agreementBy: 'Recorded by Priya Raghunathan on 5 Oct 2026', mayEdit: false, why: 'Priya Raghunathan and 2 other admins can change this.', fieldMapBy: 'Confirmed by Priya Raghunathan on 4 Nov 2026',
  fieldMap: { fields: { arr: { object: 'deal', field: 'ARR__c', label: 'ARR' }, segment: { object: 'deal', field: 'Segment__c', label: 'Segment' } }, motions: {} }, candidates: admin.candidates.slice(0, 1),
  places: KINDS.map((kind) => ({ kind, place: 'shared' as const, onDevice: 0, waiting: kind === 'cause' ? 2 : 0 })), placesWhy: null, canSetUp: false, plan: [],
};
