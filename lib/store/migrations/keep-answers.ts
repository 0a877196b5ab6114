import type { Migration } from './migration.ts';

export const keepAnswers: Migration = {
  what: 'keeps what people did with prompts, found by deal',
  run(db) {
    db.createObjectStore('answers', { autoIncrement: true }).createIndex('deal', 'dealId');
  },
};
