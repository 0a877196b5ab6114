import type { Day } from '../../../model/day.ts';
import type { Category, StageName } from './stages.ts';
import { LOST, stageDefaults, WON } from './stages.ts';

/** One save of an opportunity: everything OpportunityHistory keeps of it. */
export interface Save {
  at: number;
  by: string;
  stage: StageName;
  /** Minor units; null blank. */
  amount: number | null;
  close: Day;
  category: Category;
  probability: number;
}

/** An opportunity as it is lived: saves, owners and, for some, a deletion, oldest first. */
export interface Story {
  id: string;
  name: string;
  account: number;
  currency: 'EUR' | 'CHF';
  source: string | null;
  type: string;
  saves: Save[];
  owners: { at: number; ownerId: string }[];
  deletedAt: number | null;
  nextStep: string | null;
  contacts: number;
  /** No activity after this instant; null: as usual. */
  silentFrom: number | null;
  /** Spans in which nothing was done on it, and moments in which something was besides the usual. */
  quiet: { from: number; to: number }[];
  touches: number[];
  /** It began as a lead for certain; else chance decides. */
  fromLead: boolean;
}

export const now = (story: Story): Save => story.saves.at(-1)!;
export const ownerNow = (story: Story): string => story.owners.at(-1)!.ownerId;
export const isOpen = (story: Story): boolean => story.deletedAt === null && now(story).stage !== WON && now(story).stage !== LOST;

/** Saves a change. A new stage brings its category and probability unless the change names its own, as the CRM does it. */
export function save(story: Story, at: number, change: Partial<Omit<Save, 'at'>>): void {
  const last = now(story);
  const defaults = change.stage && change.stage !== last.stage ? stageDefaults(change.stage) : {};
  story.saves.push({ ...last, by: ownerNow(story), ...defaults, ...change, at: Math.max(at, last.at) });
}

export function handOver(story: Story, at: number, ownerId: string): void {
  story.owners.push({ at: Math.max(at, story.owners.at(-1)!.at), ownerId });
}

/** What was saved strictly before an instant; undefined where nothing was. */
export const saveAt = (story: Story, instant: number): Save | undefined => story.saves.findLast((s) => s.at < instant);

/** Forgets what has not happened yet. Returns false where the deal has not even begun. */
export function cutAt(story: Story, limit: number): boolean {
  story.saves = story.saves.filter((s) => s.at < limit);
  story.owners = story.owners.filter((o, i) => i === 0 || o.at < limit);
  if (story.deletedAt !== null && story.deletedAt >= limit) story.deletedAt = null;
  return story.saves.length > 0;
}
