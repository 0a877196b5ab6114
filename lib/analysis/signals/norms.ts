import type { Norms } from './signal.ts';
import { percentile } from '../stats/percentile.ts';

/** Under this many earlier deals nothing is usual. */
const ENOUGH = 20;
/** Under this many owners none of them is crowded. */
const ENOUGH_OWNERS = 5;

/** Dated observations, in the order the deals were walked. */
interface Series { at: number[]; value: number[] }
const series = (): Series => ({ at: [], value: [] });

/** What deals did, with the instant each was known at; norms are read off what came before an instant. */
export interface Experience {
  lead: Series;
  qualification: Series;
  tenure: Series;
  ownStep: Series;
  /** By stage id, from deals that were won. */
  stages: Map<string, Series>;
}

export const noExperience = (): Experience => ({ lead: series(), qualification: series(), tenure: series(), ownStep: series(), stages: new Map() });

export function add(s: Series, at: number, value: number): void {
  s.at.push(at);
  s.value.push(value);
}

export function addStage(experience: Experience, id: string, at: number, days: number): void {
  let s = experience.stages.get(id);
  if (!s) experience.stages.set(id, (s = series()));
  add(s, at, days);
}

function before({ at, value }: Series, instant: number, share: number): number | null {
  const known = value.filter((_, i) => at[i]! < instant);
  return known.length < ENOUGH ? null : percentile(known, share);
}

/** What was usual before an instant. `crowd` is left to the moment itself. */
export function normsBefore(e: Experience, instant: number): Omit<Norms, 'crowd'> {
  const stageDays = new Map<string, number>();
  for (const [id, s] of e.stages) {
    const days = before(s, instant, 0.8);
    if (days !== null) stageDays.set(id, days);
  }
  return {
    stageDays, shortLead: before(e.lead, instant, 0.2), qualificationDays: before(e.qualification, instant, 0.5),
    ownStepDays: before(e.ownStep, instant, 0.8), tenureDays: before(e.tenure, instant, 0.5),
  };
}

/** 90th percentile of open deals an owner; null with fewer than five owners. */
export function crowdOf(openDeals: ArrayLike<number>): number | null {
  const loads = Array.from(openDeals).filter((n) => n > 0);
  return loads.length < ENOUGH_OWNERS ? null : percentile(loads, 0.9);
}
