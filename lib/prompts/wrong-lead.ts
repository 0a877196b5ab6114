import type { Prompt } from './types.ts';

/** A lead of a source that rarely fits is best asked early whether it does. */
export default {
  id: 'wrong-lead',
  about: 'A lead of a source that rarely fits is best asked early whether it does. Needs leads that sales judged, and a mapped field for qualification.',
  rep: () => 'Does it fit, yes or no?',
  manager: () => 'Agree to stop early, without a mark against anyone.',
  behaviour: 'Qualifies early, both ways',
  step: 'Reality',
  urgency: 1,
  applies(f, words) {
    if (f.state !== 'open' || f.isQualified !== false || f.source === null || !f.source.isLow) return null;
    const { source, fit, judged, othersFit, othersJudged } = f.source;
    return `Qualification isn’t set. It came from ${source}: ${words.percent(fit / judged)} of ${judged} judged leads fitted, of ${othersJudged} others ${words.percent(othersFit / othersJudged)}.`;
  },
  example: { isQualified: false, source: { source: 'Trade Show', fit: 12, judged: 60, othersFit: 90, othersJudged: 150, isLow: true } },
} satisfies Prompt;
