import type { AnyRecord } from './records.ts';
import { PRIVATE_KINDS } from './records.ts';

/** What never lies open outside a device, whatever wrote it without saying whom it is between: notes of two people, and a personal factor. */
export const mustBeSealed = (record: AnyRecord): boolean => PRIVATE_KINDS.includes(record.kind) || (record.kind === 'factor' && record.body.act === 'personal');
