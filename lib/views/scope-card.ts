import type { LeadWordRights, OutOfScope } from '../analysis/leads/words.ts';
import type { ScopeCard } from '../messages/views.ts';
import type { Identity, OrgContext } from '../model/org.ts';
import type { Company } from './company/company.ts';
import { dayOf } from '../model/day.ts';
import { durationText } from '../model/goals/duration.ts';
import { makeWords } from './format.ts';

const PRESETS = [15, 30, 60];
const WAITING: Record<string, string | null> = { shared: null, waiting: 'waits to be sent', device: 'on this device only' };

interface ScopeAround {
  company: Company;
  context: OrgContext;
  me: Identity;
  rights: LeadWordRights;
  locale: string;
}

/** What was flagged as out of scope on a lead or deal, and whether the reader can flag more. `flags`: those that stand on it. */
export function scopeCard(on: { leadId: string | null; dealId: string | null }, flags: readonly OutOfScope[], { company, context, me, rights, locale }: ScopeAround): ScopeCard {
  const words = makeWords(locale);
  const total = flags.reduce((n, f) => n + f.minutes, 0);
  const may = rights.worksOn(me.userId, on);
  return {
    sentence: flags.length === 0 ? 'Did qualifying this lead take work that isn’t yours to do? One press says so, with the minutes.' : `${durationText(total)} of qualifying ${flags.length === 1 ? 'is' : 'are'} flagged as out of scope.`,
    presets: may ? PRESETS : [], mayNot: may ? null : 'Whoever works on it can flag qualifying that wasn’t theirs to do.',
    flags: [...flags].sort((a, b) => b.at - a.at || (a.key < b.key ? 1 : -1)).map((f) => ({ key: f.key, text: durationText(f.minutes), by: `${f.by}, ${words.shortDay(dayOf(f.at, context.timeZone))}`, note: f.note, waiting: WAITING[company.stateOf(f.key)] ?? null, isMine: f.byId === me.userId })),
    seenBy: 'Seen by sales and marketing',
  };
}
