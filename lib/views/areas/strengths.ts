import type { StrengthsReport } from '../../analysis/coaching/strengths/report.ts';
import type { Theme } from '../../analysis/coaching/strengths/themes.ts';
import type { StrengthsAsk, StrengthsView, ThemeRow } from '../../messages/areas/strengths.ts';
import type { AreaInput } from './input.ts';
import { feedbackThemes } from '../../analysis/coaching/strengths/themes.ts';
import { coachingWords, type CoachingWords } from '../coaching/said.ts';
import { coachingIn } from '../coaching/standing.ts';
import { counted } from '../format.ts';
import { strengthsInput, strengthsPeople } from './strengths/input.ts';
import { BESIDE, silentText, strengthRow } from './strengths/rows.ts';

/** Threads that come along with a theme. */
const THREADS = 20;

const HOW = [
  'The last four closed quarters are held beside the person’s own two years before, and beside people of the same role over the same four quarters.',
  'A difference is told where the two 95\u00a0% intervals part and where, of all that was looked at here, no more than one in twenty told would be chance. Nothing is said from fewer than 20 cases, or beside fewer than five people.',
  'Sums are held beside the person’s own past alone, since territories and targets differ. Activity isn’t counted here: it is judged by its effect.',
  'It says what is so, not why, and nothing is added up: there is no score and no order of people.',
];

/** What somebody is better or worse at than before or than comparable peers, and which behaviours others named in feedback. */
export function strengthsView(input: AreaInput, ask: StrengthsAsk): StrengthsView {
  const { context, me: { userId: me, userName }, strengths, locale } = input;
  const words = coachingWords(input);
  const { person, measures } = strengthsInput(input, ask);
  const isOwn = person === me;
  const { compare } = new Intl.Collator(locale);
  const people = strengthsPeople(input).map((id) => ({ id, label: id === me ? `${userName}, you` : words.name(id) })).sort((a, b) => Number(b.id === me) - Number(a.id === me) || compare(a.label, b.label));
  const report = strengths && 'compared' in strengths ? strengths : null;
  const row = (c: StrengthsReport['compared'][number]) => strengthRow(c, measures.get(c.measureId)!, input, words, isOwn, words.name(person));
  const label = (id: string): string => measures.get(id)?.label ?? id;
  const themes = feedbackThemes(coachingIn(input).threads.values(), person).map((t) => themeRow(t, words));
  return {
    kicker: context.orgName, ...sentences(report, strengths && 'share' in strengths ? strengths.share : 0, themes.length, isOwn, words.name(person)), people, personId: person, isOwn, isReady: report !== null,
    strengths: (report?.compared ?? []).filter((c) => c.is === 'strength').map(row), improve: (report?.compared ?? []).filter((c) => c.is === 'improve').map(row),
    alike: (report?.compared ?? []).filter((c) => c.is === null).map((c) => { const r = row(c); return { label: `${label(c.measureId)}, ${BESIDE[c.beside]}`, text: `${r.own.text}; ${r.other.label.toLowerCase()}: ${r.other.text}` }; }),
    silent: (report?.silent ?? []).map((s) => ({ label: `${label(s.measureId)}, ${BESIDE[s.beside]}`, text: silentText(s, words) })), themes, how: HOW,
    seenBy: isOwn ? 'You see this of yourself, and so does whoever leads you by the CRM’s reporting line, without what counts activity. It isn’t kept anywhere: it is worked out anew from the deals that each of you may open.'
      : `${words.name(person)} sees this too, and more of it. You see it since they report to you by the CRM’s reporting line, without what counts activity; of feedback what you may open.`,
  };
}

function sentences(report: StrengthsReport | null, share: number, themes: number, isOwn: boolean, name: string): Pick<StrengthsView, 'title' | 'sentence'> {
  const whose = isOwn ? 'your' : `${name}’s`;
  const feedback = themes === 0 ? 'No behaviour was named in feedback yet.' : 'What others named in feedback stands below.';
  if (!report) return { title: `Working out ${whose} strengths`, sentence: `${Math.floor(share * 100)}\u00a0% is done. ${feedback}` };
  const told = report.compared.filter((c) => c.is !== null);
  const good = told.filter((c) => c.is === 'strength').length;
  if (report.compared.length === 0) return { title: 'There isn’t enough yet to say', sentence: `Too little is recorded for any measure; what is missing stands below. ${feedback}` };
  if (told.length === 0) return { title: 'No measure stands out', sentence: `${report.compared.length === 1 ? 'One comparison was' : `${report.compared.length} comparisons were`} made, and none parts clearly. ${feedback}` };
  const parts = [good > 0 ? `${good === 1 ? 'one comparison comes' : `${good} comparisons come`} out clearly better` : null, told.length > good ? `${told.length - good === 1 ? 'one comes' : `${told.length - good} come`} out clearly worse` : null].filter((t) => t !== null).join(', ');
  return { title: `${parts[0]!.toUpperCase()}${parts.slice(1)}`, sentence: `Of ${report.compared.length} comparisons that could be made; the others are too close to tell. ${feedback}` };
}

function themeRow({ behaviourId, named, threads }: Theme, words: CoachingWords): ThemeRow {
  const { w } = words;
  const praise = threads.filter((t) => t.thread.tone === 'praise').length;
  const tones = [praise > 0 ? `${w.words.count(praise)} of praise` : null, threads.length > praise ? `${w.words.count(threads.length - praise)} of advice` : null].filter((t) => t !== null).join(', ');
  return {
    id: behaviourId, label: words.behaviour(behaviourId), text: `Named ${named === 1 ? 'once' : named === 2 ? 'twice' : `${w.words.count(named)} times`} in ${counted(w.words, threads.length, 'thread')}: ${tones}`,
    threads: threads.slice(0, THREADS).map(({ thread, word }) => ({ id: thread.id, text: word.text, when: w.instant(word.at), by: word.by, link: { label: 'Feedback', href: null, tab: 'coaching', part: 'feedback' } })),
  };
}
