import type { MeasureDefinition } from '../../../lib/model/goals/measure.ts';
import { kpiCircle } from '../../../lib/model/goals/kpi-circle.ts';

/** A measure of the company's own, to be named. */
export const ownMeasure = (id: string): MeasureDefinition => ({ id, label: '', unit: 'count', better: 'more', how: '', adds: 'sum', isManual: true, drives: [], isOn: true });

/** What is saved: measures of the company's own, and what it changed of the catalogue's. */
export const changedMeasures = (measures: readonly MeasureDefinition[], catalogue: readonly MeasureDefinition[]): MeasureDefinition[] => {
  const known = new Map(catalogue.map((m) => [m.id, JSON.stringify(m)]));
  return measures.filter((m) => known.get(m.id) !== JSON.stringify(m));
};

/** What keeps measures from being saved, in a sentence; null: nothing. */
export function whatMeasuresMiss(measures: readonly MeasureDefinition[]): string | null {
  if (measures.some((m) => m.label.trim() === '')) return 'A measure needs a name before it can be saved.';
  const names = new Map<string, string>();
  for (const m of measures) {
    const name = m.label.trim().toLowerCase();
    if (m.isOn && names.has(name)) return `Two measures are called “${m.label.trim()}”. Name one of them otherwise.`;
    if (m.isOn) names.set(name, m.id);
  }
  const unsaid = measures.find((m) => m.isManual && m.how.trim() === '');
  if (unsaid) return `Say in a sentence how “${unsaid.label.trim()}” is counted, so that everybody counts alike.`;
  const circle = kpiCircle(measures);
  const label = (id: string): string => measures.find((m) => m.id === id)?.label.trim() ?? id;
  return circle && `A measure can’t drive itself: ${circle.map((id) => `“${label(id)}”`).join(' drives ')}. Take one of these out.`;
}
