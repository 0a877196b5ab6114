import type { OrgTables, Row } from '../tables.ts';
import type { SampleQuarter } from './calendar.ts';
import type { Member } from './people.ts';
import { addDays, formatDay, parseDay } from '../../../model/day.ts';
import { conversionOn, convertMinor, parseMinor } from '../../../model/money.ts';
import { mapCurrencies } from '../../salesforce/map/currency.ts';
import { CLOSED_QUARTERS, instantText } from './calendar.ts';
import { sampleId } from './ids.ts';
import { managers, members, SHOWCASE_REP } from './people.ts';

/** Cumulative roll-ups, as an org has them that forecasts so; what is closed stands alone, and open pipeline leaves it out. */
const COLUMNS = [
  ['ClosedOnly', ['Closed']], ['CommitForecast', ['Closed', 'Forecast']], ['BestCaseForecast', ['Closed', 'Forecast', 'MostLikely', 'BestCase']], ['OpenPipeline', ['Forecast', 'MostLikely', 'BestCase', 'Pipeline']],
] as const;

/** Who says otherwise than the deals, on the commit of what isn't over: the share by which, and why. The rep of their own; a manager of somebody below. */
const OWN: { who: Member; share: number; note: string }[] = [{ who: SHOWCASE_REP, share: 1.08, note: 'Oberwald comes back with the second site' }];
const ABOVE: { who: Member; share: number; note: string }[] = [
  { who: managers[1]!, share: 0.93, note: 'Procurement is slow in Q4' }, { who: members.find((m) => m.name === 'Yusuf Karadağ')!, share: 0.9, note: 'Two deals without a date' },
];
const TO = 1_000_00;

interface Said { member: Member; unadjusted: number; byOwner: number; amount: number; own: number; adjustedByOwner: boolean; adjustedAbove: boolean }

const round = (minor: number): number => Math.round(minor / TO) * TO;

/** Bottom up: what a person's deals add to, what they say of it, what the manager makes of that. Minor units. */
function say(member: Member, adjusts: boolean, own: (id: string) => number, out: Map<string, Said>): Said {
  const below = members.filter((m) => m.managerId === member.id && (m.role === 'manager' || m.role === 'rep' || m.role === 'leader')).map((m) => say(m, adjusts, own, out));
  const mine = own(member.id);
  const sum = (of: (s: Said) => number): number => mine + below.reduce((n, s) => n + of(s), 0);
  const [ownShare, aboveShare] = [OWN, ABOVE].map((list) => (adjusts ? list.find((a) => a.who === member) : undefined));
  const seen = sum((s) => s.amount);
  const byOwner = ownShare && seen !== 0 ? round(seen * ownShare.share) : seen;
  const amount = aboveShare && byOwner !== 0 ? round(byOwner * aboveShare.share) : byOwner;
  const said: Said = { member, own: mine, unadjusted: sum((s) => s.unadjusted), byOwner, amount, adjustedByOwner: byOwner !== seen, adjustedAbove: amount !== byOwner };
  out.set(member.id, said);
  return said;
}

/** ForecastingItem and its adjustments of the last closed, the running and the next quarter, as Salesforce computes them now. */
export function forecastTables(tables: OrgTables, quarters: readonly SampleQuarter[], limit: number): OrgTables {
  const currencies = mapCurrencies(tables, []);
  const stamp = instantText(limit - 3_600_000);
  const ForecastingItem: Row[] = [];
  const ForecastingOwnerAdjustment: Row[] = [];
  const ForecastingAdjustment: Row[] = [];
  const type = tables.ForecastingType![0]!.Id!;
  const running = quarters.find((q) => q.index === CLOSED_QUARTERS)!.period;
  const last = quarters.find((q) => q.index === CLOSED_QUARTERS - 1)!.period;
  for (const start of [last.start, running.start, addDays(running.end, 1)]) {
    const period = tables.Period!.find((p) => p.Type === 'Quarter' && p.StartDate === formatDay(start));
    if (!period) continue;
    const deals = tables.Opportunity!.filter((o) => o.IsDeleted !== true && String(o.CloseDate) >= String(period.StartDate) && String(o.CloseDate) <= String(period.EndDate));
    const itemOf = new Map<string, string>();
    for (const [column, categories] of COLUMNS) {
      const owned = Map.groupBy(deals.filter((o) => (categories as readonly string[]).includes(String(o.ForecastCategory))), (o) => String(o.OwnerId));
      const own = (id: string): number => (owned.get(id) ?? []).reduce((n, o) => n + convertMinor(parseMinor(o.Amount as number | null, 2) ?? 0, conversionOn(currencies, String(o.CurrencyIsoCode), parseDay(String(o.CloseDate))!)!), 0);
      const said = new Map<string, Said>();
      say(members[0]!, column === 'CommitForecast' && start !== last.start, own, said);
      for (const s of [...said.values()].reverse()) {
        const Id = sampleId('ForecastingItem', ForecastingItem.length + 1);
        itemOf.set(`${column} ${s.member.id}`, Id);
        ForecastingItem.push({
          Id, OwnerId: s.member.id, PeriodId: period.Id!, ForecastingTypeId: type, ParentForecastingItemId: s.member.managerId === null ? null : (itemOf.get(`${column} ${s.member.managerId}`) ?? null), ForecastCategoryName: null, ForecastingItemCategory: column,
          ForecastAmount: s.amount / 100, AmountWithoutManagerAdjustment: s.byOwner / 100, AmountWithoutAdjustments: s.unadjusted / 100, OwnerOnlyAmount: s.own / 100, HasAdjustment: s.adjustedAbove, HasOwnerAdjustment: s.adjustedByOwner,
          IsAmount: true, IsQuantity: false, IsUpToDate: true, ProductFamily: null, CurrencyIsoCode: 'EUR', SystemModstamp: stamp,
        });
        const adjustment = (AdjustedAmount: number, OwnerId: string, note: string | undefined): Row => ({ ForecastingItemId: Id, OwnerId, ForecastingItemCategory: column, ForecastCategoryName: null, AdjustedAmount: AdjustedAmount / 100, AdjustmentNote: note ?? null, CurrencyIsoCode: 'EUR', CreatedDate: stamp, CreatedById: OwnerId, SystemModstamp: stamp });
        if (s.adjustedByOwner) ForecastingOwnerAdjustment.push({ Id: sampleId('ForecastingOwnerAdjustment', ForecastingOwnerAdjustment.length + 1), ...adjustment(s.byOwner, s.member.id, OWN.find((a) => a.who === s.member)?.note) });
        if (s.adjustedAbove) ForecastingAdjustment.push({ Id: sampleId('ForecastingAdjustment', ForecastingAdjustment.length + 1), ...adjustment(s.amount, s.member.managerId!, ABOVE.find((a) => a.who === s.member)?.note) });
      }
    }
  }
  return { ForecastingItem, ForecastingOwnerAdjustment, ForecastingAdjustment };
}
