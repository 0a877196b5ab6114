import type { ObjectDef } from '../describe.ts';
import type { Grant, World } from '../world.ts';
import { instantOf, normaliseRow } from '../normalise.ts';
import { ComponentProblem, customObject, customTab, permissionSet, shareObject } from './components.ts';
import { all, parseXml, said } from './xml.ts';

export interface ComponentFailure { fullName: string; componentType: string; problem: string; problemType: 'Error' }
interface Planned { objects: ObjectDef[]; tabs: string[]; sets: { name: string; label: string; description: string; grant: Grant }[]; failures: ComponentFailure[]; total: number }

const PLACES: Record<string, (name: string) => string> = {
  CustomObject: (name) => `objects/${name}.object`,
  CustomTab: (name) => `tabs/${name}.tab`,
  PermissionSet: (name) => `permissionsets/${name}.permissionset`,
};

/** What a package would do to the org, and what stands in its way. Objects first: permission sets speak of them. */
export function planDeployment(files: ReadonlyMap<string, string>, world: World): Planned {
  const plan: Planned = { objects: [], tabs: [], sets: [], failures: [], total: 0 };
  const fail = (fullName: string, componentType: string, problem: string): void => void plan.failures.push({ fullName, componentType, problem, problemType: 'Error' });
  const manifest = files.get('package.xml');
  if (manifest === undefined) {
    fail('package.xml', '', 'No package.xml found');
    return plan;
  }
  const left = new Set([...files.keys()].filter((path) => path !== 'package.xml'));
  const members = all(parseXml(manifest), 'types').flatMap((t) => all(t, 'members').map((m) => ({ type: said(t, 'name') ?? '', name: m.text })));
  const object = (of: string): ObjectDef | undefined => plan.objects.find((o) => o.name === of) ?? world.schema.get(of.toLowerCase());
  for (const { type, name } of members.sort((a, b) => (a.type < b.type ? -1 : Number(a.type > b.type)))) {
    plan.total++;
    const path = PLACES[type]?.(name);
    const source = path === undefined ? undefined : files.get(path);
    if (path === undefined) fail(name, type, `Entity type: '${type}' is unknown`);
    else if (source === undefined) fail(name, type, `An object '${name}' of type ${type} was named in package.xml, but was not found in zipped directory`);
    else {
      left.delete(path);
      try {
        if (type === 'CustomObject') plan.objects.push(customObject(name, source, world, world.schema.get(name.toLowerCase())?.source.prefix ?? `a0${plan.objects.length + 1}`));
        else if (type === 'CustomTab') {
          customTab(name, source, object);
          plan.tabs.push(name);
        } else plan.sets.push({ name, ...permissionSet(source, object, (tab) => plan.tabs.includes(tab) || world.tabs.has(tab)) });
      } catch (error) {
        fail(name, type, error instanceof Error ? error.message : String(error));
        if (!(error instanceof ComponentProblem) && !(error instanceof Error)) throw error;
      }
    }
  }
  for (const path of left) fail(path, '', `The file ${path} in the zip is not in package.xml`);
  return plan;
}

/** Makes a plan without failures so. */
export function applyDeployment(plan: Planned, world: World, now: number): void {
  for (const object of plan.objects) {
    world.define(object);
    const share = shareObject(object);
    if (share) world.define(share);
  }
  for (const tab of plan.tabs) world.tabs.add(tab);
  const sets = world.schema.get('permissionset')!;
  for (const { name, label, description, grant } of plan.sets) {
    world.grants.set(name, grant);
    const before = world.rows('PermissionSet').find((r) => r.Name === name);
    if (before) {
      Object.assign(before, { Label: label, Description: description, SystemModstamp: instantOf(now) });
      world.touched('PermissionSet');
      continue;
    }
    world.add('PermissionSet', normaliseRow(sets, { Id: world.nextId(sets), Name: name, Label: label, Description: description, IsCustom: true, IsOwnedByProfile: false, CreatedDate: instantOf(now) }));
  }
}
