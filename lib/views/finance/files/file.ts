import type { FileKind, FinanceView, SavedFile } from '../../../messages/finance.ts';
import { memoMarkdown } from './memo-markdown.ts';
import { pageHtml } from './page-html.ts';
import { TABLES } from './tables.ts';

/** A file's name that every system takes. */
const fileName = (view: FinanceView, what: string, extension: string): string =>
  `${['ridealong', view.ask.periodId, view.ask.basis, view.ask.scope, what].join(' ').replace(/[^A-Za-z0-9]+/g, '-').toLowerCase()}.${extension}`;

/** One of finance's files, from the view as it stands. `done`: what is being done, in the author's words, a point a line. */
export function fileOf(view: FinanceView, kind: Exclude<FileKind, 'records'>, done: string | null): SavedFile {
  const points = (done ?? '').split('\n').map((t) => t.trim()).filter((t) => t !== '');
  if (kind === 'memo') return { name: fileName(view, 'memo', 'md'), mime: 'text/markdown', text: memoMarkdown(view, points) };
  if (kind === 'page') return { name: fileName(view, 'page', 'html'), mime: 'text/html', text: pageHtml(view, points) };
  return { name: fileName(view, kind, 'csv'), mime: 'text/csv', text: TABLES[kind](view) };
}
