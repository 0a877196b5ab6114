import type { Migration } from './migration.ts';

export const keepRecords: Migration = {
  what: 'keeps records that are shared, what waits to be sent, and where both stand',
  run(db) {
    const records = db.createObjectStore('records', { keyPath: 'key' });
    records.createIndex('kind', 'kind');
    records.createIndex('deal', 'dealId');
    records.createIndex('kindAt', ['kind', 'at']);
    records.createIndex('state', 'state');
    const outbox = db.createObjectStore('outbox', { keyPath: 'id', autoIncrement: true });
    outbox.createIndex('key', 'key');
    db.createObjectStore('meta');
  },
};
