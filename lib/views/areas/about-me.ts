import type { AboutMeAsk, AboutMeView, HeldRecord } from '../../messages/areas/about-me.ts';
import type { SavedFile } from '../../messages/finance.ts';
import type { AnyRecord } from '../../model/records.ts';
import type { AreaInput } from './input.ts';
import { DATA_KINDS, dataKind } from '../../model/people/data-kinds.ts';
import { parseDay } from '../../model/day.ts';
import { crmName } from '../crm-names.ts';
import { whoSees } from '../company/who-sees.ts';
import { csv } from '../finance/files/csv.ts';
import { financeWords } from '../finance/words.ts';
import { counted } from '../format.ts';
import { erasingFor } from '../people/erasing.ts';
import { factsAbout } from '../people/facts.ts';
import { correctionsOf, heldAbout } from '../people/held.ts';
import { recordSays } from '../people/says.ts';
import { keptWords, PART_WORDS } from '../people/words.ts';
import { mayRunReviews } from '../reviews/rights.ts';

/** Records that are drawn at once. */
const MOST = 100;

/** Everything that is held about the reader: what for, who sees it, how long, who opened it; and what they can do about it. */
export function aboutMeView(input: AreaInput, { kind }: AboutMeAsk): AboutMeView {
  const { company, context, me, locale } = input;
  const { words, instantDate } = financeWords(context, locale);
  const held = heldAbout(input);
  const counts = new Map<string, number>();
  for (const r of held) counts.set(r.kind, (counts.get(r.kind) ?? 0) + 1);
  const notesOf = correctionsOf(input);
  const chosen = held.filter((r) => kind === null ? dataKind(r.kind).kept !== 'books' : r.kind === kind).sort((a, b) => b.at - a.at || (a.key < b.key ? -1 : 1));
  const opened = company.records('opened').filter((r) => r.body.personId === me.userId && r.authorId !== me.userId).sort((a, b) => b.at - a.at);
  const record = (r: AnyRecord): HeldRecord => ({
    key: r.key, label: dataKind(r.kind).label, who: r.authorId === me.userId ? 'You' : r.authorName, when: instantDate(r.at), says: recordSays(r), seenBy: whoSees(r, { context, me: me.userId, state: company.stateOf(r.key) }),
    corrections: notesOf(r.key).map((n) => ({ who: n.by, when: instantDate(n.at), text: n.text })),
  });
  const due = company.dueInCrm;
  return {
    kicker: context.orgName, title: held.length === 0 ? 'Nothing is written by or about you here' : `${counted(words, held.length, 'record')} by or about you`,
    sentence: 'What is held about you, what for, who sees it, how long it is kept and who opened it. You can save all of it, and set right what is wrong. Nobody is ranked here, no score of a person is made, and nothing is decided by itself.',
    facts: factsAbout(input), kinds: DATA_KINDS.map((d) => ({ kind: d.kind, label: d.label, what: d.what, purpose: d.purpose, seenBy: d.seenBy, kept: keptWords(d.kept, company.retention), records: counts.get(d.kind) ?? 0 })),
    kind, records: chosen.slice(0, MOST).map(record), more: Math.max(0, chosen.length - MOST),
    opened: opened.map((r) => ({ who: r.authorName, what: PART_WORDS[r.body.part], when: words.day(parseDay(r.body.day) ?? 0) })),
    retention: { ...company.retention, mayChange: mayRunReviews(context)(me.userId), says: `Coaching and activity per person are kept ${company.retention.coachingMonths} months, reviews ${company.retention.reviewMonths}. What is older is dropped from every device with its next reading.` },
    erasing: erasingFor(input).map(({ id, label, detail, confirm }) => ({ id, label, detail, confirm })),
    toDelete: due.length === 0 || !mayRunReviews(context)(me.userId) ? null : { rows: due.length, says: `${counted(words, due.length, 'record')} whose time has ended or that ${due.length === 1 ? 'was' : 'were'} erased still ${due.length === 1 ? 'lies' : 'lie'} in ${crmName(context.crm)}. Nobody with Ridealong’s permission sets may delete there; hand this list to whoever has Modify All Data.` },
    seenBy: 'Seen by you alone: this page is made on your device from what it holds.',
  };
}

/** `json`: everything about the reader. `list`: what an admin deletes in the CRM. */
export function aboutMeFile(input: AreaInput, _: AboutMeAsk, kind: string): SavedFile | null {
  if (kind === 'list') {
    if (!mayRunReviews(input.context)(input.me.userId)) return null;
    return { name: 'ridealong-to-delete.csv', mime: 'text/csv', text: csv(['Key', 'Kind', 'Because'], input.company.dueInCrm.map((d) => [d.key, d.kind, d.because])) };
  }
  if (kind !== 'json') return null;
  const notes = correctionsOf(input);
  const records = heldAbout(input).map((r) => ({ ...r, corrections: notes(r.key) }));
  const opened = input.company.records('opened').filter((r) => r.body.personId === input.me.userId);
  const about = { ridealong: 'about me', version: 1, savedAt: new Date(input.now).toISOString(), org: input.context.orgName, person: { id: input.me.userId, name: input.me.userName }, facts: factsAbout(input), kinds: DATA_KINDS, retention: input.company.retention, opened, records };
  return { name: 'ridealong-about-me.json', mime: 'application/json', text: JSON.stringify(about, null, 1) };
}
