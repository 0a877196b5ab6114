import type { SpokenFactor } from '../../analysis/coaching/standing-factors.ts';
import type { FactorsAsk, FactorsView, MissedPeriod } from '../../messages/areas/factors.ts';
import type { AreaInput } from './input.ts';
import { managerOf } from '../../analysis/causes/lines.ts';
import { digitsOf } from '../../model/currency.ts';
import { formatDay } from '../../model/day.ts';
import { pairsOf } from '../coaching/pairs.ts';
import { coachingWords, peopleToChoose, type CoachingWords } from '../coaching/said.ts';
import { crmName } from '../crm-names.ts';
import { counted } from '../format.ts';
import { missedQuarters } from './factors/misses.ts';
import { factorRow, personalRow } from './factors/row.ts';
import { factorsOf } from './factors/standing.ts';
import { OWNERS, OWNER_LABELS, SPOKEN_KINDS, STATES, SUPPORT_CHOICES } from './factors/words.ts';
import { REASON_LABEL } from '../bridge-words.ts';

/** Lines of a quarter that can be chosen from: the largest. */
const LINES = 60;

/** The log of what holds people back and isn't theirs: with its owner, what is done, and what it is linked to. */
export function factorsView(input: AreaInput, { owner }: FactorsAsk): FactorsView {
  const { context, locale } = input;
  const words = coachingWords(input);
  const standing = factorsOf(input);
  const all = [...standing.factors.spoken.values()];
  const owners = OWNERS.filter((id) => all.some((f) => f.owner.function === id)).map((id) => ({ id, label: OWNER_LABELS[id] }));
  const shown = owner !== null && owners.some((o) => o.id === owner) ? all.filter((f) => f.owner.function === owner) : all;
  const { compare } = new Intl.Collator(locale);
  // The oldest that waits first; nobody's by what it costs them.
  const byTime = (a: SpokenFactor, b: SpokenFactor): number => a.entered.at - b.entered.at || compare(a.title, b.title) || (a.id < b.id ? -1 : 1);
  const open = shown.filter((f) => f.state === 'open' || f.state === 'taken').sort((a, b) => Number(a.state === 'taken') - Number(b.state === 'taken') || byTime(a, b));
  const settled = shown.filter((f) => f.state === 'resolved' || f.state === 'stays').sort((a, b) => b.since - a.since || byTime(a, b));
  const personal = [...standing.factors.personal.values()].sort((a, b) => a.entered.at - b.entered.at || (a.id < b.id ? -1 : 1));
  return {
    kicker: context.orgName, ...sentences(open, words), owner: shown === all ? null : owner, owners, rows: open.map((f) => factorRow(f, standing, input, words)), settled: settled.map((f) => factorRow(f, standing, input, words)),
    personal: personal.map((f) => personalRow(f, input, words)), form: formOf(input, words),
    seenBy: context.crm === 'sample' ? 'In the made-up company: what is entered stays on this device.'
      : `A factor about nobody in particular is read by everybody who has Ridealong’s permission set in ${crmName(context.crm)}; one about a person by them, who leads them, the owner and who entered it; a personal one by the two alone. Each says so itself.`,
  };
}

function sentences(open: readonly SpokenFactor[], { w }: CoachingWords): Pick<FactorsView, 'title' | 'sentence'> {
  if (open.length === 0) return { title: 'Nothing is written down that holds people back', sentence: 'What keeps somebody from selling and isn’t theirs stands here: tools, territory, approvals, the market. Whoever feels it enters it; who can act on it says what is done.' };
  const waiting = open.filter((f) => f.state === 'open').length;
  const without = open.filter((f) => f.action === null).length;
  return {
    title: `${counted(w.words, open.length, 'thing')} ${open.length === 1 ? 'holds' : 'hold'} people back`,
    sentence: `${waiting === 0 ? 'Each is taken on by its owner' : `${w.words.count(waiting)} ${waiting === 1 ? 'waits' : 'wait'} for ${waiting === 1 ? 'its owner' : 'their owners'}`}${without === 0 ? '.' : `; for ${w.words.count(without)} nothing is agreed yet.`}`,
  };
}

function formOf(input: AreaInput, words: CoachingWords): FactorsView['form'] {
  const { context, me: { userId: me, userName } } = input;
  const pairs = pairsOf(input);
  const leader = (id: string): { leaderId: string | null; leader: string | null } => {
    const found = managerOf(context.people, id as never);
    return { leaderId: found, leader: found === null ? null : words.name(found) };
  };
  const led = pairs.filter((p) => p.side === 'manager').map((p) => ({ id: p.repId, label: words.name(p.repId), leaderId: me, leader: userName }));
  return {
    kinds: SPOKEN_KINDS, functions: OWNERS.map((id) => ({ id, label: OWNER_LABELS[id] })), people: peopleToChoose(input), about: [{ id: me, label: `${userName}, you`, ...leader(me) }, ...led], states: STATES, supports: SUPPORT_CHOICES,
    withs: pairs.map((p) => (p.side === 'rep' ? { id: me, withId: p.managerId, label: `You, with ${words.name(p.managerId)}` } : { id: p.repId, withId: me, label: `${words.name(p.repId)}, with you` })),
    missed: missed(input, words), today: formatDay(words.today),
  };
}

function missed(input: AreaInput, { w }: CoachingWords): MissedPeriod[] {
  const { context, data: { book } } = input;
  const org = context.currencies.org;
  const digits = digitsOf(context.currencies, org);
  return missedQuarters(input).map(({ period, lines }) => ({
    id: period.id, label: period.label, total: lines.length,
    lines: lines.slice(0, LINES).map((l) => ({ dealId: l.dealId, name: book.heads[l.deal]!.name, text: `${REASON_LABEL[l.reason].toLowerCase()}, ${w.words.money(l.amount, org, digits)}` })),
  }));
}
