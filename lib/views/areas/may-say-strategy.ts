import type { Strategy } from '../../model/goals/strategy.ts';
import type { May } from '../company/readers.ts';
import type { AreaInput } from './input.ts';
import { versionsOf, WHO_PUBLISHES } from './strategy.ts';

const no = (why: string): May => ({ ok: false, why });

/** Whether the reader may publish this strategy. */
export function mayPublishStrategy(body: Strategy, input: AreaInput): May {
  if (!input.rights.mayPublish(input.me.userId)) return no(WHO_PUBLISHES);
  if (body.items.length === 0) return no('There is nothing in it yet. Add a strategic goal or a value first.');
  if (body.items.some((i) => i.title.trim() === '')) return no('A strategic goal or value has no title yet. Give it one, or take it out.');
  if (body.items.some((i) => i.behaviours.some((b) => b.words.trim() === ''))) return no('A behaviour has no words yet. Write what one would see, or take it out.');
  const newest = versionsOf(input).at(-1);
  if (newest && body.note.trim() === '') return no('Say what changed, and why: everybody reads that first.');
  return newest && body.follows !== undefined && body.follows !== newest.key ? no(`${newest.authorName} published a version meanwhile. What you wrote is still here: look at theirs, then publish again.`) : { ok: true, why: '' };
}
