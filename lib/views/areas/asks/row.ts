import type { AskWord, StandingAsk } from '../../../analysis/goals/standing-asks.ts';
import type { AskFlag } from '../../../analysis/goals/ask-flags.ts';
import type { AskMay, AskRow } from '../../../messages/areas/asks.ts';
import type { AreaInput } from '../input.ts';
import type { StandingAsks } from './standing.ts';
import type { AskWords } from './words.ts';
import { dayOf } from '../../../model/day.ts';
import { functionName } from '../../../model/goals/function.ts';
import { crmName } from '../../crm-names.ts';
import { counted } from '../../format.ts';
import { whatIfText } from '../activity/what-if.ts';
import { askEvents } from './events.ts';
import { EVIDENCE_LABELS } from './words.ts';

/** One ask as a row, with its flags, what waits, what the reader can do and its history. */
export function askRow(a: StandingAsk, flags: readonly AskFlag[], { rights }: StandingAsks, input: AreaInput, words: AskWords): AskRow {
  const { ask } = a;
  const { me, company } = input;
  const isMine = ask.askedBy.id === me.userId;
  const change = rights.mayChange(me.userId, ask, a.enteredBy.id);
  const waits = [a.question, a.drop].flatMap((word) => (word && !a.ended ? [waiting(word, a, input, words)] : []));
  return {
    id: ask.id, title: ask.title, askedBy: words.askedBy(ask), of: functionName(ask.of), purpose: ask.purpose.trim() || 'Not said', time: words.cost(ask.cost), activity: words.activity(ask), whatIf: whatIfOf(a, input), serves: words.serves(ask),
    evidence: { says: ask.evidence.says, label: EVIDENCE_LABELS[ask.evidence.says], text: ask.evidence.text.trim() }, review: words.isoDay(ask.reviewOn), flags: flags.map((f) => ({ is: f.is, text: words.flag(f) })),
    told: flags.length === 0 ? null : told(a, isMine, input), waits, isMine, ended: a.ended && `Ended on ${words.w.instant(a.ended.at)} by ${a.ended.by}`,
    may: { change, question: question(a, flags, isMine, input), proposeDrop: a.ended === null && !isMine && a.drop === null }, events: askEvents(a, company, words), ask: change ? ask : null,
  };
}

/** Of an ask that stands, once it is worked out. */
function whatIfOf({ ask: { activity }, ended }: StandingAsk, input: AreaInput): AskRow['whatIf'] {
  const found = activity && ended === null ? input.activity?.({ kind: activity.kind, outcome: null, effect: null }) : undefined;
  return activity && found && 'report' in found ? whatIfText(found, { ...activity, people: null }, input.locale) : null;
}

const seated = (a: StandingAsk, { context }: AreaInput): boolean => context.people.some((p) => p.id === a.ask.askedBy.id && p.isActive);
const whoAsks = ({ ask: { askedBy } }: StandingAsk): string => askedBy.name || functionName(askedBy.function);

/** Who sees the flag, both sides named. */
function told(a: StandingAsk, isMine: boolean, input: AreaInput): string {
  const of = functionName(a.ask.of);
  if (isMine) return `You ask it. ${of}, whose time it takes, sees this flag too.`;
  return seated(a, input) ? `Both sides see this flag: ${whoAsks(a)}, who asks it, and ${of.toLowerCase()}, whose time it takes.` : `${of}, whose time it takes, sees this flag. ${whoAsks(a)} has no seat in ${crmName(input.context.crm)}: tell them.`;
}

function waiting(word: AskWord, a: StandingAsk, { context, now }: AreaInput, { w }: AskWords): AskRow['waits'][number] {
  const days = dayOf(now, context.timeZone) - dayOf(word.at, context.timeZone);
  return { text: `${word.is === 'question' ? 'Asked' : 'Proposed to be dropped'} by ${word.by} on ${w.instant(word.at)}; ${days < 1 ? `waits for ${whoAsks(a)} since today` : `has waited ${counted(w.words, days, 'day')} for ${whoAsks(a)}`}.`, words: word.text.trim() };
}

/** What the reader may ask of the asking side, and how it reaches them. */
function question(a: StandingAsk, flags: readonly AskFlag[], isMine: boolean, input: AreaInput): AskMay['question'] {
  if (isMine || a.ended || flags.length === 0 || a.question) return null;
  const name = whoAsks(a).split(' ')[0]!;
  const crm = crmName(input.context.crm);
  const reach = input.context.crm === 'sample' ? 'In the made-up company nobody is told.'
    : seated(a, input) ? `${whoAsks(a)} gets a task in ${crm} that says that a question waits here, without its words.` : `${whoAsks(a)} has no seat in ${crm}: the question stands here, and somebody has to tell them.`;
  const [first] = flags;
  if (first!.is === 'pastReview') return { label: `Ask ${name} for the review`, draft: 'Its review date has passed. Is it still needed?', reach };
  if (first!.is === 'against') return { label: `Ask ${name} about the evidence`, draft: 'The evidence speaks against it. What do you make of it?', reach };
  if (first!.is === 'beyondGain') return { label: `Ask ${name} about the number`, draft: 'In our own record no gain is seen at so many a week. What is the number for?', reach };
  return { label: `Ask ${name} for the goal`, draft: 'Which goal does this serve?', reach };
}
