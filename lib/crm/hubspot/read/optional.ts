import { RidealongError } from '../../../model/errors.ts';
import { saidOf } from '../wire/refused.ts';

/**
 * Reads what a key need not allow: without the permission (or the product that has it) a note says so and the rest goes on.
 * `absent`: the note where the account has no such thing at all (400, 404); without it, that is a failure like any other.
 */
export async function optional<T>(notes: string[], scope: string, lost: string, fallback: T, read: () => Promise<T>, absent?: string): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof RidealongError)) throw error;
    const status = saidOf(error)?.status;
    const note = error.data.kind === 'noPermission' ? `${lost}: the key may not read ${scope}. ${error.data.message}` : absent !== undefined && (status === 404 || status === 400) ? absent : null;
    if (note === null) throw error;
    if (note !== '' && !notes.includes(note)) notes.push(note);
    return fallback;
  }
}
