import type { AsksAsk, AsksView } from '../../messages/areas/asks.ts';
import type { AskFlag } from '../../analysis/goals/ask-flags.ts';
import type { StandingAsk } from '../../analysis/goals/standing-asks.ts';
import type { Ask } from '../../model/goals/ask.ts';
import type { AreaInput } from './input.ts';
import { functionName } from '../../model/goals/function.ts';
import { crmName } from '../crm-names.ts';
import { askForm } from './asks/form.ts';
import { askRow } from './asks/row.ts';
import { asksSentence, timeSentences } from './asks/sentence.ts';
import { asksOf } from './asks/standing.ts';
import { askWords } from './asks/words.ts';

/** What weighs most comes first. */
const RANK: readonly AskFlag['is'][] = ['noGoal', 'goneGoal', 'against', 'beyondGain', 'pastReview', 'noStrategy'];

/** The register of asks: what one function asks of another, what it serves and costs, and what speaks against it. */
export function asksView(input: AreaInput, { of }: AsksAsk): AsksView {
  const { context, locale, me } = input;
  const standing = asksOf(input);
  const words = askWords(input);
  const all = [...standing.asks.values()].map((a) => ({ a, flags: standing.flagsOf(a) }));
  const functions = [...new Set(all.map(({ a }) => a.ask.of))].map((id) => ({ id, label: functionName(id) }));
  const shown = of !== null && functions.some((f) => f.id === of) ? all.filter(({ a }) => a.ask.of === of) : all;
  const { compare } = new Intl.Collator(locale);
  const rank = (flags: readonly AskFlag[]): number => (flags.length === 0 ? RANK.length : Math.min(...flags.map((f) => RANK.indexOf(f.is))));
  const stands = shown.filter(({ a }) => a.ended === null).sort((x, y) => rank(x.flags) - rank(y.flags) || compare(x.a.ask.reviewOn, y.a.ask.reviewOn) || compare(x.a.ask.title, y.a.ask.title) || (x.a.ask.id < y.a.ask.id ? -1 : 1));
  const ended = shown.filter(({ a }) => a.ended !== null).sort((x, y) => y.a.ended!.at - x.a.ended!.at || (x.a.ask.id < y.a.ask.id ? -1 : 1));
  const row = ({ a, flags }: { a: StandingAsk; flags: AskFlag[] }) => askRow(a, flags, standing, input, words);
  const mine = stands.filter(({ a, flags }) => a.ask.askedBy.id === me.userId && (flags.length > 0 || a.question || a.drop)).length;
  return {
    kicker: context.orgName, ...asksSentence(stands.map((s) => s.flags), mine), time: timeSentences(stands.map(({ a }) => a.ask)), of: shown === all ? null : of,
    choices: functions.sort((a, b) => compare(a.label, b.label)), rows: stands.map(row), ended: ended.map(row), form: askForm(input, standing, words.w),
    seenBy: context.crm === 'sample' ? 'In the made-up company: what is entered stays on this device.' : `What is entered here is seen by everybody who has Ridealong’s permission set in ${crmName(context.crm)}.`,
    working: workingShare(input, stands.map(({ a }) => a.ask)),
  };
}

/** How far it is worked out what the activity targets mean; null: it is, or there is none. */
function workingShare({ activity }: AreaInput, asks: readonly Ask[]): number | null {
  const shares = asks.flatMap(({ activity: a }) => {
    const found = a ? activity?.({ kind: a.kind, outcome: null, effect: null }) : undefined;
    return found && 'share' in found ? [found.share] : [];
  });
  return shares.length === 0 ? null : Math.min(...shares);
}
