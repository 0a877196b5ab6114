import type { CauseCard, DealView } from '../../../lib/messages/views.ts';
import { CAUSES } from '../../../lib/model/causes/index.ts';
import { FUNCTION_LABELS } from '../../../lib/model/causes/merge.ts';
import { FUNCTIONS } from '../../../lib/model/cause.ts';
import { oberwald } from './deal.ts';

const groups: CauseCard['groups'] = FUNCTIONS.map((f) => ({
  label: FUNCTION_LABELS[f], causes: CAUSES.filter((c) => c.function === f).map(({ id, label, example }) => ({ id, label, example })),
})).filter((g) => g.causes.length > 0);

const asked: CauseCard = {
  periodId: '2026-Q3', reason: 'slipped', title: 'Slipped: Q3 2026', sentence: 'Close date 30 Sep 2026 → 30 Oct 2026. €94,000 was in commit on 8 Jul.', may: 'state', isPutOff: false,
  said: null, suggestion: null, groups, questions: [], seenBy: 'Seen by who can open this deal, and finance',
};

const said: CauseCard = {
  ...asked, suggestion: 'The record would have suggested: date never agreed with the buyer.',
  said: { label: 'Contract took too long', detail: 'Legal and operations · something happened', note: 'Redlines came back on the 28th, with a clause on liability that nobody here may sign for.', by: 'Anneliese Brandt-Wittgenstein, 20 Nov', judged: null, waiting: 'waits to be sent' },
  questions: [{
    key: 'q', text: 'Who had seen the contract before it went out, and why did nobody call?', by: 'Priya Raghunathan, 21 Nov', mayAnswer: true,
    answers: [{ text: 'Legal had it for nine days; I called twice.', by: 'Anneliese Brandt-Wittgenstein, 22 Nov' }],
  }],
};

/** The same deal with a cause to say, one that stands, one that the manager judges, and one put off. */
export const asksForCause: DealView = { ...oberwald, causes: [asked] };
export const causeSaid: DealView = { ...oberwald, causes: [said] };
export const causeToJudge: DealView = { ...oberwald, audience: 'manager', causes: [{ ...said, may: 'judge', questions: [], said: { ...said.said!, waiting: null } }] };
export const causePutOff: DealView = { ...oberwald, causes: [{ ...asked, isPutOff: true }] };
