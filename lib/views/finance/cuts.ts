import type { Cut } from '../../messages/finance.ts';
import type { CauseCut, CutId, LeftOut } from '../../analysis/causes/cuts.ts';
import type { OwnerFunction } from '../../model/cause.ts';
import type { Worked } from './worked.ts';
import { cutBy } from '../../analysis/causes/cuts.ts';
import { causeLabel, FUNCTION_LABELS } from '../../model/causes/merge.ts';
import { sumMinor } from '../../model/money.ts';

const CUTS: { id: CutId; label: string; blank: string }[] = [
  { id: 'cause', label: 'Cause', blank: 'No cause yet' }, { id: 'function', label: 'Function', blank: 'No cause yet' }, { id: 'person', label: 'Person', blank: 'Owner not on record' },
  { id: 'source', label: 'Source', blank: 'No source' }, { id: 'stage', label: 'Stage it was in', blank: 'Not there yet, or not on record' },
];

const OUT: Record<LeftOut, string> = {
  remaining: 'still open', notAsked: 'moved teams, currency and data', gains: 'gains', disputed: 'disputed causes', transferred: 'moved teams', currency: 'currency', elsewhere: 'causes that other functions own',
};

/** The same miss by cause, function, person, source and stage: losses and gains beside each other, and what each cut leaves out. */
export function financeCuts(w: Worked): Cut[] {
  return CUTS.map(({ id, label, blank }): Cut => {
    const cut = cutBy(id, { lines: w.lines, periodId: w.period.id, standings: w.standings, causes: w.input.company.causes });
    const lost = sumMinor(cut.rows.map((r) => r.losses));
    return {
      id, label, note: note(id, cut, w),
      rows: cut.rows.map((r) => ({
        label: r.key === null ? blank : name(id, r.key, w), deals: r.deals, losses: w.f.signed(r.losses), gains: w.f.signed(r.gains), share: lost === 0 ? '' : w.f.words.percent(r.losses / lost),
      })),
    };
  });
}

function name(id: CutId, key: string, w: Worked): string {
  if (id === 'cause') return causeLabel(w.input.company.causes, key);
  if (id === 'function') return FUNCTION_LABELS[key as OwnerFunction];
  return id === 'person' ? (w.nameOf(key) ?? 'Somebody who isn’t in the list of people') : key;
}

function note(id: CutId, { leftOut }: CauseCut, w: Worked): string {
  const out = (Object.keys(leftOut) as LeftOut[]).filter((k) => leftOut[k] !== 0).map((k) => `${OUT[k]} ${w.f.signed(leftOut[k]).text}`);
  const own = id === 'person' ? 'What moved teams, currency, and causes that other functions own are nobody’s own miss. ' : '';
  return `${own}${out.length === 0 ? 'Every line is in here.' : `Left out: ${out.join(', ')}.`}`;
}
