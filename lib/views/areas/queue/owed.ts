import type { Reason } from '../../../analysis/bridge/reasons.ts';
import type { Owed } from '../../../analysis/causes/owed.ts';
import type { DealMiss } from '../../../analysis/deal-facts.ts';
import type { UserId } from '../../../model/ids.ts';
import type { AreaInput } from '../input.ts';
import { forecastBridge } from '../../../analysis/bridge/bridge.ts';
import { defaultBaseline, defaultEnd } from '../../../analysis/bridge/dates.ts';
import { missLines } from '../../../analysis/causes/lines.ts';
import { isLossLine } from '../../../analysis/causes/loss-lines.ts';
import { owedWords } from '../../../analysis/causes/owed.ts';
import { missKey, NOTHING_SAID, standings } from '../../../analysis/causes/standing.ts';
import { dayOf } from '../../../model/day.ts';
import { quarterOf, shiftQuarter } from '../../../model/period.ts';
import { isOn } from '../../../model/goals/areas.ts';
import { REASON_LABEL } from '../../bridge-words.ts';
import { missFact } from '../../coaching/prompts/miss.ts';

/** Closed quarters whose misses are still asked about, as on the deal's own card. */
const LOOK_BACK = 4;

export interface OwedOn {
  owed: Owed[];
  /** The newest miss of a deal, as prompts are decided on it. */
  miss: DealMiss;
}

/** By deal: who owes a word about which miss of commit, of some owners' deals, in the running quarter and the last four. Held against the forecast of the rule's day. */
export function owedOn({ data: { book, context, now }, company }: Pick<AreaInput, 'data' | 'company'>, owners: ReadonlySet<UserId>): Map<string, OwedOn> {
  const out = new Map<string, OwedOn>();
  if (!isOn(company.areas, 'forecast')) return out;
  const said = standings(company.records('cause'));
  const zone = context.timeZone;
  let period = quarterOf(dayOf(now, zone), context.calendar);
  for (let n = 0; n <= LOOK_BACK; n++, period = shiftQuarter(period, -1, context.calendar)) {
    const t0 = defaultBaseline(period, zone, { baselineDay: company.baselineDay });
    const t1 = defaultEnd(period, zone, now, company.booksClosed);
    if (t0 >= t1) continue;
    const { lines } = forecastBridge({ book, context, period, basis: 'commit', t0, t1, owners });
    const lost = missLines(lines.filter((l) => isLossLine(l) && l.amount < 0), { book, context, period, t0, t1 });
    const owed = Map.groupBy(owedWords(lost, period.id, said), (o) => o.dealId);
    for (const line of lost) {
      const found = out.get(line.dealId);
      const miss = found?.miss ?? missFact({ title: `${REASON_LABEL[line.reason as Reason]}: ${period.label}`, since: line.since, said: said.get(missKey(line.dealId, period.id)) ?? NOTHING_SAID, company, zone });
      out.set(line.dealId, { miss, owed: [...(found?.owed ?? []), ...(owed.get(line.dealId) ?? [])] });
    }
  }
  return out;
}
