import type { Fixture } from './index.ts';
import type { LeadView, ScopeCard } from '../../../lib/messages/views.ts';
import { oberwald } from './deal.ts';
import { footer } from './make.ts';

const LONG = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
const none: ScopeCard = { sentence: 'Did qualifying this lead take work that isn’t yours to do? One press says so, with the minutes.', presets: [15, 30, 60], mayNot: null, flags: [], seenBy: 'Seen by sales and marketing' };
const some: ScopeCard = {
  ...none, sentence: '1\u00a0h 15\u00a0min of qualifying are flagged as out of scope.',
  flags: [
    { key: 'b', text: '45\u00a0min', by: 'Anneliese Brandt-Wittgenstein, 23 Nov', note: `Asked ${LONG} for the budget, which the form should`, waiting: 'waits to be sent', isMine: true },
    { key: 'a', text: '30\u00a0min', by: 'Yusuf Abdelrahman, 3 Nov', note: null, waiting: null, isMine: false },
  ],
};
const lead: LeadView = { leadId: '00Q1', name: 'Lead of 3 Nov 2026', meta: 'Trade show · Analytica 2026 · Working', lines: ['Qualified on 12 Nov 2026.'], scope: none };
const onLead = (view: LeadView, press?: string[]): Fixture => ({ view: 'lead', hasDeal: false, where: 'tab', ...(press && { press }), screen: { state: 'ready', view, notices: [], footer } });

/** Leads beside their page, and out-of-scope work on a deal. */
export const scopeFixtures: Record<string, Fixture> = {
  'lead-new': onLead(lead, ['Other']),
  'lead-flagged': onLead({ ...lead, meta: `${LONG} · Working`, scope: some }),
  'lead-reader': onLead({ ...lead, lines: ['Turned down: Too small.'], scope: { ...some, presets: [], mayNot: 'Whoever works on it can flag qualifying that wasn’t theirs to do.', flags: some.flags.map((f) => ({ ...f, isMine: false })) } }),
  'scope-deal': { view: 'deal', where: 'tab', screen: { state: 'ready', view: { ...oberwald, scope: some }, notices: [], footer } },
};
