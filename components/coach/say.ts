import type { CoachWord } from '../../lib/messages/panel.ts';

/** Says a word of coaching; done when it is kept. Fails with a RidealongError. */
export type Say = (word: CoachWord) => Promise<unknown>;
