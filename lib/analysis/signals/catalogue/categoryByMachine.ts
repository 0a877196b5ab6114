import type { Signal } from '../signal.ts';

/** The category was set by stage automation (HubSpot says so; in Salesforce, it is the one that comes with the stage), not by a person. */
export default {
  id: 'categoryByMachine',
  label: 'with a category set by stage automation',
  about: 'The category was set by stage automation (HubSpot says so; in Salesforce, it is the one that comes with the stage), not by a person.',
  needs: ['history'],
  known: 'then',
  alike: 'category',
  value: ({ then }) => (then.categoryByMachine === null ? null : Number(then.categoryByMachine)),
  holds: (yes) => yes === 1,
  example: { then: { categoryByMachine: true } },
} satisfies Signal;
