import { fileURLToPath } from 'node:url';

/** The parts of Vite's plugin that this one uses; Vite's own type would tie the adapter to the build. */
interface ResolvePlugin {
  name: string;
  enforce: 'pre';
  resolveId(source: string, importer: string | undefined): string | null;
  transform(code: string, id: string): string | null;
}

/** What jsforce's Connection loads and never needs here: Node's built-ins, CSV, XML, multipart, its own HTTP requests. */
const LEFT_OUT = new Set([
  'events', 'stream', 'crypto', 'querystring', 'xml2js', 'form-data', '@sindresorhus/is', 'csv-parse', 'csv-parse/sync', 'csv-stringify', 'csv-stringify/sync',
  './request', './csv', './util/get-body-size', './util/stream', './browser/jsonp', './browser/canvas', './browser/client', './registry',
]);
/** It hands jsforce the stream that jsforce expects and nobody reads. */
const OUR_TRANSPORT = /[\\/]lib[\\/]crm[\\/]salesforce[\\/]transport\.ts$/;
const inJsforce = (id: string | undefined): boolean => /[\\/]node_modules[\\/]jsforce[\\/]lib[\\/]/.test(id ?? '');

/** jsforce lean enough for a background worker: nothing of Node is asked for, and what only other APIs need stays out. */
export function leanJsforce(): ResolvePlugin {
  const shims = fileURLToPath(new URL('./shims.ts', import.meta.url));
  return {
    name: 'ridealong:lean-jsforce',
    enforce: 'pre',
    resolveId: (source, importer) => ((inJsforce(importer) && LEFT_OUT.has(source)) || (source === 'stream' && OUR_TRANSPORT.test(importer ?? '')) ? shims : null),
    transform: (code, id) => (inJsforce(id) && /process\.env|\bglobal\./.test(code) ? code.replaceAll('process.env', '({})').replace(/\bglobal\./g, 'globalThis.') : null),
  };
}
