import type { Signal } from '../signal.ts';

/** Times the stage went to a lower order so far; once or more. */
export default {
  id: 'stageBack',
  label: 'gone back a stage',
  about: 'Times the stage went to a lower order so far; once or more.',
  needs: ['history'],
  known: 'then',
  alike: 'stage',
  value: (at) => at.then.stagesBack,
  holds: (n) => n >= 1,
  example: { then: { stagesBack: 1 } },
} satisfies Signal;
