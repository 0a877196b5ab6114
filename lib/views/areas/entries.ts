import type { EnterableMeasure, EntriesAsk, EntriesView, EntryList } from '../../messages/areas/entries.ts';
import type { Assignee } from '../../model/goals/assignee.ts';
import type { MeasureDefinition } from '../../model/goals/measure.ts';
import type { SharedRecord } from '../../model/records.ts';
import type { AreaInput } from './input.ts';
import { assigneeText, parseAssignee } from '../../model/goals/assignee.ts';
import { formatDay } from '../../model/day.ts';
import { digitsOf } from '../../model/currency.ts';
import { whenText } from '../age.ts';
import { definitionsOf } from '../company/definitions.ts';
import { entriesThatCount, entryPlace, mayEnter, type MayEnter } from '../company/entry-rights.ts';
import { mayEditSettings } from '../company/readers.ts';
import { financeWords } from '../finance/words.ts';
import { counted } from '../format.ts';
import { assigneeLabel } from './entries/assignee-label.ts';
import { valueText } from './entries/value-text.ts';
import { placeText } from './place-text.ts';

const UNIT_WORDS = { count: '', share: '%', days: 'days' } as const;

/** Numbers entered by hand, with who entered what and when, and what the reader may enter. A person's numbers are for that person, who leads them and who keeps the settings. */
export function entriesView(input: AreaInput, ask: EntriesAsk): EntriesView {
  const { company, context, me } = input;
  const may = mayEnter(input);
  const asked = (measureId: string, assignee: string): boolean => (ask.measureId === null || ask.measureId === measureId) && (ask.assignee === null || ask.assignee === assignee);
  const manual = definitionsOf(company).filter((m) => m.isManual && m.isOn);
  const measures = manual.filter((m) => ask.measureId === null || m.id === ask.measureId).map((m) => enterable(m, input, may, (a) => asked(m.id, a))).filter((m) => m.assignees.length > 0);
  const lists = listsOf(input, may).filter((l) => asked(l.measureId, l.assignee));
  const isKeeper = mayEditSettings(me.userId, context).ok;
  return {
    title: 'Numbers entered by hand', measures, lists, today: formatDay(input.data.today), isWaiting: company.records('entry').some((e) => company.stateOf(e.key) === 'waiting'),
    sentence: manual.length === 0 ? 'Every measure here is computed from the CRM.' : 'Measures that no CRM counts. Each number says who entered it and when; a wrong one is corrected by a newer one, and both stay.',
    why: measures.length > 0 ? null : manual.length > 0 ? 'None of these measures is yours to enter: that is for who owns a goal with it, who leads them, and who keeps the settings.'
      : isKeeper ? 'To count something else, add a measure under Set-up.' : 'Whoever keeps the settings adds measures of the company’s own under Set-up.',
  };
}

function enterable(m: MeasureDefinition, input: AreaInput, may: MayEnter, isAsked: (assignee: string) => boolean): EnterableMeasure {
  const { context, goals, me, rights } = input;
  const found = new Map<string, Assignee>();
  const offer = (a: Assignee): void => { if (may(me.userId, m.id, a)) found.set(assigneeText(a), a); };
  for (const set of [goals, input.ownGoals]) for (const g of set.values()) if (!g.ended && g.goal.measureId === m.id) offer(g.goal.assignee);
  if (mayEditSettings(me.userId, context).ok) offer({ kind: 'company' });
  if (context.people.some((p) => p.id === me.userId)) offer({ kind: 'person', id: me.userId });
  if (rights.leads(me.userId).size > 0) offer({ kind: 'team', id: me.userId });
  const currency = m.unit === 'money' ? context.currencies.org : null;
  return {
    id: m.id, label: m.label, how: m.how, unit: m.unit, currency, unitWord: m.unit === 'money' ? (currency === 'XXX' ? '' : currency!) : UNIT_WORDS[m.unit], digits: currency === null ? 0 : digitsOf(context.currencies, currency),
    asks: m.adds === 'sum' ? 'What came in on that day' : 'What it stood at on that day',
    assignees: [...found].filter(([id]) => isAsked(id)).map(([id, a]) => ({ id, label: assigneeLabel(a, context, me.userId) })),
  };
}

function listsOf(input: AreaInput, may: MayEnter): EntryList[] {
  const { company, context, locale, me, now } = input;
  const { instantDate, words } = financeWords(context, locale);
  const definitions = new Map(definitionsOf(company).map((m) => [m.id, m]));
  const groups = Map.groupBy(entriesThatCount(company.records('entry'), may), ({ body }) => `${body.measureId} ${body.assignee}`);
  return [...groups.values()].flatMap((entries): EntryList[] => {
    const [{ body }] = entries as [SharedRecord<'entry'>];
    const assignee = parseAssignee(body.assignee)!;
    const mayHere = may(me.userId, body.measureId, assignee);
    if (assignee.kind === 'person' && !mayHere) return [];
    const m = definitions.get(body.measureId);
    const newestFirst = [...entries].sort((a, b) => b.body.day - a.body.day || b.at - a.at || (a.key < b.key ? 1 : -1));
    const text = (e: SharedRecord<'entry'>): string => (m ? valueText(e.body.value, { unit: m.unit, currency: e.body.currency }, context, locale) : words.count(e.body.value));
    const by = new Map<string, SharedRecord<'entry'>>();
    const rows = newestFirst.map((e) => {
      const newer = by.get(entryPlace(e.body));
      by.set(entryPlace(e.body), e);
      return {
        key: e.key, isoDay: formatDay(e.body.day), day: words.day(e.body.day), value: text(e), by: e.authorName, when: whenText(e.at, now, locale, context.timeZone), note: e.body.note,
        corrected: newer ? `corrected by ${newer.authorName} on ${instantDate(newer.at)}` : null, place: placeText(company.stateOf(e.key)),
      };
    });
    const standing = rows.filter((r) => r.corrected === null);
    return [{
      measureId: body.measureId, label: m?.label ?? 'A measure that is no longer there', assignee: body.assignee, whose: assigneeLabel(assignee, context, me.userId), rows,
      summary: `${counted(words, standing.length, 'number')}, the last of ${standing[0]!.day}: ${standing[0]!.value}`, mayEnter: mayHere && m?.isManual === true && m.isOn,
    }];
  }).sort((a, b) => a.label.localeCompare(b.label, locale) || a.whose.localeCompare(b.whose, locale));
}
