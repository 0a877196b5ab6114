import type { SavedFile } from '../../../messages/finance.ts';
import type { MapAsk } from '../../../messages/areas/map.ts';
import type { AreaInput } from '../input.ts';
import { goalsCsv } from './goals-csv.ts';
import { mapHtml } from './map-html.ts';
import { mapPage } from './page.ts';

const name = (input: AreaInput, periodId: string, what: string): string => `${['ridealong', input.context.orgName, periodId, what].join(' ').replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '').toLowerCase()}`;

/** Files of the map: `page`, read-only for who has no seat in the CRM; `csv`, every goal of the period a line. */
export function mapFile(input: AreaInput, ask: MapAsk, kind: string): SavedFile | null {
  const page = mapPage(input, ask.periodId);
  if (kind === 'page') return { name: `${name(input, page.periodId, 'alignment map')}.html`, mime: 'text/html', text: mapHtml(page, input) };
  if (kind === 'csv') return { name: `${name(input, page.periodId, 'goals')}.csv`, mime: 'text/csv', text: goalsCsv(page, input) };
  return null;
}
