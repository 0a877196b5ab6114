import type { PlanAsk, PlanView } from '../../messages/areas/plan.ts';
import type { AreaInput } from './input.ts';
import { counted } from '../format.ts';
import { makeWords } from '../format.ts';
import { quotaPart } from './plan/quotas.ts';
import { standingPlan } from './plan/standing.ts';

/** The plan as a whole: what can be taken out as a file, and which of the CRM's quotas could be goals. */
export function planView(input: AreaInput, ask: PlanAsk): PlanView {
  const words = makeWords(input.locale);
  const plan = standingPlan(input);
  const held = [
    [plan.goals.length, 'goal'], [plan.items.length, 'strategic goal or value', 'strategic goals and values'], [plan.roles.length, 'role'], [plan.asks.length, 'ask'],
  ] as const;
  const there = held.filter(([n]) => n > 0).map(([n, one, many]) => counted(words, n, one, many));
  const quotas = quotaPart(input, ask);
  return {
    title: there.length === 0 ? 'No plan has been set up yet' : `The plan holds ${list(there)}`,
    text: there.length === 0 ? 'Take in a file, or begin with the quotas that the CRM has already.' : 'Take it elsewhere as a file, change it there, and take it in again: only what differs is written.',
    quotas, noQuotas: quotas ? null : noQuotas(input), canExport: there.length > 0,
  };
}

const list = (parts: readonly string[]): string => (parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)!}` : parts.join(''));

const noQuotas = ({ context }: AreaInput): string => context.notes.find((n) => /quota/i.test(n)) ?? 'The CRM has no quotas that could be goals.';
