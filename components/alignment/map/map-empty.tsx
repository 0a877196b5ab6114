import type { MapPage } from '../../../lib/messages/areas/map.ts';
import { Card } from '../../finance/card.tsx';

/** Nothing stands yet: how to begin. */
export const MapEmpty = ({ empty }: { empty: NonNullable<MapPage['empty']> }) => (
  <Card title="How to begin" name="map-empty">
    <p>{empty.text}</p>
    <ol class="steps small">{empty.ways.map((way) => <li key={way}>{way}</li>)}</ol>
  </Card>
);
