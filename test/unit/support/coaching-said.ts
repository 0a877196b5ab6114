import type { Said } from '../../../lib/analysis/coaching/said.ts';
import { userId } from '../../../lib/model/ids.ts';
import { at } from './books.ts';

let n = 0;
/** What somebody said on a day. */
export const saidOn = <B>(by: string, on: string, body: B, key = `c${String(++n).padStart(5, '0')}`): Said<B> => ({ key, authorId: userId(by), authorName: `Name ${by}`, at: at(on), body });
