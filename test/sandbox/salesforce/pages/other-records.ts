import type { Row, SandboxReply } from '../../types.ts';
import { lightning } from './frame.ts';
import { html } from './html.ts';
import type { PageInput } from './input.ts';
import { linkTo, OBJECTS } from './links.ts';
import { details, highlights } from './parts.ts';
import type { Field } from './parts.ts';
import { day, instant, text, userName } from './show.ts';

/** Tasks, events, contacts and users: a name, a few facts. */
export function otherRecordPage(input: PageInput, object: string, row: Row): SandboxReply {
  const name = text(row.Subject ?? row.Name);
  const list = FIELDS[object]?.(input, row) ?? [];
  const main = html`${highlights(object, name, object === 'User' ? ['Follow'] : ['Edit', 'Delete'], list.slice(0, 4))}${details(list)}`;
  return lightning(input, { title: `${name} | ${object}`, tab: null, main });
}

const FIELDS: Record<string, (input: PageInput, row: Row) => Field[]> = {
  Task: (input, row) => [
    ['Related To', named(input, row.WhatId)], ['Due Date', day(input.user, row.ActivityDate)], ['Status', text(row.Status)], ['Name', named(input, row.WhoId)],
    ['Assigned To', linkTo(input, row.OwnerId, userName(input, row.OwnerId))], ['Subject', text(row.Subject)], ['Priority', text(row.Priority)], ['Type', text(row.Type)],
  ],
  Event: (input, row) => [
    ['Related To', named(input, row.WhatId)], ['Start', instant(input.user, row.StartDateTime)], ['End', instant(input.user, row.EndDateTime)], ['Name', named(input, row.WhoId)],
    ['Assigned To', linkTo(input, row.OwnerId, userName(input, row.OwnerId))], ['Subject', text(row.Subject)],
  ],
  Contact: (input, row) => [
    ['Account Name', named(input, row.AccountId)], ['Title', text(row.Title)], ['Contact Owner', linkTo(input, row.OwnerId, userName(input, row.OwnerId))], ['Name', text(row.Name)],
  ],
  User: (input, row) => [
    ['Title', text(row.Title)], ['Manager', linkTo(input, row.ManagerId, userName(input, row.ManagerId))], ['Email', text(row.Email)], ['Active', row.IsActive === false ? 'No' : 'Yes'], ['Name', text(row.Name)],
  ],
};

/** A link to whatever record an id names; blank where there is none or the user may not see it. */
function named(input: PageInput, id: Row[string] | undefined) {
  const object = OBJECTS[text(id).slice(0, 3)];
  const row = object ? input.byId(object, text(id)) : undefined;
  return row ? linkTo(input, row.Id, row.Name ?? row.Subject) : html``;
}
