import type { Cause } from '../../model/cause.ts';
import type { FieldMap } from '../../model/facts.ts';
import type { ForecastType } from '../../model/forecast-type.ts';
import type { ActivityAgreement } from '../../model/goals/activity-agreement.ts';
import type { Areas } from '../../model/goals/areas.ts';
import type { MeasureDefinition } from '../../model/goals/measure.ts';
import type { StageId } from '../../model/ids.ts';
import type { OrgContext } from '../../model/org.ts';
import type { AnyRecord, RecordKind, RecordState, SettingName, Settings, SharedRecord } from '../../model/records.ts';
import type { Workspace } from '../../store/workspace.ts';
import { isKindOn } from '../../model/area-kinds.ts';
import { CAUSES } from '../../model/causes/index.ts';
import { mergeCauses } from '../../model/causes/merge.ts';
import { EMPTY_FIELD_MAP } from '../../model/facts.ts';
import { BOOKINGS } from '../../model/forecast-type.ts';
import { RECORD_KINDS } from '../../model/record-shapes.ts';
import { stageId } from '../../model/ids.ts';
import { mayEditSettings } from './readers.ts';

/** What a company has written and decided, read off all of its records. */
export interface Company {
  /** None of a kind whose area is switched off. */
  records<K extends RecordKind>(kind: K): SharedRecord<K>[];
  /** Where a record of this person's stands on its way to the others. */
  stateOf(key: string): RecordState;
  fieldMap: FieldMap;
  /** Who confirmed the field map, and when; null where nobody has. */
  fieldMapBy: { name: string; at: number } | null;
  causes: Cause[];
  types: ForecastType[];
  /** Day of a period that is its baseline where nobody called. */
  baselineDay: number;
  /** Period id → the day (`2026-10-07`) on whose 00:00 finance closed its books; the rule holds for the others. */
  booksClosed: Readonly<Record<string, string>>;
  /** Stages in which a deal waits on us. */
  ownSteps: ReadonlySet<StageId>;
  areas: Areas;
  /** Measures of the company's own, and what it changed of the catalogue's. */
  measures: MeasureDefinition[];
  /** The agreement on people's activity, with who recorded it and when; null: none was ever recorded. */
  activityAgreement: (ActivityAgreement & { recordedBy: string; at: number }) | null;
}

const BASELINE_DAY = 8;

/** The newest of some records; ties go to the greater key, so that every browser reads the same. */
export const newestOf = <R extends { at: number; key: string }>(records: readonly R[]): R | null =>
  records.reduce<R | null>((found, r) => (!found || r.at > found.at || (r.at === found.at && r.key > found.key) ? r : found), null);

function newest<N extends SettingName>(all: readonly SharedRecord<'setting'>[], name: N): { value: Settings[N]; record: SharedRecord<'setting'> } | null {
  const found = newestOf(all.filter((r) => r.body.name === name));
  return found && { value: found.body.value as Settings[N], record: found };
}

/**
 * What stands of all records. A setting counts only where the CRM's own titles and reporting line let its author keep settings:
 * whoever may write a record of ours could else decide for everybody. `context`: null while the org isn't read; no setting counts then.
 */
export function companyOf(stored: readonly (AnyRecord & { state: RecordState })[], context: OrgContext | null): Company {
  const byKind = new Map<RecordKind, AnyRecord[]>();
  for (const record of stored) {
    const list = byKind.get(record.kind);
    if (list) list.push(record);
    else byKind.set(record.kind, [record]);
  }
  const all = <K extends RecordKind>(kind: K): SharedRecord<K>[] => (byKind.get(kind) ?? []) as unknown as SharedRecord<K>[];
  const states = new Map(stored.map((s) => [s.key, s.state]));
  const settings = all('setting').filter((r) => context !== null && mayEditSettings(r.authorId, context).ok);
  const map = newest(settings, 'fieldMap');
  const agreed = newest(settings, 'activityAgreement');
  const areas = newest(settings, 'areas')?.value ?? {};
  return {
    records: (kind) => (isKindOn(areas, kind) ? all(kind) : []), stateOf: (key) => states.get(key) ?? 'shared',
    fieldMap: map?.value ?? EMPTY_FIELD_MAP, fieldMapBy: map && { name: map.record.authorName, at: map.record.at },
    causes: mergeCauses(CAUSES, newest(settings, 'causes')?.value ?? []),
    types: [BOOKINGS, ...(newest(settings, 'forecastTypes')?.value ?? []).filter((t) => t.id !== BOOKINGS.id)],
    baselineDay: newest(settings, 'baselineDay')?.value ?? BASELINE_DAY,
    booksClosed: newest(settings, 'booksClosed')?.value ?? {},
    ownSteps: new Set((newest(settings, 'ownSteps')?.value ?? []).map(stageId)),
    areas,
    measures: newest(settings, 'measures')?.value ?? [],
    activityAgreement: agreed && { ...agreed.value, recordedBy: agreed.record.authorName, at: agreed.record.at },
  };
}

export const readCompany = async (workspace: Workspace, context: OrgContext | null): Promise<Company> =>
  companyOf((await Promise.all(RECORD_KINDS.map((kind) => workspace.records(kind)))).flat() as (AnyRecord & { state: RecordState })[], context);
