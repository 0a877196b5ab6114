import type { MeasureEntry } from '../../model/goals/measure.ts';
import type { May } from '../company/readers.ts';
import type { AreaInput } from './input.ts';
import { parseAssignee } from '../../model/goals/assignee.ts';
import { definitionsOf } from '../company/definitions.ts';
import { mayEnter } from '../company/entry-rights.ts';

const no = (why: string): May => ({ ok: false, why });

/** Whether the reader may enter this number. */
export function maySayEntry(body: MeasureEntry, input: AreaInput): May {
  const measure = definitionsOf(input.company).find((m) => m.id === body.measureId);
  const assignee = parseAssignee(body.assignee);
  if (!measure?.isOn || !assignee) return no('This measure is no longer there. Look at the page as it is now.');
  if (!measure.isManual) return no(`${measure.label} is computed from the CRM: it can’t be entered by hand.`);
  if (body.day > input.data.today) return no('That day is still to come. Enter what is known by today.');
  if ((measure.unit === 'money') !== (body.currency !== null)) return no('An amount names its currency, and nothing else does.');
  return mayEnter(input)(input.me.userId, body.measureId, assignee) ? { ok: true, why: '' } : no('A number is entered by whom it concerns: who owns a goal with it, who leads them, and who keeps the settings.');
}
