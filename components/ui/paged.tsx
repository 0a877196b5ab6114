import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';

/** Rows on one page: enough to read, few enough that the whole panel stays far below 800 nodes. */
export const PAGE = 10;

const count = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ',');

/**
 * A long list, a page at a time, with "11–20 of 40" below it. `total` may be more than the rows that came along; the last
 * page says so.
 */
export function Paged<T>({ rows, total, noun, draw }: { rows: readonly T[]; total: number; noun: string; draw: (rows: readonly T[]) => ComponentChildren }) {
  const from = useSignal(0);
  const first = Math.min(from.value, Math.max(0, Math.ceil(rows.length / PAGE) - 1) * PAGE);
  const shown = rows.slice(first, first + PAGE);
  const last = first + shown.length;
  const missing = total - rows.length;
  return (
    <>
      {shown.length > 0 && draw(shown)}
      {total > PAGE && (
        <div class="pager">
          <p class="fine" aria-live="polite">{count(first + 1)} to {count(last)} of {count(total)}{missing > 0 && last === rows.length && `; the other ${count(missing)} aren’t listed here`}</p>
          {rows.length > PAGE && (
            <>
              <button type="button" class="text-btn" aria-label={`Earlier ${noun}`} disabled={first === 0} onClick={() => { from.value = first - PAGE; }}>Back</button>
              <button type="button" class="text-btn" aria-label={`Next ${noun}`} disabled={last >= rows.length} onClick={() => { from.value = first + PAGE; }}>Next</button>
            </>
          )}
        </div>
      )}
    </>
  );
}
