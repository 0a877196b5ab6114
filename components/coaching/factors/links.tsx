import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { FactorsView } from '../../../lib/messages/areas/factors.ts';
import { Choose } from '../bits.tsx';

interface LinksProps {
  form: FactorsView['form'];
  dealIds: readonly string[];
  periodIds: readonly string[];
  change: (part: { dealIds: string[]; periodIds: string[] }) => void;
}

/** The misses that a factor is linked to, chosen from what fell away in a quarter. What isn’t among them stays as it was. */
export function Links({ form, dealIds, periodIds, change }: LinksProps) {
  const id = useId();
  const shown = useSignal(form.missed.find((m) => periodIds.includes(m.id))?.id ?? '');
  const period = form.missed.find((m) => m.id === shown.value);
  const linked = new Set(dealIds);
  const flip = (dealId: string) => {
    if (!period) return;
    const deals = linked.has(dealId) ? dealIds.filter((d) => d !== dealId) : [...dealIds, dealId];
    // A quarter is linked for as long as one of its misses is.
    const keeps = form.missed.filter((m) => m.lines.some((l) => deals.includes(l.dealId)) && (m.id === period.id || periodIds.includes(m.id))).map((m) => m.id);
    change({ dealIds: deals, periodIds: [...periodIds.filter((p) => !form.missed.some((m) => m.id === p)), ...keeps] });
  };
  return (
    <div class="inset">
      <div class="form-row"><Choose label="Misses of" value={shown.value} none="Choose a quarter" choices={form.missed} set={(v) => { shown.value = v; }} hint={dealIds.length === 0 ? 'What fell away there can be linked: then the factor says how much that was.' : `${dealIds.length === 1 ? 'One deal is' : `${dealIds.length} deals are`} linked.`} /></div>
      {period && period.lines.length === 0 && <p class="small quiet">Nothing fell away from the forecast of that quarter.</p>}
      {period && period.lines.length > 0 && (
        <fieldset class="offer-list" aria-describedby={`${id}h`}>
          <legend>{`Misses of ${period.label}`}</legend>
          <div class="missed-list stack" tabIndex={0} role="group" aria-label={`Misses of ${period.label}, to tick`}>{period.lines.map((l, i) => <label key={`${l.dealId} ${i}`} class="tick small"><input type="checkbox" checked={linked.has(l.dealId)} onChange={() => flip(l.dealId)} /><span>{l.name}, {l.text}</span></label>)}</div>
          <p class="fine" id={`${id}h`}>{period.total > period.lines.length ? `The largest ${period.lines.length} of ${period.total}.` : 'As finance’s page shows them for the company, in commit.'}</p>
        </fieldset>
      )}
    </div>
  );
}
