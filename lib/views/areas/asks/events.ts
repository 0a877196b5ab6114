import type { StandingAsk } from '../../../analysis/goals/standing-asks.ts';
import type { AskEvent } from '../../../messages/areas/asks.ts';
import type { Ask } from '../../../model/goals/ask.ts';
import type { Company } from '../../company/company.ts';
import type { AskWords } from './words.ts';
import { functionName } from '../../../model/goals/function.ts';
import { EVIDENCE_LABELS } from './words.ts';

const WAITING: Record<string, string | null> = { shared: null, waiting: 'waits to be sent', device: 'on this device only' };

/** All that was said and done about an ask, newest first. */
export function askEvents(a: StandingAsk, company: Company, words: AskWords): AskEvent[] {
  const { w } = words;
  const waiting = (key: string): string | null => WAITING[company.stateOf(key)] ?? null;
  const said: (AskEvent & { at: number; key: string })[] = a.versions.map((v, i) => ({
    is: i === 0 ? 'set' : 'changed', who: v.by, when: w.instant(v.at), lines: i === 0 ? ['Entered it'] : changes(a.versions[i - 1]!.ask, v.ask, words), text: v.why, waiting: waiting(v.key), at: v.at, key: v.key,
  }));
  const done: Record<StandingAsk['words'][number]['is'], string> = { comment: 'Said', question: 'Asked', proposeDrop: 'Proposed to drop it', review: 'Reviewed it' };
  for (const x of a.words) said.push({ is: x.is, who: x.by, when: w.instant(x.at), lines: [x.reviewOn === null ? done[x.is] : `Reviewed it: kept until ${words.isoDay(x.reviewOn)}`], text: x.text.trim() || null, waiting: waiting(x.key), at: x.at, key: x.key });
  if (a.ended) said.push({ is: 'ended', who: a.ended.by, when: w.instant(a.ended.at), lines: ['Ended it'], text: a.ended.why, waiting: waiting(a.ended.key), at: a.ended.at, key: a.ended.key });
  return said.sort((x, y) => y.at - x.at || (x.key < y.key ? 1 : -1)).map(({ at: _at, key: _key, ...event }) => event);
}

/** Every field that another version has differently, with what it was. */
function changes(before: Ask, after: Ask, words: AskWords): string[] {
  const fields: [string, (ask: Ask) => string | null][] = [
    ['Ask', (x) => x.title], ['Asked by', words.askedBy], ['Whose time', (x) => functionName(x.of)], ['Purpose', (x) => x.purpose || null], ['Time', (x) => Object.values(words.cost(x.cost)).join(', ')],
    ['Serves', (x) => words.serves(x)?.text ?? null], ['Evidence', (x) => [EVIDENCE_LABELS[x.evidence.says], x.evidence.text].filter((t) => t !== '').join(': ')], ['Review', (x) => words.isoDay(x.reviewOn)], ['Activity target', words.activity],
  ];
  const lines = fields.flatMap(([label, read]) => {
    const [was, is] = [read(before), read(after)];
    return was === is ? [] : [`${label}: ${is ?? 'none'}, before ${was ?? 'none'}`];
  });
  return lines.length > 0 ? lines : ['Set again, as it was'];
}
