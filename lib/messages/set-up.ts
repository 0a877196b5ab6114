import type { Cause } from '../model/cause.ts';
import type { FieldCandidate, FieldMap } from '../model/facts.ts';
import type { ForecastType } from '../model/forecast-type.ts';
import type { MeasureDefinition } from '../model/goals/measure.ts';
import type { ActivityAgreement } from '../model/goals/activity-agreement.ts';
import type { Areas } from '../model/goals/areas.ts';
import type { RecordKind } from '../model/records.ts';
import type { Choice } from './finance.ts';

/** A period and the day that closes its books. */
export interface BooksClosedView {
  periodId: string;
  label: string;
  /** `2026-10-07`: what somebody set; null: the usual day holds. */
  set: string | null;
  /** Five working days after the period's end. */
  usual: string;
}

/** Where records of one kind lie. */
export interface RecordPlaceView {
  kind: RecordKind;
  place: 'shared' | 'device';
  /** Who reads it where it is shared; left out: everybody who has access to what the company shares. */
  readers?: 'deal' | 'between';
  /** Records of this kind that are on this device alone, and those on their way to the CRM. */
  onDevice: number;
  waiting: number;
}

/** What an admin decides once for everybody, and where it is kept. */
export interface SetUpView {
  crm: 'salesforce' | 'hubspot' | 'sample';
  orgName: string;
  /** May save settings; `why` says who can where this reader can't. */
  mayEdit: boolean;
  why: string | null;
  fieldMap: FieldMap;
  /** "Confirmed by Priya Raghunathan on 4 Nov 2026"; null where nobody has yet. */
  fieldMapBy: string | null;
  candidates: FieldCandidate[];
  causes: Cause[];
  types: ForecastType[];
  /** What a type can be narrowed to in this org. */
  pipelines: Choice[];
  recordTypes: Choice[];
  splitTypes: string[];
  /** Measures as the company has them, and as the catalogue does: what is other than there is the company's own. */
  measures: MeasureDefinition[];
  catalogue: MeasureDefinition[];
  /** Open stages of every pipeline, in order; `isOwn`: a deal there waits on us. */
  stages: { id: string; label: string; isOwn: boolean }[];
  /** Day of the period that is the baseline where nobody called. */
  baselineDay: number;
  booksClosed: BooksClosedView[];
  /** What is switched off; left out: on. */
  areas: Areas;
  /** What lets those who lead people see their activity; null: nothing was ever recorded. */
  activityAgreement: ActivityAgreement | null;
  /** "Recorded by Priya Raghunathan on 4 Nov 2026" */
  agreementBy: string | null;
  /** `2026-11-24` */
  today: string;
  places: RecordPlaceView[];
  /** Why something stays on the device; null where all is shared. */
  placesWhy: string | null;
  canSetUp: boolean;
  /** What the set-up would create, a line each; empty where it is all there. */
  plan: string[];
}
