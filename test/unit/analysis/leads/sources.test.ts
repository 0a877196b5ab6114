import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TrueSource } from '../../support/lead-world.ts';
import { leadReport } from '../../../../lib/analysis/leads/report.ts';
import { joinBooks } from '../../../../lib/model/join-books.ts';
import { packBook, timelineOf } from '../../../../lib/model/book.ts';
import { leadWorld } from '../../support/lead-world.ts';
import { shuffled } from '../../support/shuffled.ts';

const SOURCES: TrueSource[] = [
  { name: 'Web', n: 400, converts: 0.3, wins: 0.3 }, { name: 'Fair', n: 300, converts: 0.4, wins: 0.4 }, { name: 'Partner', n: 200, converts: 0.7, wins: 0.5 }, { name: 'Friend', n: 150, converts: 0.8, wins: 0.6 }, { name: 'List', n: 250, converts: 0.1, wins: 0.3 },
];
const truth = new Map(SOURCES.map((s) => [s.name, s.converts * s.wins]));

describe('sources whose quality is known', () => {
  const reports = Array.from({ length: 60 }, (_, seed) => leadReport(leadWorld(SOURCES, 4_000 + seed)).groups);

  it('are ranked right wherever their intervals part', () => {
    const wrong = reports.flatMap((groups) => groups.flatMap((a) => groups.filter((b) => a.low! > b.high! && truth.get(a.key!)! < truth.get(b.key!)!).map((b) => [a.key, b.key])));
    expect(wrong).toEqual([]);
    expect(reports.filter((groups) => groups.some((a) => groups.some((b) => a.low! > b.high!))).length).toBe(reports.length);
  });

  it('have rates whose intervals cover the truth about as often as they say', () => {
    const covered = reports.flat().map((g) => g.low! <= truth.get(g.key!)! && truth.get(g.key!)! <= g.high!);
    expect(covered.filter(Boolean).length / covered.length).toBeGreaterThan(0.92);
  });

  it('are told as mature where most leads had time, and as not where none had', () => {
    expect(reports.flat().every((g) => g.mature)).toBe(true);
    const { cohorts } = leadReport(leadWorld(SOURCES, 1));
    expect(cohorts.filter((c) => c.period.id === '2026-Q4').map((c) => [c.group.mature, c.group.rate])).toEqual(SOURCES.map(() => [false, null]));
    expect(cohorts.filter((c) => c.period.id === '2025-Q1').every((c) => c.group.mature && c.group.rate !== null)).toBe(true);
  });
});

describe('a report on leads', () => {
  it('is the same for any order of leads and deals', () => {
    const input = leadWorld([{ name: 'Web', n: 80, converts: 0.5, wins: 0.5 }, { name: 'Fair', n: 60, converts: 0.4, wins: 0.5 }], 9);
    const said = (r: ReturnType<typeof leadReport>) => ({ groups: r.groups, cohorts: r.cohorts, total: r.total, ripeAge: r.ripeAge, usual: r.usual, fates: r.fates.map(({ deal: _, ...f }) => f) });
    const expected = said(leadReport(input));
    fc.assert(fc.property(fc.integer({ min: 0, max: 1e6 }), (seed) => {
      const timelines = shuffled(input.book.heads.map((_, i) => timelineOf(input.book, i)), seed);
      expect(said(leadReport({ ...input, leads: shuffled(input.leads, seed), book: joinBooks([packBook(timelines)]) }))).toEqual(expected);
    }), { numRuns: 25 });
  });

  it('adds up to its whole, in counts and money, by source and by quarter', () => {
    const { groups, cohorts, total } = leadReport(leadWorld(SOURCES, 3));
    for (const of of [groups, cohorts.map((c) => c.group)]) for (const what of ['n', 'accepted', 'turnedDown', 'opportunities', 'won', 'revenue', 'premature'] as const) expect(of.reduce((n, g) => n + g[what], 0)).toBe(total[what]);
  });
});
