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

/** Scripts and styles with all that they import statically, by following the built files; and the chunks that they fetch later. */
async function closureOf(folder: string, from: readonly string[]): Promise<{ files: Set<string>; later: Set<string> }> {
  const queue = [...from];
  const seen = new Set<string>();
  const later = new Set<string>();
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    if (!file.endsWith('.js')) continue;
    const code = await readFile(join(folder, file), 'utf8');
    const base = file.slice(0, file.lastIndexOf('/') + 1);
    for (const m of code.matchAll(/(?:from|import)\s*["'](\.{1,2}\/[^"']+\.js)["']/g)) queue.push(new URL(m[1]!, `file:///${base}`).pathname.slice(1));
    for (const m of code.matchAll(/import\(\s*["'`](\.{1,2}\/[^"'`]+\.js)["'`]/g)) later.add(new URL(m[1]!, `file:///${base}`).pathname.slice(1));
  }
  return { files: seen, later };
}

/**
 * What a page pulls on opening, at most: what it imports statically, and the heaviest of the chunks that it fetches later, with all that this one imports. Each
 * of them is one of the panel's views, and it opens with one.
 */
async function openingOf(folder: string, page: string): Promise<Set<string>> {
  const html = await readFile(join(folder, page), 'utf8');
  const { files, later } = await closureOf(folder, [...html.matchAll(/(?:src|href)="\/?([^"]+\.(?:js|css))"/g)].map((m) => m[1]!));
  let most = files;
  let bytes = await zipped(folder, files);
  for (const chunk of later) {
    const all = new Set([...files, ...(await closureOf(folder, [chunk])).files]);
    const size = await zipped(folder, all);
    if (size > bytes) [most, bytes] = [all, size];
  }
  return most;
}

/** What the design allows: what a CRM page loads unasked, and the panel on opening. Sums of gzip sizes, file by file. */
export async function byteBudgets(folder: string): Promise<Budget[]> {
  const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as Manifest;
  const loader = new Set((manifest.content_scripts ?? []).flatMap((s) => [...(s.js ?? []), ...(s.css ?? [])]));
  return [
    { name: 'what a CRM page loads', bytes: await zipped(folder, loader), most: 3 * KB },
    { name: 'the panel', bytes: await zipped(folder, await openingOf(folder, 'panel.html')), most: 25 * KB },
  ];
}
