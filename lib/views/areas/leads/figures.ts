import type { LeadFate } from '../../../analysis/leads/fate.ts';
import type { LeadGroup } from '../../../analysis/leads/group.ts';
import type { SpentTime } from '../../../analysis/leads/time-spent.ts';
import type { LeadFigure } from '../../../messages/areas/leads.ts';

/** What a figure's rows are picked by, besides the lead itself. */
export interface FigureAround {
  spent: SpentTime;
  /** Age at which a lead counts as old enough, and as of when; null: not known. */
  ripeAge: number | null;
  now: number;
  reasons: LeadGroup['reasons'];
}

type Known = Exclude<LeadFigure, `reason:${number}`>;

/** What each figure is called when it is opened, and which leads are in it. */
const FIGURES: Record<Known, { title: string; holds(f: LeadFate, around: FigureAround): boolean }> = {
  n: { title: 'Leads', holds: () => true },
  accepted: { title: 'Accepted by sales', holds: (f) => f.answer === 'taken' },
  turnedDown: { title: 'Turned down by sales', holds: (f) => f.answer === 'turnedDown' },
  fit: { title: 'Of the right kind', holds: (f) => f.fits === true },
  qualified: { title: 'Qualified', holds: (f) => f.qualifiedAfter !== null },
  opportunities: { title: 'Became an opportunity', holds: (f) => f.deal !== null },
  won: { title: 'Won', holds: (f) => f.outcome === 'won' },
  ripe: { title: 'Had time to be won', holds: (f, { ripeAge, now }) => ripeAge !== null && now - f.lead.createdAt >= ripeAge },
  inForecast: { title: 'Stood in the forecast', holds: (f) => f.enteredAfter !== null },
  premature: { title: 'Entered the forecast prematurely', holds: (f) => f.premature === true },
  short: { title: 'Stood in the forecast for less than the median', holds: (f) => f.shortStay === true },
  touched: { title: 'Touched', holds: (f) => f.touchedAfter !== null },
  untouched: { title: 'Not touched yet', holds: (f) => f.touchedAfter === null },
  outOfScope: { title: 'Qualifying flagged as out of scope', holds: (f, { spent }) => spent.of(f.lead.id).outOfScope !== null },
  timed: { title: 'With recorded time', holds: (f, { spent }) => spent.of(f.lead.id).qualifying !== null },
};

/** A figure's title and its leads; a reason that isn't there has none. */
export function pick(figure: LeadFigure, fates: readonly LeadFate[], around: FigureAround): { title: string; fates: LeadFate[] } {
  if (!figure.startsWith('reason:')) {
    const { title, holds } = FIGURES[figure as Known];
    return { title, fates: fates.filter((f) => holds(f, around)) };
  }
  const found = around.reasons[Number(figure.slice('reason:'.length))];
  return { title: `Turned down: ${found?.reason ?? 'no reason given'}`, fates: found ? fates.filter((f) => f.answer === 'turnedDown' && f.reason === found.reason) : [] };
}
export const isFigure = (id: string): id is LeadFigure => Object.hasOwn(FIGURES, id) || /^reason:\d{1,4}$/.test(id);
