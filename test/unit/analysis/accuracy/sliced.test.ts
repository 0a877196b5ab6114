import { expect, it } from 'vitest';
import { whole } from '../../../../lib/analysis/accuracy/sliced.ts';
import { trackRecord } from '../../../../lib/analysis/accuracy/track-record.ts';
import { stageCalibration } from '../../../../lib/analysis/calibration/stages.ts';
import { calendarYear, parsePeriod } from '../../../../lib/model/period.ts';
import { ORG, at, book } from '../../support/books.ts';

const b = book(Array.from({ length: 2500 }, (_, i) => ({ id: `D${i}`, steps: [{ at: '2026-06-01', stage: 'Negotiate', amount: i, close: '2026-09-15' }, { at: '2026-09-10', stage: 'Won' }] })));
const input = { book: b, context: ORG, periods: [parsePeriod('2026-Q3', calendarYear)!], basis: 'commit' as const, now: at('2026-11-23'), owners: null };

it('stops after each chunk of deals and says how far it is', () => {
  expect([...trackRecord(input)]).toEqual([1024, 2048]);
  // Once over the deals for the org's cycle, once for the stages.
  expect([...stageCalibration(input)]).toEqual([1024, 2048, 1024, 2048]);
});
it('comes to the same whether or not others go first in between', () => {
  const work = trackRecord(input);
  let step = work.next();
  while (!step.done) step = work.next();
  expect(step.value.people).toEqual(whole(trackRecord(input)).people);
});
