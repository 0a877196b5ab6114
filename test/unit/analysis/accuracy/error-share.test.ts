import { expect, it } from 'vitest';
import { errorShare, hubspotAccuracy } from '../../../../lib/analysis/accuracy/error-share.ts';

it('keeps errors both ways apart from bias', () =>
  expect(errorShare([{ forecast: 120, actual: 100 }, { forecast: 80, actual: 100 }])).toEqual({ wape: 0.2, bias: 0, periods: 2 }));
it('says nothing where nothing came in', () => expect(errorShare([{ forecast: 120, actual: 0 }])).toEqual({ wape: null, bias: null, periods: 1 }));
it('gives HubSpot’s own accuracy, from 0 to 1', () =>
  expect([hubspotAccuracy({ forecast: 120, actual: 100 }), hubspotAccuracy({ forecast: 75, actual: 100 }), hubspotAccuracy({ forecast: 250, actual: 100 }), hubspotAccuracy({ forecast: 5, actual: 0 })]).toEqual([0.8, 0.75, 0, null]));
