import type { DashboardWays } from '../dashboard/ways.ts';
import { MapPart } from './map/map-part.tsx';

/** From strategy to measure: the map, what pulls against it, what is asked. */
export function AlignmentTab({ ways, connection }: { ways: DashboardWays; connection: string }) {
  return <div class="view alignment"><MapPart ways={ways} connection={connection} /></div>;
}
