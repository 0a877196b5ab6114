import type { MapAsk, MapView } from '../../messages/areas/map.ts';
import type { AreaInput } from './input.ts';

export function mapView(input: AreaInput, ask: MapAsk): MapView {
  return { title: `${input.context.orgName}${ask.periodId ?? ''}` };
}
