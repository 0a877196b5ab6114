import type { FactorEvent, PersonalFactor, SpokenFactor } from '../../../analysis/coaching/standing-factors.ts';
import type { FactorRow, PersonalRow } from '../../../messages/areas/factors.ts';
import type { AreaInput } from '../input.ts';
import type { CoachingWords } from '../../coaching/said.ts';
import type { Factors } from './standing.ts';
import { factorReaders, mayChangeFactor, maySpeakToFactor } from '../../../analysis/coaching/standing-factors.ts';
import { formatDay } from '../../../model/day.ts';
import { waitingOf } from '../../coaching/said.ts';
import { whoSees } from '../../company/who-sees.ts';
import { effectOf } from './effect.ts';
import { KIND_LABELS, OWNER_LABELS, STATE_LABELS, SUPPORT_LABELS } from './words.ts';

/** One factor, ready to draw. */
export function factorRow(f: SpokenFactor, { rights }: Factors, input: AreaInput, words: CoachingWords): FactorRow {
  const { w } = words;
  const me = input.me.userId;
  const readers = factorReaders(f, f.entered.byId);
  const { effect, none, others, periods } = effectOf(f, input, words);
  return {
    id: f.id, title: f.title, text: f.text.trim(), kind: { id: f.kind, label: KIND_LABELS[f.kind] }, about: f.aboutId === null ? null : f.aboutId === me ? 'You' : words.name(f.aboutId),
    owner: f.owner.id === null ? OWNER_LABELS[f.owner.function] : `${OWNER_LABELS[f.owner.function]}, ${words.name(f.owner.id)}`, state: { id: f.state, label: STATE_LABELS[f.state], since: `since ${w.instant(f.since)}` },
    action: f.action && { text: f.action.text, detail: `${f.action.by}, ${w.instant(f.action.at)}${f.action.due === null ? '' : `; ${f.action.due < words.today && f.state !== 'resolved' ? 'was due on' : 'by'} ${w.day(f.action.due)}`}` },
    effect, noEffect: none, periods, deals: others, events: [...f.events].reverse().map((e) => ({ who: e.by, when: w.instant(e.at), line: eventLine(e, words), text: e.text.trim() || null, waiting: waitingOf(input, e.key) })),
    seenBy: whoSees({ kind: 'factor', dealId: null, ...(readers && { between: readers }) }, { context: input.context, me }), may: { change: mayChangeFactor(me, f, rights), speak: maySpeakToFactor(me, f) },
    draft: { factorId: f.id, kind: f.kind, aboutId: f.aboutId, leaderId: f.leaderId, title: f.title, text: f.text, owner: f.owner, dealIds: f.dealIds, periodIds: f.periodIds },
  };
}

function eventLine(e: FactorEvent, { w }: CoachingWords): string {
  if (e.is === 'state') return `Now ${STATE_LABELS[e.state!].toLowerCase()}`;
  if (e.is === 'action') return `Agreed what is done${e.until === null ? '' : `, by ${w.day(e.until)}`}`;
  return { set: 'Entered it', changed: 'Changed it', comment: 'Said', link: 'Linked it to deals and misses' }[e.is];
}

/** One personal factor: choices alone, no word of anybody’s. */
export function personalRow(f: PersonalFactor, input: AreaInput, words: CoachingWords): PersonalRow {
  const me = input.me.userId;
  const { w } = words;
  return {
    id: f.id, title: f.aboutId === me ? `Yours, with ${words.name(f.withId)}` : `${words.name(f.aboutId)}, with you`, state: { id: f.state, label: STATE_LABELS[f.state] }, support: f.support.map((id) => ({ id, label: SUPPORT_LABELS[id] })),
    until: f.until === null ? null : { day: formatDay(f.until), text: `until ${w.day(f.until)}` }, history: f.versions.map((v, i) => `${i === 0 ? 'Set' : 'Changed'} by ${v.by} on ${w.instant(v.at)}: ${STATE_LABELS[v.state].toLowerCase()}`).reverse(),
    seenBy: whoSees({ kind: 'factor', dealId: null, between: [f.aboutId, f.withId] }, { context: input.context, me }), aboutId: f.aboutId, withId: f.withId,
  };
}
