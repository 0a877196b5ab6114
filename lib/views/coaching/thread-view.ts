import type { Thread, ThreadWord } from '../../analysis/coaching/standing-threads.ts';
import type { ThreadView, WordView } from '../../messages/coaching.ts';
import type { CoachingAround, CoachingWords } from './around.ts';
import { mayAgree } from '../../analysis/coaching/standing-actions.ts';
import { mayReply, unreadIn } from '../../analysis/coaching/standing-threads.ts';
import { anchorOf } from '../../model/coaching/feedback.ts';
import { actionView } from './action-view.ts';
import { behaviourWords } from './values.ts';
import { whoSees } from '../company/who-sees.ts';
import { aboutName, aboutWords, WAITING } from './words.ts';

const SBI = [['situation', 'Situation'], ['behaviour', 'Behaviour'], ['impact', 'Impact'], ['question', 'Question']] as const;

/** A thread for a screen: its words with their earlier ones, what is unread, its actions, who sees it. */
export function threadView(t: Thread, around: CoachingAround, w: CoachingWords): ThreadView {
  const { coaching, context, me } = around;
  const unread = new Set(unreadIn(t, me.userId).map((x) => x.key));
  const deal = w.deal(t.dealId);
  const about = aboutWords(t.about, context.crm, w.instant);
  const otherId = t.fromId === me.userId ? t.toId : t.fromId;
  const reply = mayReply(t, me.userId, coaching.rights);
  const title = t.about.kind === 'person' ? { praise: 'Praise', advice: 'Advice', ask: 'Asks for feedback' }[t.tone] : { praise: `Praise for ${about}`, advice: `On ${about}`, ask: `Asks for feedback on ${about}` }[t.tone];
  return {
    id: t.id, tone: t.tone, title, chip: aboutName(t.about, context.crm, w.instant), sides: `${cap(w.name(t.fromId))} to ${w.name(t.toId)}`, way: t.toId === me.userId ? 'received' : t.fromId === me.userId ? 'given' : 'beside', other: { id: otherId, name: w.fullName(otherId) },
    when: w.instant(t.lastAt), about: t.about, anchor: anchorOf(t.about), deal, unread: unread.size, unreadKeys: [...unread], words: t.words.map((x) => wordView(x, t, unread, around, w)),
    sbi: t.sbi ? SBI.flatMap(([part, label]) => (t.sbi![part].trim() === '' ? [] : [{ label, text: t.sbi![part] }])) : [],
    actions: [...coaching.actions.values()].filter((a) => a.source.kind === 'feedback' && a.source.id === t.id).sort((a, b) => a.agreedAt - b.agreedAt).map((a) => actionView(a, around, w)),
    mayReply: reply, agreeFor: reply ? [t.toId, t.fromId].filter((id) => mayAgree(me.userId, id, t.between, coaching.rights)).map((id) => ({ id, name: w.name(id) })) : [],
    seenBy: whoSees({ kind: 'feedback', dealId: t.dealId, ...(t.between && { between: [...t.between] }) }, { context, me: me.userId, state: around.company.stateOf(t.words[0]!.key) }), isPrivate: t.between !== null,
  };
}

function wordView(x: ThreadWord, t: Thread, unread: ReadonlySet<string>, { company, me, context }: CoachingAround, w: CoachingWords): WordView {
  const readers = [...x.seenBy].filter((id) => id !== me.userId);
  const words = behaviourWords({ company, context });
  return {
    key: x.key, by: x.byId === me.userId ? 'You' : x.by, isMine: x.byId === me.userId, when: w.instant(x.at), text: x.text, behaviours: x.behaviourIds.map((id) => words.get(id) ?? 'A behaviour that is no longer among the company’s'), isUnread: unread.has(x.key),
    edited: x.editedAt === null ? null : `Edited ${w.instant(x.editedAt)}`, earlier: x.earlier.map((e) => ({ text: e.text, when: w.instant(e.at) })),
    read: x.byId === me.userId && readers.length > 0 ? `Read by ${readers.map(w.fullName).join(' and ')}` : null, waiting: x.byId === me.userId ? WAITING[company.stateOf(x.key)] : null,
  };
}

const cap = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
