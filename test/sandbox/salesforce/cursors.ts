import { SalesforceFault } from './fault.ts';

/** Query cursors: what is still to come of an answer. An old one dies, as the vendor's do. */
const MOST = 50;

export function makeCursors() {
  const open = new Map<string, { records: object[]; total: number; size: number }>();
  let n = 0;
  /** Rows of a page from `from`, and where the next one is. */
  const page = (locator: string, from: number, root: string): object => {
    const c = open.get(locator);
    if (!c || !Number.isInteger(from) || from < 0 || from > c.total) throw new SalesforceFault(400, 'INVALID_QUERY_LOCATOR', 'invalid query locator');
    const to = Math.min(c.records.length, from + c.size);
    const done = to >= c.records.length;
    return { totalSize: c.total, done, ...(done ? {} : { nextRecordsUrl: `${root}/query/${locator}-${to}` }), records: c.records.slice(from, to) };
  };
  return {
    begin(records: object[], total: number, size: number, root: string): object {
      const locator = `01gRA${String(++n).padStart(10, '0')}AAA`;
      open.set(locator, { records, total, size });
      if (open.size > MOST) open.delete(open.keys().next().value!);
      return page(locator, 0, root);
    },
    next(path: string, root: string): object {
      const m = /^(\w+)-(\d+)$/.exec(path);
      if (!m) throw new SalesforceFault(400, 'INVALID_QUERY_LOCATOR', 'invalid query locator');
      return page(m[1]!, Number(m[2]), root);
    },
    clear: () => open.clear(),
  };
}
export type Cursors = ReturnType<typeof makeCursors>;
