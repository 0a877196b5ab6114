import type { Goal } from '../analysis/goal.ts';
import type { Landing, Pace } from '../analysis/pace.ts';

/** How a goal's owner is spoken to or of. */
interface Voice {
  subjectIs: string;
  possessive: string;
}

const VOICES: Record<Goal['kind'], Voice> = {
  own: { subjectIs: 'You are', possessive: 'your' }, team: { subjectIs: 'The team is', possessive: 'its' }, company: { subjectIs: 'The company is', possessive: 'its' },
};

interface SentenceInput {
  goal: Goal;
  won: number;
  expected: number | null;
  pace: Pace | null;
  landing: Landing | null;
  money(minor: number): string;
}

/** The view's first sentence: against pace, and against where it may end. */
export function goalSentence({ goal, won, expected, pace, landing, money }: SentenceInput): string {
  const voice = VOICES[goal.kind];
  if (goal.target === null) return `No quota is set for this quarter. So far ${money(won)} ${won === 0 ? 'is' : 'has been'} won.`;
  if (won >= goal.target) return won === goal.target ? 'The goal is reached.' : `The goal is reached, and passed by ${money(won - goal.target)}.`;
  const parts: string[] = [];
  if (expected !== null && pace) {
    const kind = pace.method === 'seasonal' ? `${voice.possessive} usual pace` : 'a straight line';
    const gap = Math.round(won - expected);
    parts.push(gap === 0 ? `${voice.subjectIs} on ${kind}.` : `${voice.subjectIs} ${money(Math.abs(gap))} ${gap < 0 ? 'behind' : 'ahead of'} ${kind}.`);
  }
  if (landing) parts.push(reach(goal.target, landing));
  return parts.join(' ');
}

function reach(target: number, { low, high }: Landing): string {
  if (target <= low) return 'The goal lies below the whole range of where earlier quarters went from here.';
  if (target > high) return 'The goal lies above where earlier quarters went from here: it takes something new.';
  const at = (target - low) / (high - low || 1);
  return `The goal is within reach, ${at > 0.67 ? 'near the top' : at < 0.33 ? 'near the bottom' : 'in the middle'} of the range.`;
}
