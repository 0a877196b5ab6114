import type { FinanceView } from '../../../messages/finance.ts';
import { memoParts } from './memo-parts.ts';

/** Text as Markdown shows it: what would be markup, a table's bar or a raw tag is escaped. */
export const markdownText = (text: string): string => text.replace(/[\\`*_{}[\]()#+!|<>~]/g, '\\$&').replace(/\s*\n\s*/g, ' ');

const table = (header: string[], rows: string[][]): string =>
  [header, header.map((_, i) => (i === 0 ? '---' : '---:')), ...rows.map((r) => r.map(markdownText))].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** The miss memo: one page, in Markdown. */
export function memoMarkdown(view: FinanceView, points: readonly string[] = []): string {
  const m = memoParts(view, points);
  const t = markdownText;
  return `${[
    `# ${t(m.title)}`, t(m.about),
    '## What happened', m.what.map(t).join('\n\n'),
    '## Why', table(['Reason', 'Amount', 'Deals', 'Largest'], m.why.map((r) => [r.reason, r.amount, r.deals, r.largest])),
    '## Timing or structural', m.timing.map(t).join('\n\n'),
    '## Whose cause', t(m.causesNote), ...(m.causes.length > 0 ? [table(['Function', 'Losses', 'Share'], m.causes.map((c) => [c.label, c.losses, c.share]))] : []),
    '## What is being done', m.doing.map((d) => `- ${t(d)}`).join('\n'),
    '---', t(m.foot),
  ].join('\n\n')}\n`;
}
