import type { Bridge } from '../analysis/bridge/bridge.ts';
import type { BridgeView } from '../messages/views.ts';
import type { UserId } from '../model/ids.ts';
import type { Period } from '../model/period.ts';
import type { Company } from './company/company.ts';
import { explained } from '../analysis/causes/explained.ts';
import { isLossLine } from '../analysis/causes/loss-lines.ts';
import { missKey, standings } from '../analysis/causes/standing.ts';

interface Input {
  bridge: Bridge;
  period: Period;
  company: Company;
  /** The owner of each deal of a line today, by deal id. */
  ownerOf(deal: number): string | null;
  me: UserId;
  money(minor: number): string;
  percent(share: number): string;
}

/** How much of what fell away has a cause, and whose word is waited for. null where nothing fell away. */
export function explainedView({ bridge, period, company, ownerOf, me, money, percent }: Input): BridgeView['explained'] {
  const said = standings(company.records('cause'));
  const why = explained(bridge.lines, period.id, said);
  if (why.total === 0 || why.share === null) return null;
  const share = (part: number): string => percent(part / why.total);
  const open = bridge.lines.filter((l) => isLossLine(l) && l.amount < 0 && ['none', 'open'].includes(said.get(missKey(l.dealId, period.id))?.state ?? 'none'));
  const mine = open.filter((l) => ownerOf(l.deal) === me).length;
  return {
    title: `${share(why.stated)} explained`, of: `of \u2212${money(why.total)}`, stated: why.stated, disputed: why.disputed, open: why.open,
    key: { stated: `Stated ${share(why.stated)}`, disputed: `Disputed ${share(why.disputed)}`, open: `No cause yet ${share(why.open)}` },
    owed: open.length === 0 ? null : `${open.length === 1 ? 'One deal still owes' : `${open.length} deals still owe`} a cause.${mine === 0 ? '' : ` ${mine === 1 ? 'One is' : `${mine} are`} waiting for you: open the deal to say why.`}`,
  };
}
