import type { KnownLine, Worked } from './worked.ts';
import { REASON_CLASS } from '../../analysis/bridge/reasons.ts';
import { isLossLine } from '../../analysis/causes/loss-lines.ts';
import { dayOf } from '../../model/day.ts';
import { sumMinor } from '../../model/money.ts';
import { BASIS_LABEL } from '../bridge-view.ts';
import { REASON_LABEL } from '../bridge-words.ts';

export const losses = (w: Worked): KnownLine[] => w.lines.filter((l) => isLossLine(l.line) && l.line.amount < 0).sort((a, b) => a.line.amount - b.line.amount);

/** "Q3 came in €605,620 below the call; more than half of what fell away was timing" */
export function financeTitle(w: Worked): string {
  const { bridge, period, f, running } = w;
  const label = period.label;
  const from = bridge.called ?? bridge.forecast;
  const what = bridge.called === null ? `the ${BASIS_LABEL[w.basis]} forecast` : 'the call';
  if (bridge.forecastDeals.length === 0 && bridge.actualDeals.length === 0) return `${label}: nothing was in ${BASIS_LABEL[w.basis]}, and nothing ${running ? 'is' : 'came'} in`;
  if (running) {
    const open = -sumMinor(w.lines.filter((l) => l.line.reason === 'remaining').map((l) => l.line.amount));
    return `${label} stands at ${f.figure(bridge.actual).text}; ${f.figure(open).text} of ${what} is still open`;
  }
  if (from === 0 && bridge.actual === 0 && bridge.unknownAtT0.length + bridge.unknownAtT1.length > 0) return `${label}: what is counted isn’t on record`;
  const gap = bridge.actual - from;
  if (gap === 0) return `${label} came in exactly as ${bridge.called === null ? 'forecast' : 'called'}`;
  return `${label} came in ${f.figure(Math.abs(gap)).text} ${gap < 0 ? 'below' : 'above'} ${what}${gap < 0 ? nature(w) : ''}`;
}

function nature(w: Worked): string {
  const all = losses(w);
  const lost = sumMinor(all.map((l) => -l.line.amount));
  if (lost === 0) return '';
  const timing = sumMinor(all.filter((l) => REASON_CLASS[l.line.reason] === 'timing').map((l) => -l.line.amount)) / lost;
  if (timing === 0 || timing === 1) return `; all of what fell away was ${timing === 1 ? 'timing' : 'structural'}`;
  return timing === 0.5 ? '; half of what fell away was timing' : `; more than half of what fell away was ${timing > 0.5 ? 'timing' : 'structural'}`;
}

/** The largest loss, when it left, and what is said of it; null where nothing fell away. */
export function surprise(w: Worked): string | null {
  const top = losses(w)[0];
  if (!top) return null;
  const amount = w.f.figure(-top.line.amount).text;
  const until = w.f.words.longDay(dayOf(top.since, w.context.timeZone));
  const stayed = top.line.reason === 'overdue' || top.line.reason === 'wonForLess' ? '' : `, in ${BASIS_LABEL[w.basis]} until ${until}`;
  return `The largest part is ${top.timeline.head.name}: ${amount}${stayed}, ${REASON_LABEL[top.line.reason].toLowerCase()}.`;
}

/** "Central Europe, mid-market · Bookings · 1 Jul 2026 to 30 Sep 2026" */
export const kicker = (w: Worked, scopeLabel: string): string => [scopeLabel, w.type.label, `${w.f.words.shortDay(w.period.start)} to ${w.f.words.day(w.period.end)}`].join(' · ');
