import type { MapPage, MapRow } from '../../../messages/areas/map.ts';
import type { AreaInput } from '../input.ts';
import { reconcile } from '../../../analysis/goals/reconcile.ts';
import { goalForm, mayAdd } from './form.ts';
import { goalWords } from './goal-words.ts';
import { measuresById } from './measures.ts';
import { mapRows, shutAtFirst } from './rows.ts';
import { sentenceOf } from './sentence.ts';
import { liveGoals, shownGoals } from './shown.ts';
import { signs, standingItems } from './stands.ts';

export function mapPage(input: AreaInput, periodId: string | null): MapPage {
  const { context, company, me, locale, now } = input;
  const w = goalWords(context, locale, now);
  const measures = measuresById(company.measures);
  const items = standingItems(input);
  const { period, periods, goals, withAbove } = shownGoals(input, periodId, w);
  const live = liveGoals(input.goals);
  const parts = reconcile(input.goals, (id) => measures.get(id)?.adds !== 'rate');
  const rows = mapRows({ goals: withAbove, live, items, measures, parts, context, period, me: me.userId, signs: signs(input), locale, w });
  const inOrder = rows.flatMap((r) => (r.goalId !== null && goals.has(r.goalId) ? [goals.get(r.goalId)!] : []));
  const may = mayAdd(input);
  const said = goals.size > 0 ? sentenceOf(inOrder, signs(input), w) : { title: items.length > 0 ? `No goals for ${period.label} yet` : 'From strategy to measure, for everybody to see', sentence: live.size > 0 ? `${w.words.count(live.size)} ${live.size === 1 ? 'goal stands' : 'goals stand'} for other periods: choose one above the table.` : 'What the company wants, who answers for which part of it, and who has agreed.' };
  return {
    periodId: period.id, kicker: `${context.orgName} · ${period.label}`, ...said, periods: periods.map(({ id, label }) => ({ id, label })), goals: goals.size, allGoals: live.size, rows, shut: shutAtFirst(rows),
    may, form: may.add ? goalForm(input, w) : null, empty: live.size === 0 ? beginning(items.length > 0, may.add, rows) : null,
  };
}

/** How a company begins, in the order that makes sense; what has been done is left out. */
function beginning(hasStrategy: boolean, add: boolean, rows: readonly MapRow[]): MapPage['empty'] {
  return {
    text: hasStrategy ? `${rows.length === 1 ? 'One strategic goal or value stands' : `${rows.length} strategic goals and values stand`}; no goal serves them yet.` : 'Nothing has been written down yet.',
    ways: [
      ...(hasStrategy ? [] : ['Publish strategy and values, under Strategy: goals then say what they are for.']),
      'Take in a plan from a file (CSV or JSON), under Plan: whole, or not at all, with what is wrong in it line by line.',
      'Take over the quotas that the CRM holds already, under Plan: nobody types them again.',
      add ? 'Or add a goal here.' : 'Or ask who leads you to add a goal; you will see it here and can answer it.',
    ],
  };
}
