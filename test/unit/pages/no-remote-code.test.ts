import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { manifestFor } from '../../../lib/pages/manifest.ts';

const root = resolve(import.meta.dirname, '..', '..', '..');
const sources = ['lib', 'components', 'entrypoints'].flatMap((folder) => readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).filter((f) => /\.(?:tsx?|html)$/.test(f)).map((f) => join(folder, f)));
const code = (file: string): string => readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');

it('makes no HTML, and no code, of text', () => {
  const made = /dangerouslySetInnerHTML|\.(?:inner|outer)HTML\s*=|insertAdjacentHTML|document\.write|\beval\(|new Function\(|setTimeout\(\s*['"`]/;
  expect(sources.filter((file) => made.test(code(file)))).toEqual([]);
});

it('loads no script from anywhere but itself', () => {
  expect(sources.filter((file) => /<script[^>]+src=["']https?:|import\(\s*["'`]https?:|importScripts\(/.test(code(file)))).toEqual([]);
  for (const browser of ['chrome', 'firefox'] as const) {
    const csp = (manifestFor(browser).content_security_policy as { extension_pages: string }).extension_pages;
    const rules = Object.fromEntries(csp.split(';').map((rule) => rule.trim().split(/\s+/)).filter(([name]) => name).map(([name, ...values]) => [name!, values.join(' ')]));
    expect([rules['default-src'], rules['script-src'], /unsafe-eval|wasm-unsafe|\*\s*(?:;|$)|http:|data:text/.test(csp)]).toEqual(["'none'", "'self'", false]);
  }
});
