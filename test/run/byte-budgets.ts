import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const KB = 1024;

export interface Budget {
  name: string;
  bytes: number;
  most: number;
}

interface Manifest {
  content_scripts?: { js?: string[]; css?: string[] }[];
}

const zipped = async (folder: string, files: Iterable<string>): Promise<number> => {
  let total = 0;
  for (const file of files) total += gzipSync(await readFile(join(folder, file.replace(/^\//, '')))).length;
  return total;
};

/** A page's scripts and styles with all that they import statically, by following the built files. */
async function closureOf(folder: string, page: string): Promise<Set<string>> {
  const html = await readFile(join(folder, page), 'utf8');
  const queue = [...html.matchAll(/(?:src|href)="\/?([^"]+\.(?:js|css))"/g)].map((m) => m[1]!);
  const seen = new Set<string>();
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    if (!file.endsWith('.js')) continue;
    const code = await readFile(join(folder, file), 'utf8');
    const from = file.slice(0, file.lastIndexOf('/') + 1);
    for (const m of code.matchAll(/(?:from|import)\s*["'](\.{1,2}\/[^"']+\.js)["']/g)) queue.push(new URL(m[1]!, `file:///${from}`).pathname.slice(1));
  }
  return seen;
}

/** What the design allows: what a CRM page loads unasked, and the panel on opening. Sums of gzip sizes, file by file. */
export async function byteBudgets(folder: string): Promise<Budget[]> {
  const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as Manifest;
  const loader = new Set((manifest.content_scripts ?? []).flatMap((s) => [...(s.js ?? []), ...(s.css ?? [])]));
  return [
    { name: 'what a CRM page loads', bytes: await zipped(folder, loader), most: 3 * KB },
    { name: 'the panel', bytes: await zipped(folder, await closureOf(folder, 'panel.html')), most: 25 * KB },
  ];
}
