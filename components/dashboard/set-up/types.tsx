import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { BOOKINGS, MOTIONS, type ForecastType, type Motion } from '../../../lib/model/forecast-type.ts';
import { Card } from '../../finance/card.tsx';
import { useAttempt } from '../../page/attempt.tsx';
import { Allowed } from './allowed.tsx';
import { FACTS } from './facts.ts';
import { SaveRow } from './save-row.tsx';
import type { PartProps } from './set-up-tab.tsx';

const CREDIT = { owner: 'the owner', territory: 'the territory' } as const;

/** Credit as a select's value and back. */
const creditText = (credit: ForecastType['credit']): string => (credit.kind === 'split' ? `split ${credit.splitType}` : credit.kind);
const creditOf = (text: string): ForecastType['credit'] => (text.startsWith('split ') ? { kind: 'split', splitType: text.slice(6) } : { kind: text === 'territory' ? 'territory' : 'owner' });

interface TypeProps {
  type: ForecastType;
  view: PartProps['view'];
  change: (type: ForecastType) => void;
  remove: () => void;
}

/** Every org has this one, and every goal and panel counts by it. */
const First = ({ type }: { type: ForecastType }) => (
  <fieldset class="type">
    <legend>{type.label}</legend>
    <p class="small">Every deal, by the CRM’s own amount and close date, to its owner. Targets are for this one; it stays as it is.</p>
  </fieldset>
);

function Type({ type, view, change, remove }: TypeProps) {
  const id = useId();
  const disabled = !view.mayEdit;
  const mapped = (facts: readonly ('arr' | 'acv' | 'forecastDate')[]) => facts.filter((f) => view.fieldMap.fields[f] !== undefined || f === type.amount || f === type.date);
  const narrow = (filter: Partial<ForecastType['filter']>) => change({ ...type, filter: { ...type.filter, ...filter } });
  const splits = [...new Set([...view.splitTypes, ...(type.credit.kind === 'split' ? [type.credit.splitType] : [])])];
  return (
    <fieldset class="type">
      <legend>{type.label || 'Without a name'}</legend>
      <div class="form-row">
        <div class="pick"><label for={`${id}l`}>Name</label><input id={`${id}l`} type="text" maxLength={40} value={type.label} disabled={disabled} onInput={(event) => change({ ...type, label: event.currentTarget.value })} /></div>
        <div class="pick"><label for={`${id}a`}>Amount</label><select id={`${id}a`} value={type.amount ?? ''} disabled={disabled} onChange={(event) => change({ ...type, amount: mapped(['arr', 'acv']).find((f) => f === event.currentTarget.value) ?? null })}>
          <option value="">The CRM’s amount</option>{mapped(['arr', 'acv']).map((f) => <option key={f} value={f}>{view.fieldMap.fields[f]?.label ?? FACTS[f][0]}</option>)}</select></div>
        <div class="pick"><label for={`${id}d`}>Date</label><select id={`${id}d`} value={type.date ?? ''} disabled={disabled} onChange={(event) => change({ ...type, date: event.currentTarget.value === 'forecastDate' ? 'forecastDate' : null })}>
          <option value="">The close date</option>{mapped(['forecastDate']).map((f) => <option key={f} value={f}>{view.fieldMap.fields[f]?.label ?? FACTS[f][0]}</option>)}</select></div>
        <div class="pick"><label for={`${id}c`}>Credit to</label><select id={`${id}c`} value={creditText(type.credit)} disabled={disabled} onChange={(event) => change({ ...type, credit: creditOf(event.currentTarget.value) })}>
          <option value="owner">{CREDIT.owner}</option>{splits.map((s) => <option key={s} value={`split ${s}`}>those on splits: {s}</option>)}<option value="territory">{CREDIT.territory}</option></select></div>
      </div>
      <Allowed legend="Kinds of sale" choices={MOTIONS.map((m) => ({ id: m, label: m, depth: 0 }))} allowed={type.filter.motions} disabled={disabled} change={(ids) => narrow({ motions: ids as Motion[] | null })} />
      <Allowed legend="Pipelines" choices={view.pipelines} allowed={type.filter.pipelineIds} disabled={disabled} change={(pipelineIds) => narrow({ pipelineIds })} />
      <Allowed legend="Record types" choices={view.recordTypes} allowed={type.filter.recordTypeIds} disabled={disabled} change={(recordTypeIds) => narrow({ recordTypeIds })} />
      {type.rates.kind === 'plan' && <p class="fine">Converted at finance’s plan rates, for all dates alike.</p>}
      {!disabled && <p><button type="button" class="text-btn is-flush" onClick={remove}>Take {type.label || 'this one'} out</button></p>}
    </fieldset>
  );
}

/** What is forecast. Every bridge and call names one of these. */
export function Types({ view, save }: PartProps) {
  const types = useSignal<ForecastType[]>(view.types);
  const attempt = useAttempt();
  const isChanged = JSON.stringify(types.value) !== JSON.stringify(view.types);
  const isBlank = types.value.some((t) => t.label.trim() === '');
  const add = () => {
    let n = types.value.length + 1;
    while (types.value.some((t) => t.id === `type-${n}`)) n++;
    types.value = [...types.value, { ...BOOKINGS, id: `type-${n}`, label: 'A new forecast' }];
  };
  return (
    <Card title="What is forecast" aside="Overlay credit is never added to direct credit" name="types">
      {types.value.map((type) => (type.id === BOOKINGS.id ? <First key={type.id} type={type} /> : (
        <Type key={type.id} type={type} view={view} change={(next) => { types.value = types.value.map((t) => (t.id === type.id ? next : t)); }}
          remove={() => { types.value = types.value.filter((t) => t.id !== type.id); }} />
      )))}
      {view.mayEdit && (
        <>
          <p><button type="button" class="btn is-small" onClick={add}>Add a forecast</button></p>
          {isBlank && <p class="small" role="alert">A forecast needs a name before it can be saved.</p>}
          <SaveRow attempt={attempt} isChanged={isChanged && !isBlank} save={() => attempt.run(() => save({ name: 'forecastTypes', value: types.value }))} undo={() => { types.value = view.types; }} />
        </>
      )}
    </Card>
  );
}
