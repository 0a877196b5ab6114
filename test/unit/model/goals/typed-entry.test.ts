import { expect, it } from 'vitest';
import { typedEntry } from '../../../../lib/model/goals/typed-entry.ts';

it.each<[string, Parameters<typeof typedEntry>[1], number, number]>([
  ['1,240', 'count', 0, 1240], ['−12', 'count', 0, -12], ['-€1,200.50', 'money', 2, -120050], ['€-1,200', 'money', 2, -120000], ['1200', 'money', 0, 1200], ['55.5 %', 'share', 2, 5550], ['−3 %', 'share', 0, -300], ['30 days', 'days', 0, 30], ['-0', 'count', 0, 0],
])('is read in the measure’s unit: %s', (text, unit, digits, value) => {
  expect(typedEntry(text, unit, digits)).toEqual({ ok: true, value });
});
it.each<[string, Parameters<typeof typedEntry>[1]]>([['', 'count'], ['a month', 'days'], ['1.5', 'count'], ['30-40', 'days'], ['--3', 'count'], ['1.234', 'money'], ['55 %', 'days']])('is asked again with a sentence: “%s”', (text, unit) => {
  expect(typedEntry(text, unit, 2)).toEqual({ ok: false, why: expect.stringMatching(/^\S.+\.$/) });
});
