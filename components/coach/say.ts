import type { ErrorData } from '../../lib/model/errors.ts';
import type { CoachWord } from '../../lib/messages/panel.ts';
import { RidealongError } from '../../lib/model/errors.ts';

/** Says a word of coaching; done when it is kept. Fails with a RidealongError. */
export type Say = (word: CoachWord) => Promise<unknown>;

/** The panel's way: what comes over the port is data, or nothing where the port was lost. */
export const sayInPanel = (say: (word: CoachWord) => Promise<void>): Say => (word) => say(word).catch((error: ErrorData | undefined) => {
  throw error ? new RidealongError(error.kind, error.title, error.message) : new RidealongError('offline', 'The panel lost its way to Ridealong for a moment', 'Look whether what you wrote stands here. If it doesn’t, send it again: it is still in its field.');
});
