import { sampleId } from './ids.ts';
import type { Row } from '../tables.ts';
import type { SampleQuarter } from './calendar.ts';
import { DAY, instantText, ZONE } from './calendar.ts';

export interface Member {
  id: string;
  name: string;
  role: 'leader' | 'manager' | 'rep' | 'marketing' | 'finance' | 'admin';
  title: string;
  managerId: string | null;
  userRoleId: string | null;
  currency: 'EUR' | 'CHF';
  /** Quarter indexes in which the person carries deals: from, to (inside). */
  from: number;
  to: number;
  /** How large this person's deals are, 1 being usual. */
  size: number;
}

const ROLES: [key: string, name: string, parent: string | null, forecastUser: number | null][] = [
  ['cro', 'Chief Revenue Officer', null, 0], ['vp', 'VP Sales Europe', 'cro', 1],
  ['m1', 'Manager Central Europe, mid-market', 'vp', 2], ['m2', 'Manager Switzerland and France', 'vp', 3], ['m3', 'Manager Northern Europe', 'vp', 4],
  ['r1', 'Account Executive Central Europe', 'm1', null], ['r2', 'Account Executive Switzerland and France', 'm2', null],
  ['r3', 'Account Executive Northern Europe', 'm3', null], ['mk', 'Marketing', 'cro', null], ['fi', 'Finance', null, null], ['ad', 'CRM administration', null, null],
];

/** name, kind, title, manager (index), role, currency, first quarter, last quarter, size */
const PEOPLE: [string, Member['role'], string, number | null, string, 'EUR' | 'CHF', number, number, number][] = [
  ['Friederike Halden-Moser', 'leader', 'Chief Revenue Officer', null, 'cro', 'EUR', -1, 12, 0],
  ['Laurent Descombes-Voirol', 'leader', 'VP Sales Europe', 0, 'vp', 'EUR', -1, 12, 0],
  ['Tomasz Wiśniewski', 'manager', 'Sales Manager, Central Europe mid-market', 1, 'm1', 'EUR', -1, 12, 0],
  ['Beatrix Vögtli', 'manager', 'Sales Manager, Switzerland and France', 1, 'm2', 'CHF', -1, 12, 0],
  ['Gareth Pemberton-Hughes', 'manager', 'Sales Manager, Northern Europe', 1, 'm3', 'EUR', -1, 12, 0],
  ['Anneliese Brandt-Wittgenstein', 'rep', 'Senior Account Executive', 2, 'r1', 'EUR', -1, 12, 1.1],
  ['Yusuf Karadağ', 'rep', 'Account Executive', 2, 'r1', 'EUR', -1, 12, 1],
  ['Jürgen Großschädl', 'rep', 'Account Executive', 2, 'r1', 'EUR', -1, 12, 0.9],
  ['Magdalena Krzyżanowska', 'rep', 'Account Executive', 2, 'r1', 'EUR', -1, 12, 1],
  ['Felix Ostermüller', 'rep', 'Associate Account Executive', 2, 'r1', 'EUR', 12, 12, 0.7],
  ['Noémie Lachapelle', 'rep', 'Account Executive', 3, 'r2', 'EUR', -1, 12, 1],
  ['Reto Zurbuchen-Ammann', 'rep', 'Senior Account Executive', 3, 'r2', 'CHF', -1, 12, 1.2],
  ['Chiara Bernasconi', 'rep', 'Account Executive', 3, 'r2', 'CHF', -1, 12, 0.9],
  ['Benoît d’Hauteville', 'rep', 'Account Executive', 3, 'r2', 'EUR', -1, 12, 1],
  ['Oliver Tranter', 'rep', 'Account Executive', 4, 'r3', 'EUR', -1, 12, 1],
  ['Siobhán Ní Fhloinn', 'rep', 'Account Executive', 4, 'r3', 'EUR', -1, 12, 1],
  ['Henrike Lüttgen-Sørensen', 'rep', 'Senior Account Executive', 4, 'r3', 'EUR', -1, 12, 1.1],
  ['Matthias Kolbenschlag', 'rep', 'Account Executive', 4, 'r3', 'EUR', -1, 8, 1],
  ['Sunniva Aakre-Lindqvist', 'marketing', 'Head of Demand Generation', 0, 'mk', 'EUR', -1, 12, 0],
  ['Théo Marchandeau', 'marketing', 'Campaign Manager', 18, 'mk', 'EUR', -1, 12, 0],
  ['Priya Raghunathan', 'finance', 'Finance Business Partner, Sales', null, 'fi', 'EUR', -1, 12, 0],
  ['Konrad Übelacker', 'finance', 'Head of Controlling', null, 'fi', 'EUR', -1, 12, 0],
  ['Ewa Domańska', 'admin', 'CRM Administrator', null, 'ad', 'EUR', -1, 12, 0],
];

