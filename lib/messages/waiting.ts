/** One thing that has still to reach the CRM, in words. */
export interface WaitingEntry {
  id: number;
  /** "Your cause on Contoso renewal" */
  what: string;
  /** "23 Nov 2026, 14:05" */
  since: string;
  /** The CRM said no for good, or it will be tried again by itself. */
  isStopped: boolean;
  /** Why it isn't there yet, and when it is tried next; a sentence or two. */
  why: string;
  /** Somebody set the same field meanwhile: what stands in the CRM, and what this would write. null: no such thing. */
  versions: { theirs: string; mine: string } | null;
}

/** What somebody said here that isn't in the CRM yet. */
export interface WaitingView {
  /** "2 things wait to be sent" */
  title: string;
  entries: WaitingEntry[];
  /** More than `entries` tells. */
  more: number;
  /** Records that stay on this device, and why; null: none. */
  device: string | null;
}

/** What a person can do with what waits: try again, give it up (a record stays on this device), write it over what stands in the CRM. */
export type WaitingAct = 'again' | 'discard' | 'insist';
