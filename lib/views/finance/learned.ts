import type { TrackRecord } from '../../analysis/accuracy/track-record.ts';
import type { StageCalibration } from '../../analysis/calibration/stages.ts';
import type { SignalReport } from '../../analysis/signals/report.ts';
import type { TimingFate } from '../../analysis/timing-fate.ts';
import type { Activity } from '../../model/activity.ts';
import type { Worked } from './worked.ts';
import { PAST_PERIODS, trackRecord } from '../../analysis/accuracy/track-record.ts';
import { defaultBaseline, lastClosedQuarter } from '../../analysis/bridge/dates.ts';
import { missKey } from '../../analysis/causes/standing.ts';
import { stageCalibration } from '../../analysis/calibration/stages.ts';
import { signalReportSteps } from '../../analysis/signals/report.ts';
import { timingFate } from '../../analysis/timing-fate.ts';
import { causeOf } from '../../model/causes/merge.ts';
import { dayOf } from '../../model/day.ts';
import { periodsUpTo } from '../../model/shift-period.ts';

/** What a company's past teaches, for one scope, basis and forecast type: the long passes. */
export interface Learned {
  record: TrackRecord;
  stages: StageCalibration;
  timing: TimingFate;
  signals: SignalReport;
}

/** Works it out in slices; yields the share done, 0 to 1. */
export function* learn(w: Worked, activities: readonly Activity[]): Generator<number, Learned> {
  const { book, context, basis, owners, closes, input: { company, now } } = w;
  const baseline = (p: Parameters<typeof defaultBaseline>[0]): number => defaultBaseline(p, context.timeZone, { baselineDay: company.baselineDay });
  const last = lastClosedQuarter(context, now, company.booksClosed);
  const deals = Math.max(1, book.heads.length);
  const record = yield* part(trackRecord({
    book, context, periods: periodsUpTo(last, PAST_PERIODS, context.calendar), basis, now, closes, baseline,
    excused: (dealId, period) => {
      const said = w.standings.get(missKey(dealId, period.id));
      return said !== undefined && (said.state === 'stated' || said.state === 'agreed') && said.causeId !== null && causeOf(company.causes, said.causeId)?.function !== 'sales';
    },
  }), 0, 0.3, deals);
  const stages = yield* part(stageCalibration({ book, context, now, owners }), 0.3, 0.5, deals);
  const timing = yield* part(timingFate({ book, context, period: last, basis, now, owners, baseline, closes }), 0.5, 0.6, deals);
  const signals = yield* part(signalReportSteps({ book, context, basis, now, until: dayOf(now, context.timeZone), closes, activities, ownSteps: w.input.company.ownSteps }), 0.6, 1, 1);
  return { record, stages, timing, signals };
}

/** Runs one pass and tells how far all of them are: its own `of` steps lie between `from` and `to`. */
function* part<T>(work: Generator<number, T>, from: number, to: number, of: number): Generator<number, T> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    yield from + (to - from) * Math.min(1, step.value / of);
  }
}
