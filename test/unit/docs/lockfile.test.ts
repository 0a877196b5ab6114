import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';

interface Locked { version?: string; resolved?: string; integrity?: string; license?: string; link?: boolean; hasInstallScript?: boolean; inBundle?: boolean }
const root = resolve(import.meta.dirname, '..', '..', '..');
const { packages } = JSON.parse(readFileSync(resolve(root, 'package-lock.json'), 'utf8')) as { packages: Record<string, Locked> };
const locked = Object.entries(packages).filter(([path]) => path !== '');

it('pins every package by what is in it, from the registry alone', () => {
  const wrong = locked.filter(([, p]) => !p.inBundle && (p.link === true || (p.resolved !== undefined && !/^https:\/\/registry\.npmjs\.org\//.test(p.resolved)) || !/^sha512-/.test(p.integrity ?? ''))).map(([path]) => path);
  expect(wrong).toEqual([]);
});

/** May be used to build and test; what is shipped is looked at besides. */
const ALLOWED = ['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'MPL-2.0', 'CC0-1.0', 'CC-BY-4.0', 'BlueOak-1.0.0', 'Python-2.0'];
const isAllowed = (license: string): boolean => license.replace(/[()]/g, '').split(' OR ').some((one) => ALLOWED.includes(one));

it('uses packages under licences that allow it', () => {
  expect(locked.filter(([, p]) => p.license !== undefined && !isAllowed(p.license)).map(([path, p]) => `${path}: ${p.license}`)).toEqual([]);
});
