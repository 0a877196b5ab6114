import type { SampleQuarter } from '../calendar.ts';
import type { Save, Story } from '../story.ts';
import { LOST, WON } from '../stages.ts';
import { now, saveAt } from '../story.ts';

/**
 * What every quarter's bridge reads of a deal, and how it stands now. Evidence may be laid anywhere between; where this would
 * change, another reason would be true than the one that was planted.
 */
function asBridgesSee(story: Story, quarters: readonly SampleQuarter[], limit: number): string {
  const seen = quarters.flatMap((q) => {
    const at = (instant: number, isStart: boolean): unknown => {
      const s = saveAt(story, instant);
      if (!s) return null;
      const place = s.close < q.period.start ? 'before' : s.close > q.period.end ? 'after' : 'in';
      const closed = s.stage === WON || s.stage === LOST ? s.stage : 'open';
      return place === 'in' && (isStart || closed === WON) ? [place, closed, s.amount, isStart ? [s.stage, s.category, s.probability] : ''] : [place, closed];
    };
    return [at(q.t0, true), at(q.t1, false)];
  });
  return JSON.stringify([seen, saveAt(story, limit) ?? null, now(story), story.saves[0]!.at, story.saves[0]!.stage]);
}

/** Changes the saves of a deal, and takes the change back where any quarter's numbers would move by it. Says whether it stands. */
export function changeQuietly(story: Story, quarters: readonly SampleQuarter[], limit: number, change: (saves: Save[]) => Save[] | null): boolean {
  const before = story.saves;
  const seen = asBridgesSee(story, quarters, limit);
  const changed = change(before.map((s) => ({ ...s })));
  if (!changed) return false;
  const inOrder = changed.every((s, i) => i === 0 || s.at >= changed[i - 1]!.at);
  story.saves = changed;
  if (inOrder && asBridgesSee(story, quarters, limit) === seen) return true;
  story.saves = before;
  return false;
}
