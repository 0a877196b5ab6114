import type { Area, Areas } from './goals/areas.ts';
import type { RecordKind } from './records.ts';
import { AREAS, isOn } from './goals/areas.ts';

/** Kinds of records that belong to one area alone. Snapshots and settings serve them all. */
const AREA_OF: Partial<Record<RecordKind, Area>> = {
  call: 'forecast', cause: 'forecast', remark: 'forecast', published: 'forecast', strategy: 'goals', goal: 'goals', ownGoal: 'goals', role: 'goals', entry: 'goals', read: 'goals', looked: 'goals', ask: 'asks', leadWord: 'leads',
  feedback: 'coaching', action: 'coaching', promptWord: 'coaching', rhythm: 'coaching', session: 'coaching', development: 'coaching', factor: 'factors', review: 'reviews', reviewCycle: 'reviews', reviewDraft: 'reviews', reviewSums: 'reviews',
};

/** Whether records of a kind are written, and read for screens: not where their area is switched off. */
export const isKindOn = (areas: Areas, kind: RecordKind): boolean => {
  const area = AREA_OF[kind];
  return area === undefined || isOn(areas, area);
};

export const areasOff = (areas: Areas): Area[] => AREAS.filter((a) => !isOn(areas, a));
