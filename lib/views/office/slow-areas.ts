import type { AreaRequest } from '../../messages/areas/areas.ts';
import type { Doings } from '../../analysis/doings/doing.ts';
import type { ActivityKnown, EffectAsk } from '../areas/activity/known.ts';
import type { StrengthsReport } from '../../analysis/coaching/strengths/report.ts';
import type { StrengthsAsk } from '../../messages/areas/strengths.ts';
import type { AreaInput } from '../areas/input.ts';
import type { Slow } from '../areas/slow.ts';
import type { Room } from '../rooms.ts';
import type { Job } from './slices.ts';
import type { OfficeOptions } from './open.ts';
import { strengthsReport } from '../../analysis/coaching/strengths/report.ts';
import { activityEffect } from '../../analysis/activity-effect/report.ts';
import { doingsOf } from '../../analysis/doings/doings.ts';
import { effectKey, effectsAsked } from '../areas/activity/known.ts';
import { strengthsInput } from '../areas/strengths/input.ts';
import { slowly } from '../areas/slow.ts';
import { slices, soon } from './slices.ts';

/** Answers kept: a goal that changes makes a new one; choosing another activity and going back costs nothing. */
const KEPT = 3;
const KEPT_EFFECTS = 12;
/** Who did what is read first, and takes about this share of the time. */
const READING = 0.3;

/** Works out what takes long for an area's view, in slices, once for each reading of the CRM and each question. */
export function slowAreas(options: OfficeOptions) {
  const sliced = slices(options, KEPT);
  const read = slices(options, 1);
  const effects = slices(options, KEPT_EFFECTS);

  function audited(room: Room, input: AreaInput): Job<Slow> {
    const goals = [...input.goals.values()].map((g) => [g.goal.id, g.ended !== null, g.goal.measureId, g.goal.assignee, g.goal.period.start, g.goal.period.end]);
    const { measures, activityAgreement } = input.company;
    return sliced.start(JSON.stringify([room.connection.id, room.book?.key ?? '', input.data.today, measures, activityAgreement?.allows, goals]), () => Promise.resolve(slowly(input)));
  }

  function strengths(room: Room, input: AreaInput, ask: StrengthsAsk): Job<StrengthsReport> {
    const asked = strengthsInput(input, ask);
    const { person, withActivity, roles } = asked;
    const key = JSON.stringify(['strengths', room.connection.id, room.book?.key ?? '', input.data.today, person, withActivity, roles, input.company.measures, input.data.entries.length, input.data.records.cause.length]);
    return sliced.start(key, () => Promise.resolve(strengthsReport(asked)));
  }

  /** Each question's own pass, after one that all of them share. */
  function effect(room: Room, { data, context, now }: AreaInput, ask: EffectAsk): Job<ActivityKnown> {
    const of = JSON.stringify([room.connection.id, room.book?.key ?? '', data.today]);
    const { book, activities, leads } = data;
    const rows = Math.max(1, activities.length + book.heads.length);
    const doings: Job<Doings> = read.start(of, () => Promise.resolve(shareOf(doingsOf({ book, context, activities, leads, now }), rows)));
    const accept = ask.outcome === null ? undefined : (source: number): boolean => activities[source]!.outcome === ask.outcome;
    const job = effects.start(`${of} ${effectKey(ask)}`, async () => known(await doings.done, { ...ask, today: data.today, accept }));
    return { done: job.done, get share() { return READING * doings.share + (1 - READING) * job.share; } };
  }

  /** Runs `until` over everything that a view rests on. */
  async function filled(room: Room, request: AreaRequest, input: AreaInput, until: <T>(job: Job<T>) => Promise<T | { share: number }>): Promise<AreaInput> {
    if (request.area === 'strengths') return { ...input, strengths: await until(strengths(room, input, request.ask)) };
    const slow = request.area === 'audit' ? await until(audited(room, input)) : undefined;
    const asked = effectsAsked(request, input);
    if (asked.length === 0) return slow ? { ...input, slow } : input;
    const found = new Map(await Promise.all(asked.map(async (ask) => [effectKey(ask), await until(effect(room, input, ask))] as const)));
    return { ...input, ...(slow && { slow }), activity: (ask) => found.get(effectKey(ask)) };
  }

  return {
    /** The input with what is known by now, or how far that is; of views that rest on none of it as it is. */
    with: (room: Room, request: AreaRequest, input: AreaInput): Promise<AreaInput> => filled(room, request, input, soon),
    /** The same once all of it is known: for files. */
    whole: (room: Room, request: AreaRequest, input: AreaInput): Promise<AreaInput> => filled(room, request, input, (job) => job.done),
  };
}

function* shareOf<T>(work: Generator<number, T>, of: number): Generator<number, T> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    yield Math.min(1, step.value / of);
  }
}

function* known(doings: Doings, { kind, effect, today, accept }: EffectAsk & { today: AreaInput['data']['today']; accept: ((source: number) => boolean) | undefined }): Generator<number, ActivityKnown> {
  return { doings, report: yield* activityEffect({ doings, today, activity: kind, effect, accept }) };
}
