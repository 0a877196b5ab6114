import type { Cell } from '../../types.ts';
import { to18 } from '../../../../lib/model/salesforce-id.ts';
import { html } from './html.ts';
import type { Markup } from './html.ts';
import type { PageInput } from './input.ts';
import { text } from './show.ts';

/** The objects with a record page, by the key prefix of their ids. */
export const OBJECTS: Record<string, string> = { '001': 'Account', '003': 'Contact', '005': 'User', '006': 'Opportunity', '00T': 'Task', '00U': 'Event' };

export const LIST = '/lightning/o/Opportunity/list?filterName=MyOpportunities';

export interface RecordRef { object: string; id: string }

/** The record that a Lightning path opens, `/lightning/r/Opportunity/ID/view` or `/lightning/r/ID/view`; null for others. */
export function recordIn(path: string): RecordRef | null {
  const found = /^\/lightning\/r\/(?:([A-Za-z0-9_]+)\/)?([a-zA-Z0-9]{18}|[a-zA-Z0-9]{15})(?:\/view)?\/?$/.exec(path);
  if (!found) return null;
  const id = to18(found[2]!);
  const object = OBJECTS[id.slice(0, 3)];
  return object && (found[1] ?? object) === object ? { object, id } : null;
}

export const recordPath = ({ object, id }: RecordRef): string => `/lightning/r/${object}/${id}/view`;

/** The record of the console's workspace tab, which stands in `ws`; null outside a console. */
export function workspaceOf(url: URL): RecordRef | null {
  const ws = url.searchParams.get('ws');
  return ws === null ? null : recordIn(ws.split('?')[0]!);
}

/** In a console a record opens as a subtab of the workspace: its address carries `ws` on. */
export function addressOf(input: PageInput, ref: RecordRef): string {
  const workspace = workspaceOf(input.url);
  return recordPath(ref) + (workspace ? `?ws=${encodeURIComponent(recordPath(workspace))}` : '');
}

/** A link to a record, the bare label where there is no id, nothing where there is no label. */
export function linkTo(input: PageInput, id: Cell | undefined, label: Cell | undefined): Markup {
  const key = text(id);
  const object = OBJECTS[key.slice(0, 3)];
  return object ? html`<a href="${addressOf(input, { object, id: key })}">${text(label)}</a>` : html`${text(label)}`;
}

export const lightningHost = (host: string): string => host.replace(/\.my\.salesforce\.com$/, '.lightning.force.com');
export const apiHost = (host: string): string => host.replace(/\.lightning\.force\.com$/, '.my.salesforce.com');
