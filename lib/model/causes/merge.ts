import type { Cause, OwnerFunction } from '../cause.ts';
import { CAUSES } from './index.ts';

/** A function as people call it. */
export const FUNCTION_LABELS: Record<OwnerFunction, string> = {
  sales: 'Sales', marketing: 'Marketing', finance: 'Finance', executives: 'Executives', product: 'Product', legal: 'Legal and operations',
  customer: 'The customer', market: 'The market', forecast: 'The forecast itself', data: 'The data',
};

/**
 * The catalogue as a company has it: its rows stand in place of those with the same id (a blank label, example or evidence keeps
 * the catalogue's), others are added behind. What is switched off stays in the list, so that old statements keep their words.
 * Of two rows with one id the later stands.
 */
export function mergeCauses(defaults: readonly Cause[], company: readonly Cause[]): Cause[] {
  const merged = new Map(defaults.map((c) => [c.id, c]));
  for (const c of company) {
    const was = merged.get(c.id);
    merged.set(c.id, {
      id: c.id, function: c.function, label: c.label.trim() || (was?.label ?? wordsOf(c.id)), example: c.example.trim() || (was?.example ?? ''),
      evidence: c.evidence.length > 0 ? [...c.evidence] : [...(was?.evidence ?? [])], isOn: c.isOn,
    });
  }
  return [...merged.values()];
}

/** Causes that may be chosen, in order. */
export const causesOn = (causes: readonly Cause[]): Cause[] => causes.filter((c) => c.isOn);

/** The cause of an id, among the company's or, where it has been taken out since, the catalogue's; null where it is neither's. */
export const causeOf = (causes: readonly Cause[], id: string): Cause | null => causes.find((c) => c.id === id) ?? CAUSES.find((c) => c.id === id) ?? null;

/** What a cause is called; one that nobody keeps any more is called by the words of its id. */
export const causeLabel = (causes: readonly Cause[], id: string): string => causeOf(causes, id)?.label ?? wordsOf(id);

function wordsOf(id: string): string {
  const words = id.replace(/[-_\s]+/g, ' ').trim();
  return words === '' ? 'A cause without a name' : words[0]!.toUpperCase() + words.slice(1);
}
