import type { StandingAction } from '../../../analysis/coaching/standing-actions.ts';
import type { StandingSession } from '../../../analysis/coaching/standing-sessions.ts';
import type { OfferedPoint, PointView, SessionActionView, SessionSheet } from '../../../messages/areas/sessions.ts';
import type { AreaInput } from '../input.ts';
import type { CoachingWords } from '../../coaching/said.ts';
import { isOverdue } from '../../../analysis/coaching/standing-actions.ts';
import { formatDay } from '../../../model/day.ts';
import { counted } from '../../format.ts';
import { POINT_KINDS, sourceOf } from './agenda.ts';

/** One session, ready to draw. `came`: what happened since the last one. */
export function sessionSheet(s: StandingSession, actions: readonly StandingAction[], came: readonly OfferedPoint[], input: AreaInput, words: CoachingWords): SessionSheet {
  const { w } = words;
  const me = input.me.userId;
  const other = s.repId === me ? s.managerId : s.repId;
  const point = (p: StandingSession['agenda'][number]): PointView => ({
    id: p.id, text: p.text, kind: POINT_KINDS[p.source.kind].one, source: sourceOf(p.source, input), added: `${words.first(p.added.byId)}, ${w.instant(p.added.at)}`,
    left: p.left && `Taken off by ${p.left.by} on ${w.instant(p.left.at)}`, notes: s.notes.filter((n) => n.pointId === p.id).map((n) => words.said(n, n.text)), point: { id: p.id, source: p.source, text: p.text },
  });
  const wish = s.wishes.at(-1);
  const ids = new Set(s.agenda.map((p) => p.id));
  return {
    id: s.id, title: `With ${words.name(other)} on ${w.words.day(s.day)}`, state: s.state, stateText: stateText(s, words), agenda: s.agenda.map(point),
    notes: s.notes.filter((n) => n.pointId === null || !ids.has(n.pointId)).map((n) => words.said(n, n.text)),
    wish: wish ? { line: words.said(wish, wish.text), behaviours: wish.behaviourIds.map(words.behaviour), behaviourIds: wish.behaviourIds } : null,
    actions: actions.filter((a) => a.source.kind === 'session' && a.source.id === s.id).sort((a, b) => a.by - b.by || (a.id < b.id ? -1 : 1)).map((a) => actionView(a, words)),
    moves: s.moves.map((m) => `Moved from ${w.day(m.from)} to ${w.day(m.to)} by ${m.by}: ${m.why}`), came: s.state === 'planned' ? came.filter((c) => !ids.has(c.point.id)) : [], day: formatDay(s.day),
    may: { change: s.state === 'planned', note: s.state !== 'cancelled', wish: s.state !== 'cancelled' && s.repId === me, hold: s.state === 'planned', again: s.state !== 'held' },
  };
}

function stateText(s: StandingSession, { w, today }: CoachingWords): string {
  if (s.held) return `Held on ${w.day(s.held.day)}, said ${s.held.by}`;
  if (s.cancelled) return `Called off by ${s.cancelled.by} on ${w.instant(s.cancelled.at)}: ${s.cancelled.why}`;
  const days = s.day - today;
  if (days < 0) return `Was planned for ${w.day(s.day)}: say whether it was held, or move it`;
  return days === 0 ? 'Today' : days === 1 ? 'Tomorrow' : `In ${counted(w.words, days, 'day')}`;
}

function actionView(a: StandingAction, words: CoachingWords): SessionActionView {
  const { w } = words;
  const state = a.state === 'open' ? `${isOverdue(a, words.today) ? 'was due on' : 'by'} ${w.day(a.by)}` : `${a.state}${a.ended ? ` on ${w.instant(a.ended.at)}${a.ended.by === null ? ', says its task in the CRM' : ''}` : ''}`;
  return { id: a.id, what: a.what, who: words.name(a.whoId), state, isOpen: a.state === 'open' };
}
