import type { UserId } from '../../model/ids.ts';
import type { LeadAbout, LeadSide } from '../../model/leads/lead-word.ts';
import type { SharedRecord } from '../../model/records.ts';

/** Who may say what about leads. */
export interface LeadWordRights {
  /** Works, or worked, on the lead or on the deal it became. */
  worksOn(author: UserId, on: { leadId: string | null; dealId: string | null }): boolean;
  /** Speaks for marketing, or for sales. */
  speaksFor(author: UserId, side: LeadSide): boolean;
}

/** Minutes of qualifying that weren't theirs to do, as somebody flagged them. */
export interface OutOfScope {
  key: string;
  leadId: string | null;
  dealId: string | null;
  minutes: number;
  note: string | null;
  byId: UserId;
  by: string;
  at: number;
}

export interface LeadAnswer {
  key: string;
  text: string;
  byId: UserId;
  by: string;
  at: number;
  /** By somebody who speaks for the side that was addressed. */
  isTheirs: boolean;
}

/** A word from one side to the other, with what was answered, oldest first. */
export interface LeadRemark {
  key: string;
  about: LeadAbout;
  to: LeadSide;
  text: string;
  byId: UserId;
  by: string;
  at: number;
  answers: LeadAnswer[];
  /** The side that was addressed has answered. */
  isAnswered: boolean;
}

export interface StandingLeadWords {
  flags: OutOfScope[];
  /** Newest first. */
  remarks: LeadRemark[];
}

type Said = SharedRecord<'leadWord'>;
const inOrder = (a: Said, b: Said): number => a.at - b.at || (a.key < b.key ? -1 : Number(a.key > b.key));

/**
 * What stands of words about leads, read off all of them in any order. A flag by somebody who never worked on the lead counts for nothing, and so does
 * taking back what somebody else flagged. Anybody may say a word to the other side or answer one; whether it is that side's answer is told.
 */
export function standingLeadWords(said: readonly Said[], rights: LeadWordRights): StandingLeadWords {
  const flags = new Map<string, OutOfScope>();
  const remarks = new Map<string, LeadRemark>();
  const all = [...said].sort(inOrder);
  for (const { key, authorId: byId, authorName: by, at, body } of all) {
    if (body.act === 'outOfScope') {
      const { leadId, dealId, minutes, note } = body;
      if (rights.worksOn(byId, { leadId, dealId })) flags.set(key, { key, leadId, dealId, minutes, note, byId, by, at });
    } else if (body.act === 'remark') remarks.set(key, { key, about: body.about, to: body.to, text: body.text, byId, by, at, answers: [], isAnswered: false });
  }
  // Clocks differ: what answers or takes back may be dated before what it speaks of.
  for (const { key, authorId: byId, authorName: by, at, body } of all) {
    if (body.act === 'takeBack' && flags.get(body.of)?.byId === byId) flags.delete(body.of);
    const to = body.act === 'answer' ? remarks.get(body.to) : undefined;
    if (body.act !== 'answer' || !to) continue;
    const isTheirs = byId !== to.byId && rights.speaksFor(byId, to.to);
    to.answers.push({ key, text: body.text, byId, by, at, isTheirs });
    to.isAnswered ||= isTheirs;
  }
  return { flags: [...flags.values()], remarks: [...remarks.values()].reverse() };
}
