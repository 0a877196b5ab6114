import type { Signal } from '../signal.ts';

/** Times the stage went forward by two or more open stages in one move so far; once or more. */
export default {
  id: 'stageSkipped',
  label: 'gone forward by two or more stages at once',
  about: 'Times the stage went forward by two or more open stages in one move so far; once or more.',
  needs: ['history'],
  known: 'then',
  alike: 'stage',
  value: (at) => at.then.stagesSkipped,
  holds: (n) => n >= 1,
  example: { then: { stagesSkipped: 1 } },
} satisfies Signal;
