import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../../..');
const files = (dir: string): string[] => readdirSync(join(root, dir), { recursive: true, withFileTypes: true }).filter((f) => f.isFile() && /\.tsx?$/.test(f.name)).map((f) => join(f.parentPath, f.name));

describe('what is said in coaching sessions', () => {
  it('is read by no review: nothing that makes one reads a session, its notes or its wishes', () => {
    const makes = [...files('lib'), ...files('components')].filter((f) => /review/i.test(f.slice(root.length)));
    const reads = makes.filter((f) => /standing-sessions|sessions\/standing|records\('session'\)|kind: 'session'/.test(readFileSync(f, 'utf8')));
    expect(reads).toEqual([]);
  });
});
