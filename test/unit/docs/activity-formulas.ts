import { whole } from '../../../lib/analysis/accuracy/sliced.ts';
import { medianLag } from '../../../lib/analysis/activity-effect/lag.ts';
import { doingsOf } from '../../../lib/analysis/doings/doings.ts';
import { correlation } from '../../../lib/analysis/stats/clustered.ts';
import { panelOf, within } from '../../../lib/analysis/stats/panel.ts';
import { ranks } from '../../../lib/analysis/stats/ranks.ts';
import { userId } from '../../../lib/model/ids.ts';
import { at, book, d, ORG } from '../support/books.ts';

/** What the page says of activity and of measures that pull apart, by its formulas' names. */
export const ACTIVITY_FORMULAS = {
  /** Pairs of readings, week by week, of each person. */
  rankCorrelation({ people }: { people: Record<string, [number, number][]> }): unknown {
    const rows = Object.values(people).flatMap((weeks, person) => weeks.map(([x, y], week) => ({ person, week, x, y })));
    const panel = panelOf(rows.map((r) => r.person), rows.map((r) => r.week));
    const left = (of: (r: (typeof rows)[number]) => number): Float64Array => within(panel, ranks(Float64Array.from(rows, of)));
    return correlation(left((r) => r.x), left((r) => r.y), panel.person, 1)!.value;
  },
  /** Calls and meetings on leads, each `[lead, day of the call, day of the meeting]`, as many times each as `times` says. */
  lag({ calls, times }: { calls: [string, string, string][]; times: number }): unknown {
    const act = (id: string, kind: 'call' | 'meeting', lead: string, day: string) => ({ id, dealId: null, leadId: lead, ownerId: userId('A'), kind, day: d(day), at: null, minutes: null, outcome: null, isDone: true, isDeleted: false });
    const activities = Array.from({ length: times }, (_, n) => calls.flatMap(([lead, call, meeting]) => [act(`c${lead}${n}`, 'call', `${lead}${n}`, call), act(`m${lead}${n}`, 'meeting', `${lead}${n}`, meeting)])).flat();
    return medianLag(whole(doingsOf({ book: book([]), context: ORG, activities, leads: [], now: at('2026-11-23') })), 'call', 'meeting')!.days;
  },
};
