import type { FunctionComponent } from 'preact';
import type { Area } from '../../lib/model/goals/areas.ts';
import type { DashboardWays } from '../dashboard/ways.ts';
import { CapacityPart } from './capacity/capacity-part.tsx';
import { EffectPart } from './effect/effect-part.tsx';

export interface ActivityPartProps {
  ways: DashboardWays;
  connection: string;
  /** The address it was opened with. */
  query: string;
}

export interface ActivityPart {
  id: string;
  label: string;
  area: Area;
  Part: FunctionComponent<ActivityPartProps>;
}

/** The parts of the Activity tab, in the order of its sub-navigation, each with the area that switches it off. */
export const ACTIVITY_PARTS: readonly ActivityPart[] = [
  { id: 'effect', label: 'Effect', area: 'activity', Part: EffectPart },
  { id: 'capacity', label: 'Capacity', area: 'activity', Part: CapacityPart },
];

/** The parts that are there; none: there is no Activity tab. */
export const activityOn = (off: readonly Area[]): readonly ActivityPart[] => ACTIVITY_PARTS.filter((p) => !off.includes(p.area));

/** The part that an address names (`?tab=activity&part=effect`); one that isn't there: the first that is. */
export function activityPartOf(query: string, off: readonly Area[]): string {
  const on = activityOn(off);
  return on.find((p) => p.id === new URLSearchParams(query).get('part'))?.id ?? on[0]?.id ?? '';
}

export const activityAddress = (connection: string, part: string): string => `?${new URLSearchParams({ tab: 'activity', connection, part }).toString()}`;