const roleId = (key: string): string => sampleId('UserRole', ROLES.findIndex(([k]) => k === key) + 1);
const userId = (index: number): string => sampleId('User', index + 1);

export const members: readonly Member[] = PEOPLE.map(([name, role, title, manager, roleKey, currency, from, to, size], i) => ({
  id: userId(i), name, role, title, managerId: manager === null ? null : userId(manager), userRoleId: roleId(roleKey), currency, from, to, size,
}));
const called = (name: string): Member => members.find((m) => m.name === name)!;
export const SHOWCASE_REP = called('Anneliese Brandt-Wittgenstein');
export const LEAVER = called('Matthias Kolbenschlag');
export const NEWCOMER = called('Felix Ostermüller');
/** Came from Northern Europe; the CRM keeps no history of that. */
export const MOVED = called('Benoît d’Hauteville');
export const ADMIN = called('Ewa Domańska');
export const managers = members.filter((m) => m.role === 'manager');
export const reps = members.filter((m) => m.role === 'rep');
export const repsIn = (quarter: number): Member[] => reps.filter((m) => m.from <= quarter && quarter <= m.to);

const ascii = (text: string): string => text.normalize('NFD').replace(/ł/g, 'l').replace(/ø/g, 'o').replace(/ß/g, 'ss').replace(/[^\w\s-]/g, '').toLowerCase();

export function userRows(quarters: readonly SampleQuarter[]): Row[] {
  return members.map((m) => {
    const [first, ...rest] = m.name.split(' ');
    const created = m === NEWCOMER ? quarters.at(-1)!.starts + 3_600_000 * 9 : quarters[0]!.starts - 500 * DAY;
    const changed = m === LEAVER ? quarters[10]!.starts : m === MOVED ? quarters[11]!.starts : created;
    const email = `${ascii(m.name).replace(/\s+/g, '.')}@halden-voss.example`;
    return {
      Id: m.id, Name: m.name, FirstName: first!, LastName: rest.join(' '), Username: email, Email: email, Title: m.title, Alias: ascii(rest.at(-1)!).slice(0, 8),
      IsActive: m !== LEAVER, ManagerId: m.managerId, UserRoleId: m.userRoleId, ProfileId: sampleId('Profile', m.role === 'admin' ? 1 : 2),
      ForecastEnabled: ['leader', 'manager', 'rep'].includes(m.role), DefaultCurrencyIsoCode: m.currency, CurrencyIsoCode: m.currency, UserType: 'Standard',
      TimeZoneSidKey: m.currency === 'CHF' ? 'Europe/Zurich' : ZONE, LocaleSidKey: 'en_IE', LanguageLocaleKey: 'en_US',
      CreatedDate: instantText(created), LastModifiedDate: instantText(changed), SystemModstamp: instantText(changed),
    };
  });
}

export const roleRows = (): Row[] => ROLES.map(([key, name, parent, forecastUser]) => ({
  Id: roleId(key), Name: name, DeveloperName: ascii(name).replace(/\W+/g, '_'), ParentRoleId: parent ? roleId(parent) : null,
  ForecastUserId: forecastUser === null ? null : userId(forecastUser), PortalType: 'None', OpportunityAccessForAccountOwner: 'Edit',
}));
