import * as v from 'valibot';
import type { LeadWord } from './lead-word.ts';
import { deal, id } from '../shape-parts.ts';
import { LEAD_SIDES, MOST_MINUTES } from './lead-word.ts';

const said = v.pipe(v.string(), v.nonEmpty(), v.maxLength(2000));
const name = v.nullable(v.pipe(v.string(), v.maxLength(255)));
const periodId = v.nullable(id);
const cut = v.picklist(['source', 'campaign']);

const about = v.variant('kind', [
  v.object({ kind: cut, name, periodId }),
  v.object({ kind: v.literal('rejection'), by: cut, name, reason: name, periodId }),
  v.object({ kind: v.literal('lead'), leadId: id }),
]);
const flag = v.object({ act: v.literal('outOfScope'), leadId: v.nullable(id), dealId: v.nullable(deal), minutes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_MINUTES)), note: v.nullable(said) });

/** The shape of a word about leads as it comes from outside. */
const leadWord: v.GenericSchema<unknown, LeadWord> = v.variant('act', [
  v.pipe(flag, v.check((f) => f.leadId !== null || f.dealId !== null, 'names neither a lead nor a deal')),
  v.object({ act: v.literal('takeBack'), of: id, leadId: v.nullable(id) }),
  v.object({ act: v.literal('remark'), about, to: v.picklist(LEAD_SIDES), text: said }),
  v.object({ act: v.literal('answer'), to: id, leadId: v.nullable(id), text: said }),
]);

export const leadShapes = { leadWord };
