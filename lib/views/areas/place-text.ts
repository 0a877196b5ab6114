import type { RecordState } from '../../model/records.ts';

/** Where a word is that the others don't have yet; null where they do. */
export const placeText = (state: RecordState): string | null => (state === 'waiting' ? 'waits to be sent' : state === 'device' ? 'on this device alone' : null);
