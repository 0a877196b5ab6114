import type { MapAsk, MapPage, MapView } from '../../messages/areas/map.ts';
import type { AreaInput } from './input.ts';
import { goalDetail } from './map/detail.ts';
import { mapPage } from './map/page.ts';

/** The alignment map of a period; or with `goalId` that goal alone, opened. */
export function mapView(input: AreaInput, ask: MapAsk): MapView {
  return ask.goalId === null ? { map: mapPage(input, ask.periodId), goal: null } : { map: null, goal: goalDetail(input, ask.goalId) };
}

export type { MapPage };
