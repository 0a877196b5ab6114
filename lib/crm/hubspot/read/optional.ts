import { RidealongError } from '../../../model/errors.ts';

/** Reads what a key need not allow: without the permission (or the product that has it) a note says so and the rest goes on. */
export async function optional<T>(notes: string[], scope: string, lost: string, fallback: T, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof RidealongError) || error.data.kind !== 'noPermission') throw error;
    const note = `${lost}: the key may not read ${scope}. ${error.data.message}`;
    if (!notes.includes(note)) notes.push(note);
    return fallback;
  }
}
