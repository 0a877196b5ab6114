import type { ActivityPartProps } from '../parts.ts';

/** What more of an activity did, from the company's own record. */
export const EffectPart = ({ connection }: ActivityPartProps) => <p class="quiet" data-connection={connection}>Reading…</p>;
