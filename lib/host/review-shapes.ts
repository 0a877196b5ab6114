import * as v from 'valibot';
import type { PeopleSaid } from '../messages/areas/about-me.ts';
import type { ReviewSaid } from '../messages/areas/reviews.ts';

/** What a page says of reviews and of data on people, within its limits; what may be said is asked where it is kept. */
const id = v.pipe(v.string(), v.nonEmpty(), v.maxLength(255));
const line = v.pipe(v.string(), v.maxLength(2000));
const words = v.pipe(v.string(), v.maxLength(8000));
const day = v.pipe(v.string(), v.maxLength(10));
const answers = v.pipe(v.array(v.strictObject({ to: id, text: words, place: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8))), evidence: v.pipe(v.array(id), v.maxLength(200)) })), v.maxLength(200));

const months = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(120));
export const peopleSaid: v.GenericSchema<unknown, PeopleSaid> = v.variant('act', [
  v.strictObject({ act: v.literal('correct'), of: id, text: words }), v.strictObject({ act: v.literal('erase'), id }), v.strictObject({ act: v.literal('retention'), coachingMonths: months, reviewMonths: months }),
]);

export const reviewSaid: v.GenericSchema<unknown, ReviewSaid> = v.variant('act', [
  v.strictObject({
    act: v.literal('openCycle'), name: line, from: day, to: day, due: day, roles: v.pipe(v.array(v.strictObject({ roleId: id, templateId: id })), v.maxLength(50)), personIds: v.pipe(v.array(id), v.maxLength(2000)),
  }),
  v.strictObject({ act: v.literal('endCycle'), cycleId: id, why: line }),
  v.strictObject({ act: v.literal('begin'), cycleId: id, personId: id }),
  v.strictObject({ act: v.picklist(['draft', 'share']), reviewId: id, answers }),
  v.strictObject({ act: v.literal('talk'), reviewId: id, day, text: words }),
  v.strictObject({ act: v.literal('close'), reviewId: id, seen: v.pipe(v.array(id), v.maxLength(2000)) }),
  v.strictObject({ act: v.literal('sign'), reviewId: id, digest: id, agrees: v.boolean(), note: words }),
  v.strictObject({ act: v.literal('handOver'), reviewId: id, toId: id }),
  v.strictObject({ act: v.literal('tellSums'), cycleId: id, templateId: id }),
]);
