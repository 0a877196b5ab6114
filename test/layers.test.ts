import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');

interface Law {
  /** Which files it holds for. */
  of: RegExp;
  /** Where their relative imports may lead. */
  may: RegExp;
  /** Which packages they may import. */
  packages: RegExp;
  better: string;
}

const PURE = /^(?:papaparse|temporal-polyfill|valibot|canonicalize)$/;
const NONE = /^$/;
const LAWS: Law[] = [
  { of: /^lib\/connect\//, may: /^lib\/(?:model|crm|connect|pages|store|messages\/calls|views\/desk-types)/, packages: /^valibot$/, better: 'lib/connect joins adapters, the vault and the desk’s types, and nothing else does.' },
  { of: /^lib\/host\//, may: /^lib\/(?:model|messages|host|pages|store\/area|views\/desk-types)/, packages: /^valibot$/, better: 'lib/host knows the desk by its type alone.' },
  { of: /^lib\/overlay\//, may: /^lib\/(?:messages|overlay)\//, packages: NONE, better: 'what stands on a CRM page is native and tiny: put it into the panel or the background.' },
  { of: /^lib\/model\//, may: /^lib\/model\//, packages: PURE, better: 'model knows nothing but itself: move what it needs into lib/model, or the code to where it is used.' },
  { of: /^lib\/analysis\//, may: /^lib\/(?:model|analysis)\//, packages: PURE, better: 'analysis is pure: take what is needed as an argument; the view that calls it reads the store.' },
  { of: /^lib\/prompts\//, may: /^lib\/(?:model|analysis|prompts)\//, packages: NONE, better: 'a prompt is a pure function of the deal’s facts: add the fact in lib/analysis.' },
  { of: /^lib\/messages\//, may: /^lib\/(?:model|messages)\//, packages: /^webextension-polyfill$/, better: 'messages hold types and the port: describe the shape there, and fill it in lib/views.' },
  { of: /^lib\/pages\//, may: /^lib\/(?:model|pages)\//, packages: /^wxt$/, better: 'a page is read from its address alone.' },
  { of: /^components\//, may: /^(?:components|lib\/messages|lib\/model)\//, packages: /^(?:preact(?:\/.*)?|@preact\/signals)$/, better: 'components draw views: let lib/views work it out and send it in a message.' },
  { of: /^lib\/crm\//, may: /^lib\/(?:model|crm)\//, packages: /^(?:jsforce(?:\/.*)?|stream|valibot|papaparse|node:.*)$/, better: 'an adapter maps to the model: it never knows the store, a view, a message or a component.' },
  { of: /^lib\/seal\//, may: /^lib\/(?:model|seal)\//, packages: /^(?:age-encryption|canonicalize|valibot)$/, better: 'lib/seal turns keys and records into sealed ones: what it needs comes in as an argument.' },
  { of: /^lib\/(?:store|sync)\//, may: /^lib\/(?:model|seal|crm|store|sync)\//, packages: /^(?:idb|valibot|webextension-polyfill)$/, better: 'store and sync know the model and the CRM port, never the screen.' },
  { of: /^lib\/views\//, may: /^lib\/(?!cli\/)/, packages: PURE, better: 'a view formats what analysis found; what draws it is a component and imports it from messages.' },
];

/** What pure code must not reach for: it comes in as an argument. */
const IMPURE = /\b(?:Date\.now\(|new Date\(\)|Math\.random\(|performance\.now\(|fetch\(|indexedDB\b|localStorage\b|chrome\.|browser\.|window\.|document\.|process\.|globalThis\b)/;
const IMPORT = /(?:^|\n)\s*(?:import|export)\s(?:[^'"`;]*?\sfrom\s*)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).filter((f) => /\.tsx?$/.test(f)).map((f) => join(folder, f));
}

const code = (file: string): string => readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
const files = ['lib', 'components'].flatMap(sources);

it('has sources to check', () => {
  expect(files.length).toBeGreaterThan(50);
});

it('imports only along the arrows', () => {
  const wrong = files.flatMap((file) => {
    const law = LAWS.find((l) => l.of.test(file));
    if (!law) return [];
    return [...code(file).matchAll(IMPORT)].map((m) => m[1] ?? m[2]!).flatMap((to) => {
      if (to.startsWith('.')) {
        const target = relative(root, normalize(join(root, dirname(file), to)));
        return law.may.test(target) || /\.css$/.test(target) && law.of.test(target) ? [] : [`${file} imports ${target}: ${law.better}`];
      }
      return law.packages.test(to) ? [] : [`${file} imports the package ${to}: ${law.better}`];
    });
  });
  expect(wrong).toEqual([]);
});

it('keeps model, analysis and prompts away from clock, chance, network and browser', () => {
  const wrong = files.filter((f) => /^lib\/(?:model|analysis|prompts)\//.test(f)).flatMap((file) => {
    const found = IMPURE.exec(code(file));
    return found ? [`${file} uses ${found[0]}: take it as an argument.`] : [];
  });
  expect(wrong).toEqual([]);
});

it('has the sample org made from its seed and day alone', () => {
  const wrong = files.filter((f) => f.startsWith('lib/crm/sample/generate/')).filter((file) => IMPURE.test(code(file)));
  expect(wrong).toEqual([]);
});

it('keeps entrypoints thin', () => {
  const thick = sources('entrypoints').map((file) => ({ file, lines: readFileSync(join(root, file), 'utf8').split('\n').length })).filter((f) => f.lines > 80);
  expect(thick.map((f) => `${f.file} has ${f.lines} lines: entrypoints are wiring, move the work to lib or components.`)).toEqual([]);
});
