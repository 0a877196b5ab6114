import type { Row } from '../../types.ts';
import { html } from './html.ts';
import type { Markup } from './html.ts';
import { icon } from './icons.ts';
import type { PageInput } from './input.ts';
import { linkTo } from './links.ts';
import { by, day, month, related, text, userName } from './show.ts';

const SHOWN = 12;

interface Activity { kind: string; row: Row; on: string }

/** Tasks still to be done, then what was done, month by month, the latest first. */
export function timeline(input: PageInput, recordId: string): Markup {
  const all: Activity[] = [...related(input, 'Task', 'WhatId', recordId), ...related(input, 'Event', 'WhatId', recordId)]
    .sort(by('ActivityDate')).reverse()
    .map((row) => ({ row, kind: kindOf(row), on: text(row.ActivityDate) }));
  const open = all.filter((a) => a.row.IsClosed === false);
  const past = all.filter((a) => a.row.IsClosed !== false).slice(0, SHOWN);
  const months = Map.groupBy(past, (a) => month(input.user, a.on));
  return html`<section class="card"><div class="tabs"><span aria-current="true">Activity</span><span>Chatter</span></div>
<div class="quick">${['New Task', 'Log a Call', 'New Event', 'Email'].map((label) => html`<button type="button">${label}</button>`)}</div>
<div class="timeline"><h3>Upcoming &amp; Overdue</h3>${open.length > 0 ? items(input, open) : html`<p class="none">No activities to show. Get started by sending an email, scheduling a task, and more.</p>`}
${[...months].map(([label, list]) => html`<h3>${label}</h3>${items(input, list)}`)}</div></section>`;
}

function kindOf(row: Row): string {
  if (text(row.Id).startsWith('00U')) return 'Event';
  const subtype = text(row.TaskSubtype);
  return subtype === 'Call' || subtype === 'Email' ? subtype : 'Task';
}

const DID: Record<string, string> = { Event: 'had an event', Call: 'logged a call', Email: 'sent an email', Task: 'had a task' };

function items(input: PageInput, list: Activity[]): Markup {
  return html`<ul>${list.map(({ kind, row, on }) => {
    const who = row.OwnerId === input.user.Id ? 'You' : userName(input, row.OwnerId) || 'Somebody';
    const contact = row.WhoId === null || row.WhoId === undefined ? undefined : input.byId('Contact', text(row.WhoId));
    const said = row.IsClosed === false ? (who === 'You' ? 'have an upcoming task' : 'has an upcoming task') : DID[kind]!;
    return html`<li>${icon(kind)}<div>${linkTo(input, row.Id, row.Subject)}<p>${who} ${said}${contact && html` with ${linkTo(input, contact.Id, contact.Name)}`}</p></div><time datetime="${on}">${day(input.user, on)}</time></li>`;
  })}</ul>`;
}
