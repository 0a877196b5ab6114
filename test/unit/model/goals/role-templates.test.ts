import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MEASURES } from '../../../../lib/analysis/measures/index.ts';
import { COMPANY_FUNCTIONS } from '../../../../lib/model/goals/function.ts';
import { ROLE_TEMPLATES } from '../../../../lib/model/goals/role-templates/index.ts';

const files = readdirSync(join(import.meta.dirname, '../../../../lib/model/goals/role-templates')).filter((f) => f !== 'index.ts' && f !== 'role-template.ts').map((f) => f.replace('.ts', ''));

describe('a template for a role', () => {
  it('is one file each, named by its id, and in the index', () => {
    expect(ROLE_TEMPLATES.map((t) => t.id).sort()).toEqual(files.sort());
  });
  it.each(ROLE_TEMPLATES.map((t) => [t.id, t] as const))('says what the role is there for, what one would see, what is measured and who holds it: %s', (_, t) => {
    expect([t.responsibilities.length, t.behaviours.length, t.measureIds.length, t.titles.length].every((n) => n > 0)).toBe(true);
    expect(Object.keys(COMPANY_FUNCTIONS)).toContain(t.function);
    for (const line of [...t.responsibilities, ...t.behaviours]) expect(line).toMatch(/^\p{Lu}[^\n]*[^.\s]$/u);
  });
  it('names measures of the catalogue by their ids, and others in words that no id could be', () => {
    const ids = new Set(MEASURES.map((m) => m.id));
    expect(ROLE_TEMPLATES.flatMap((t) => t.measureIds).filter((m) => !ids.has(m) && !/^[A-Z].* /.test(m))).toEqual([]);
  });
  it('holds no title twice, so that nobody gets two templates’ roles by theirs', () => {
    const titles = ROLE_TEMPLATES.flatMap((t) => t.titles.map((x) => x.toLowerCase()));
    expect(titles.filter((t, i) => titles.indexOf(t) !== i)).toEqual([]);
  });
});
