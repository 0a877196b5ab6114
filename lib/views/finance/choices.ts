import type { Choice } from '../../messages/finance.ts';
import type { Day } from '../../model/day.ts';
import type { ForecastType } from '../../model/forecast-type.ts';
import type { OrgContext } from '../../model/org.ts';
import type { Period } from '../../model/period.ts';
import type { Person } from '../../model/person.ts';
import { BASES } from '../../model/basis.ts';
import { addDays, monthStart, ymd } from '../../model/day.ts';
import { parsePeriod, quarterOf, shiftQuarter } from '../../model/period.ts';
import { scopeText } from '../../model/scope.ts';
import { BASIS_LABEL } from '../bridge-view.ts';

/** Quarters back from the running one, months back, and years. */
const QUARTERS = 12;
const MONTHS = 6;
const YEARS = 3;

/** Periods to choose from: quarters first, the running one on top, then years and months. */
export function periodsToChoose(today: Day, context: OrgContext): Period[] {
  const running = quarterOf(today, context.calendar);
  const quarters = Array.from({ length: QUARTERS }, (_, i) => shiftQuarter(running, -i, context.calendar));
  const ids = [...Array.from({ length: YEARS }, (_, i) => yearId(shiftQuarter(running, -4 * i, context.calendar), context)), ...Array.from({ length: MONTHS }, (_, i) => monthId(monthStart(today, -i)))];
  const more = [...new Set(ids)].map((id) => parsePeriod(id, context.calendar)).filter((p) => p !== null);
  return [...quarters, ...more];
}

const monthId = (d: Day): string => {
  const { year, month } = ymd(d);
  return `${year}-${String(month).padStart(2, '0')}`;
};

/** The year that a quarter is of, as the org names it. */
function yearId(quarter: Period, context: OrgContext): string {
  const fiscal = /^(FY\d{2})-Q/.exec(quarter.id);
  return fiscal ? fiscal[1]! : String(ymd(context.calendar.startMonth === 1 ? quarter.start : addDays(quarter.end, 0)).year);
}

const byName = (a: Person, b: Person): number => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);

/** Everybody as a tree by reporting line, each leader's team before the people; a loop in the line is cut where it closes. */
export function scopesToChoose(context: OrgContext, owners: ReadonlySet<string>): Choice[] {
  const out: Choice[] = [{ id: 'org', label: `${context.orgName}, all deals you may see`, depth: 0 }];
  const reports = new Map<string | null, Person[]>();
  const known = new Set<string>(context.people.map((p) => p.id));
  for (const p of context.people) {
    const above = p.managerId !== null && known.has(p.managerId) && p.managerId !== p.id ? p.managerId : null;
    reports.set(above, [...(reports.get(above) ?? []), p]);
  }
  const seen = new Set<string>();
  const hasOwner = (p: Person): boolean => owners.has(p.id) || (reports.get(p.id) ?? []).some((r) => !seen.has(r.id) && hasOwner(r));
  const add = (p: Person, depth: number): void => {
    if (seen.has(p.id) || !hasOwner(p)) return;
    seen.add(p.id);
    const below = reports.get(p.id) ?? [];
    if (below.length > 0) out.push({ id: scopeText({ kind: 'team', id: p.id }), label: `${p.name}’s team`, depth });
    if (owners.has(p.id)) out.push({ id: scopeText({ kind: 'person', id: p.id }), label: p.name, depth: depth + Number(below.length > 0) });
    for (const r of [...below].sort(byName)) add(r, depth + 1);
  };
  for (const p of [...(reports.get(null) ?? [])].sort(byName)) add(p, 1);
  // Whose reporting line runs in a circle hangs from nobody.
  for (const p of context.people) if (!seen.has(p.id) && owners.has(p.id)) out.push({ id: scopeText({ kind: 'person', id: p.id }), label: p.name, depth: 1 });
  return [...out, ...rolesToChoose(context, owners)];
}

/** Teams of HubSpot, and roles that hold several owners: what the reporting line doesn't say. */
function rolesToChoose(context: OrgContext, owners: ReadonlySet<string>): Choice[] {
  const roles = new Map<string, { name: string; people: number }>();
  for (const p of context.people) {
    if (p.roleId === null || !owners.has(p.id)) continue;
    const found = roles.get(p.roleId);
    if (found) found.people++;
    else roles.set(p.roleId, { name: p.roleName ?? p.roleId, people: 1 });
  }
  return [...roles].filter(([, r]) => r.people > 1).sort(([, a], [, b]) => (a.name < b.name ? -1 : 1)).map(([id, r]) => ({ id: scopeText({ kind: 'role', id }), label: r.name, depth: 0 }));
}

export const basesToChoose = (): Choice[] => BASES.map((b) => ({ id: b, label: BASIS_LABEL[b], depth: 0 }));
export const typesToChoose = (types: readonly ForecastType[]): Choice[] => types.map((t) => ({ id: t.id, label: t.label, depth: 0 }));
