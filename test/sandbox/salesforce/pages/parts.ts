import { html } from './html.ts';
import type { Markup, Part } from './html.ts';
import { icon } from './icons.ts';

export type Field = [label: string, value: Part];

/** The card on top of a record: what it is, its name, its buttons and the facts that matter most. */
export function highlights(object: string, name: string, actions: string[], facts: Field[]): Markup {
  const buttons = actions.map((label, i) => html`<button type="button"${i > 0 && html` class="second"`}>${label}</button>`);
  return html`<section class="card"><div class="head">${icon(object, 'large')}<div class="what"><small>${object}</small><h1>${name}</h1></div><div class="acts">${buttons}</div></div>
<dl class="facts">${facts.map(([label, value]) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl></section>`;
}

export const fields = (list: Field[]): Markup => html`<dl class="fields">${list.map(([label, value]) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>`;

export const details = (list: Field[]): Markup =>
  html`<section class="card"><div class="tabs"><span aria-current="true">Details</span><span>Related</span></div>${fields(list)}</section>`;

export function card(iconName: string, title: string, count: number | string, content: Markup): Markup {
  return html`<section class="card"><header>${icon(iconName)}<h2>${title} <small>(${count})</small></h2></header>${content}</section>`;
}

export interface Column {
  label: string;
  numeric?: boolean;
  /** Left out where there is little room. */
  minor?: boolean;
}

/** A table in a card; says so where there is nothing to show. */
export function table(columns: Column[], lines: Part[][]): Markup {
  if (lines.length === 0) return html`<p class="none">No items to display.</p>`;
  const cls = (i: number) => html` class="${[columns[i]?.numeric === true && 'n', columns[i]?.minor === true && 'minor'].filter((c) => c !== false).join(' ')}"`;
  return html`<div class="scroll"><table><thead><tr>${columns.map((c, i) => html`<th scope="col"${cls(i)}>${c.label}</th>`)}</tr></thead>
<tbody>${lines.map((cells) => html`<tr>${cells.map((cell, i) => html`<td${cls(i)}>${cell}</td>`)}</tr>`)}</tbody></table></div>`;
}
