import type { RoleVersion, StandingRole } from '../../analysis/goals/standing-roles.ts';
import type { HolderView, RolesAsk, RolesView, RoleView } from '../../messages/areas/roles.ts';
import type { Person } from '../../model/person.ts';
import type { AreaInput } from './input.ts';
import type { RoleWords } from './roles/text.ts';
import { holdersOf, sameExpectations, standingRoles } from '../../analysis/goals/standing-roles.ts';
import { COMPANY_FUNCTIONS, functionName } from '../../model/goals/function.ts';
import { ROLE_TEMPLATES } from '../../model/goals/role-templates/index.ts';
import { definitionsOf } from '../company/definitions.ts';
import { isLed, roleRights } from '../company/role-rights.ts';
import { financeWords } from '../finance/words.ts';
import { counted } from '../format.ts';
import { roleWords } from './roles/text.ts';
import { versionsOf } from './strategy.ts';

export const WHO_WRITES = 'Role expectations are written by who leads people, or keeps the settings.';
const NO_CONFIRMING = 'Under a HubSpot key nobody can be told apart for certain, so that what both sides would confirm stays off.';

/** Roles as they stand here, by id; ended ones among them. */
export const rolesOf = ({ company, context, rights }: Pick<AreaInput, 'company' | 'context' | 'rights'>): Map<string, StandingRole> => standingRoles(company.records('role'), roleRights(context, rights));

/** What each role expects, who holds it, and who has confirmed. Names of holders are for themselves, who leads them and who keeps roles. */
export function rolesView(input: AreaInput, ask: RolesAsk): RolesView {
  const { context, me, rights, locale } = input;
  const { words } = financeWords(context, locale);
  const versions = versionsOf(input).map((v) => v.body);
  const measures = definitionsOf(input.company);
  const text = roleWords(versions, measures);
  const standing = [...rolesOf(input).values()].filter((r) => !r.ended).sort((a, b) => a.role.name.localeCompare(b.role.name, locale));
  const roles = standing.map((r) => roleView(r, input, text));
  const mine = roles.filter((r) => r.isMine);
  const maySet = roleRights(context, rights).maySet(me.userId);
  const opened = standing.find((r) => r.role.id === ask.roleId);
  const people = context.people.filter((p) => p.isActive).sort((a, b) => a.name.localeCompare(b.name, locale));
  const titles = Map.groupBy(people.filter((p) => p.title !== null), (p) => p.title!);
  return {
    kicker: context.orgName, title: roles.length === 0 ? 'No role is described yet' : `${counted(words, roles.length, 'role is', 'roles are')} described`,
    sentence: roles.length === 0 ? (maySet ? 'Begin with one from the templates and change it until it is yours.' : `Once one is, you read here what is expected. ${WHO_WRITES}`) : mine.length > 0 ? `Yours: ${mine.map((r) => r.name).join(', ')}.` : 'None of them names your title, or you.',
    roles, opened: opened ? { roleId: opened.role.id, versions: versionViews(opened.versions, input, text) } : null,
    may: { write: maySet, why: maySet ? null : WHO_WRITES }, noConfirming: me.verified ? null : NO_CONFIRMING, templates: maySet ? [...ROLE_TEMPLATES] : [],
    choices: {
      behaviours: (versions.at(-1)?.items ?? []).flatMap((i) => i.behaviours.map((b) => ({ id: b.id, label: `${b.words} (${i.title})` }))),
      measures: measures.filter((m) => m.isOn).map((m) => ({ id: m.id, label: m.label })), people: maySet ? people.map((p) => ({ id: p.id, name: p.name })) : [],
      titles: [...titles].map(([title, of]) => ({ title, people: of.length })), functions: Object.entries(COMPANY_FUNCTIONS).map(([id, label]) => ({ id, label })),
    },
  };
}

function roleView(r: StandingRole, input: AreaInput, text: RoleWords): RoleView {
  const { context, me, rights, locale } = input;
  const { instantDate, words } = financeWords(context, locale);
  const may = roleRights(context, rights);
  const holders = holdersOf(r.role, context.people);
  const version = r.versions.at(-1)!;
  const seesAll = rights.mayPublish(me.userId);
  const view = (p: Person): HolderView => {
    const said = r.confirmed.get(p.id) ?? { person: null, leader: null };
    const shown = (side: 'person' | 'leader') => said[side] && { by: said[side].by, when: instantDate(said[side].at) };
    const isTop = !isLed(context, p.id);
    const mayNow = (side: 'person' | 'leader') => me.verified && !said[side] && may.isSide(me.userId, p.id, side) && !(side === 'leader' && isTop);
    return { id: p.id, name: p.name, title: p.title, person: shown('person'), leader: shown('leader'), isTop, isTheirs: rights.leads(me.userId).has(p.id), isMe: p.id === me.userId, may: { person: mayNow('person'), leader: mayNow('leader') } };
  };
  const all = holders.map(view).sort((a, b) => a.name.localeCompare(b.name, locale));
  const both = all.filter((h) => h.person && (h.leader || h.isTop)).length;
  return {
    id: r.role.id, name: r.role.name, function: functionName(r.role.function), text: text(r.role), key: version.key, versions: r.versions.length,
    set: `${r.versions.length > 1 ? 'Changed' : 'Set'} on ${instantDate(version.at)} by ${version.by}${version.why ? `: ${version.why}` : ''}`,
    standing: holders.length === 0 ? 'Nobody holds it by these titles' : `${words.count(both)} of ${counted(words, holders.length, 'holder')} confirmed by both sides`,
    holders: all.filter((h) => seesAll || h.isMe || h.isTheirs), holderCount: holders.length, isMine: all.some((h) => h.isMe), edit: may.maySet(me.userId) ? r.role : null,
  };
}

const versionViews = (versions: readonly RoleVersion[], { context, locale }: AreaInput, text: RoleWords) => {
  const { instantDate } = financeWords(context, locale);
  return versions.map((v, i) => ({ key: v.key, by: v.by, when: instantDate(v.at), why: v.why, text: text(v.role), isNew: i === 0 || !sameExpectations(versions[i - 1]!.role, v.role) })).reverse();
};
