import type { DealBook } from '../model/book.ts';
import type { OrgContext } from '../model/org.ts';

const DAY = 86_400_000;
const ENOUGH = 20;

/**
 * Per stage, the 80th percentile of days that won deals stood in it; stages that fewer than 20 won deals passed are left out.
 * Key: the stage's id.
 */
export function stageTimes(book: DealBook, context: OrgContext): Map<string, { days: number; deals: number }> {
  const won = new Set(context.stages.filter((s) => s.isWon).map((s) => String(s.id)));
  const closed = new Set(context.stages.filter((s) => s.isClosed).map((s) => String(s.id)));
  const days = new Map<string, number[]>();
  for (let i = 0; i < book.heads.length; i++) {
    const first = book.first[i]!;
    const last = book.first[i + 1]! - 1;
    if (book.cut[i] === 1 || book.stage[last]! < 0 || !won.has(book.stageIds[book.stage[last]!]!)) continue;
    const inStage = new Map<number, number>();
    for (let r = first; r < last; r++) if (book.stage[r]! >= 0) inStage.set(book.stage[r]!, (inStage.get(book.stage[r]!) ?? 0) + book.at[r + 1]! - book.at[r]!);
    for (const [stage, ms] of inStage) {
      const id = book.stageIds[stage]!;
      if (closed.has(id)) continue;
      const list = days.get(id);
      if (list) list.push(ms / DAY);
      else days.set(id, [ms / DAY]);
    }
  }
  const out = new Map<string, { days: number; deals: number }>();
  for (const [id, list] of days) {
    if (list.length < ENOUGH) continue;
    list.sort((a, b) => a - b);
    out.set(id, { days: Math.ceil(list[Math.floor(list.length * 0.8)]!), deals: list.length });
  }
  return out;
}
