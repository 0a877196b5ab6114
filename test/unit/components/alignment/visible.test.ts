import { describe, expect, it } from 'vitest';
import { visibleRows } from '../../../../components/alignment/map/visible.ts';
import { mapView } from '../../../../lib/views/areas/map.ts';
import { halden, inputOf } from '../../support/map-company.ts';

const { rows } = mapView(inputOf(halden()), { periodId: null, goalId: null }).map!;
const ids = (of: ReturnType<typeof visibleRows>): string[] => of.rows.map((r) => r.id);

describe('rows to be seen', () => {
  it('are all, but those below a row that is shut, at any depth', () => {
    expect(ids(visibleRows(rows, new Set(), ''))).toEqual(rows.map((r) => r.id));
    const seen = ids(visibleRows(rows, new Set(['g:company']), ''));
    expect(seen).toContain('g:company');
    expect(seen.filter((id) => ['g:ce', 'g:k', 'g:open', 'g:s'].includes(id))).toEqual([]);
    expect(seen).toContain('g:fit');
  });

  it('are, with words, what holds all of them and everything above it, whatever is shut', () => {
    expect(visibleRows(rows, new Set(['g:company', 'g:ce']), 'discussed  KATARZYNA')).toEqual({ rows: rows.filter((r) => ['s:first-choice', 'g:company', 'g:ce', 'g:k'].includes(r.id)), found: 1 });
    expect(visibleRows(rows, new Set(), 'nobody at all').found).toBe(0);
  });
});
