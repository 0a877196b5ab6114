import type { Prompt } from './types.ts';
import { day } from '../model/day.ts';

/** A deal that went missing from a forecast teaches something once its cause is named. */
export default {
  id: 'cause-owed',
  about: 'A deal that went missing from a forecast teaches something once its cause is named.',
  rep: (f) => (f.miss?.state === 'disputed' ? 'What do you see that they don’t?' : 'Was there new information?'),
  manager: (f) => (f.miss?.state === 'stated' ? 'Agree or answer the stated cause.' : 'Ask for the cause once, without blame.'),
  behaviour: 'Names causes early',
  step: 'Reality',
  urgency: 3,
  applies(f, words) {
    if (f.state !== 'open' || f.miss === null || f.miss.state === 'agreed') return null;
    const { title, state, cause, saidBy, knownOn } = f.miss;
    if (state === 'unsaid') return `${title}, known since ${words.longDay(knownOn)}, and nobody has said why.`;
    return `${title}. ${saidBy ?? 'Somebody'} named a cause${cause === null ? '' : ` (${cause.toLowerCase()})`}, and ${state === 'disputed' ? 'it was answered otherwise' : 'nobody has agreed or answered'}.`;
  },
  example: { miss: { title: 'Slipped out: Q3 2026', state: 'unsaid', cause: null, saidBy: null, knownOn: day(20727), saidOn: null } },
} satisfies Prompt;
