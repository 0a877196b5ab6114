import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PackageFile } from '../../../../lib/crm/salesforce/package/files.ts';
import { packageFiles, sourceFiles } from '../../../../lib/crm/salesforce/package/files.ts';
import { OBJECTS, PRIVATE_OBJECT } from '../../../../lib/crm/salesforce/package/objects.ts';
import { PACKAGE, PERMISSION_SETS, packageOf, setsFor } from '../../../../lib/crm/salesforce/package/permission-sets.ts';
import { all, parseXml, said, type Element } from '../../../sandbox/salesforce/metadata/xml.ts';
import { writeProject } from '../../../run/sfdx.ts';

const tree = (text: string): Element => parseXml(text);
const sorted = (elements: Element[]): Element[] => [...elements].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

describe('the source for sf project deploy', () => {
  it('is what the one click deploys, element by element', () => {
    const sets = setsFor(['Ridealong_Write']);
    const zip = new Map(packageFiles('66.0', sets).map((f) => [f.path, f.text]));
    const source = new Map(sourceFiles('66.0', sets).map((f) => [f.path.replace('force-app/main/default/', ''), f.text]));
    const seen = new Set(['sfdx-project.json', 'manifest/package.xml']);
    const take = (path: string): Element => {
      seen.add(path);
      return tree(source.get(path)!);
    };
    expect(source.get('manifest/package.xml')).toBe(zip.get('package.xml'));
    for (const [path, text] of zip) {
      const whole = tree(text);
      const [folder, file = ''] = path.split('/');
      const name = file.replace(/\.\w+$/, '');
      if (folder === 'objects') {
        const object = take(`objects/${name}/${name}.object-meta.xml`);
        const fields = all(whole, 'fields').map((f) => ({ ...take(`objects/${name}/fields/${said(f, 'fullName')}.field-meta.xml`), name: 'fields' }));
        expect(sorted([...object.children, ...fields])).toEqual(sorted(whole.children));
      } else if (folder !== 'package.xml') expect(take(`${path}-meta.xml`)).toEqual(whole);
    }
    expect([...source.keys()].filter((path) => !seen.has(path))).toEqual([]);
  });

  it('is written by one command, whole; a second time changes nothing', () => {
    const folder = mkdtempSync(join(tmpdir(), 'ridealong-sfdx-'));
    try {
      const read = (): string => JSON.stringify(readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort().filter((f) => /\.(?:xml|json)$/.test(f)).map((f) => [f, readFileSync(join(folder, f), 'utf8')]));
      expect('done' in writeProject(['--out', folder])).toBe(true);
      const first = read();
      writeProject(['--out', folder]);
      expect([read() === first, JSON.parse(first).length]).toEqual([true, sourceFiles('66.0', setsFor([])).length]);
    } finally {
      rmSync(folder, { recursive: true });
    }
    expect([writeProject([]), writeProject(['--what'])]).toEqual([{ problem: expect.stringContaining('Name a folder') }, { problem: expect.stringContaining('--what') }]);
  });
});

describe('the package', () => {
  const files = (sets = PERMISSION_SETS): PackageFile[] => packageFiles('66.0', sets);
  const rightsOf = (set: string): Record<string, string[]> => Object.fromEntries(all(tree(files().find((f) => f.path === `permissionsets/${set}.permissionset`)!.text), 'objectPermissions')
    .map((o) => [said(o, 'object'), o.children.filter((c) => c.text === 'true').map((c) => c.name).sort()]));

  it('gives nobody the right to change a row, and that to delete one to the admin’s set alone', () => {
    for (const { name } of PERMISSION_SETS.filter((s) => s.name !== 'Ridealong_Admin')) {
      const rights = new Set(Object.values(rightsOf(name)).flat());
      expect([name, ['allowEdit', 'allowDelete', 'modifyAllRecords', 'viewAllRecords'].filter((r) => rights.has(r))]).toEqual([name, []]);
    }
    expect(rightsOf('Ridealong_Admin')[PRIVATE_OBJECT.name]).toContain('allowDelete');
    expect(rightsOf('Ridealong_Read')[PRIVATE_OBJECT.name]).toBeUndefined();
  });

  it('has the older sets where an org has them, and carries its number in each set', () => {
    expect([setsFor([]).map((s) => s.name), setsFor(['Ridealong_Read']).length]).toEqual([['Ridealong_Rep', 'Ridealong_Manager', 'Ridealong_Finance', 'Ridealong_Admin'], 5]);
    expect([...new Set(PERMISSION_SETS.map((s) => packageOf(s.description)))]).toEqual([PACKAGE]);
    expect([packageOf('Goals, asks: read all, add one’s own.'), packageOf(null)]).toEqual([1, 1]);
  });

  it('keeps within what Salesforce takes of names, labels and descriptions', () => {
    for (const o of OBJECTS) {
      expect([o.label.length <= 40, o.pluralLabel.length <= 40, o.description.length <= 1000, o.name.length <= 43]).toEqual([true, true, true, true]);
      for (const f of o.fields) expect([f.label.length <= 40, f.description.length <= 1000, f.name.length <= 43]).toEqual([true, true, true]);
    }
    for (const s of PERMISSION_SETS) expect([s.label.length <= 80, s.description.length <= 255]).toEqual([true, true]);
  });
});
