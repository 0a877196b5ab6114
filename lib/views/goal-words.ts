import type { Goal } from '../analysis/goal.ts';
import type { Landing, Pace } from '../analysis/pace.ts';

/** How a goal's owner is spoken to or of. */
export interface Voice {
  /** "You are", "Anneliese Brandt is", "The team is" */
  subjectIs: string;
  /** "your", "her team’s": before a noun */
  possessive: string;
}

export const voiceOf = (goal: Goal, name: string | null): Voice => {
  if (name !== null) return { subjectIs: `${name} is`, possessive: goal.kind === 'own' ? `${name}’s` : 'the team’s' };
  if (goal.kind === 'own') return { subjectIs: 'You are', possessive: 'your' };
  return goal.kind === 'team' ? { subjectIs: 'The team is', possessive: 'the team’s' } : { subjectIs: 'The company is', possessive: 'the company’s' };
};

interface SentenceInput {
  goal: Goal;
  won: number;
  expected: number | null;
  pace: Pace | null;
  landing: Landing | null;
  voice: Voice;
  money(minor: number): string;
}

/** The view's first sentence: against pace, and against where it may end. */
export function goalSentence({ goal, won, expected, pace, landing, voice, money }: SentenceInput): string {
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
