import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { MeasureDefinition, Unit } from '../../../lib/model/goals/measure.ts';
import { Card } from '../../finance/card.tsx';
import { useAttempt } from '../../page/attempt.tsx';
import { freeId } from './causes.tsx';
import { changedMeasures, ownMeasure, whatMeasuresMiss } from './measure-rules.ts';
import { SaveRow } from './save-row.tsx';
import type { PartProps } from './set-up-tab.tsx';

const UNITS: Record<Unit, string> = { money: 'An amount of money', count: 'A count', share: 'A percentage', days: 'Days' };

interface RowProps {
  measure: MeasureDefinition;
  all: readonly MeasureDefinition[];
  disabled: boolean;
  change: (measure: MeasureDefinition) => void;
}

/** What it drives, as words that can be taken out, and a choice to add one. */
function Drives({ measure, all, disabled, change }: RowProps) {
  const id = useId();
  const name = measure.label.trim() || 'this measure';
  const label = (m: string): string => all.find((x) => x.id === m)?.label ?? m;
  const left = all.filter((m) => m.isOn && m.id !== measure.id && !measure.drives.includes(m.id));
  return (
    <div class="drives small">
      {measure.drives.length > 0 && <span class="quiet">Drives {measure.drives.map((d, i) => <span key={d}>{i > 0 && ', '}{label(d)}{!disabled && <> <button type="button" class="open fine" aria-label={`${name} no longer drives ${label(d)}`} onClick={() => change({ ...measure, drives: measure.drives.filter((x) => x !== d) })}>take out</button></>}</span>)}</span>}
      {!disabled && left.length > 0 && (
        <div class="pick"><label class="sr" for={id}>{name} drives</label>
          <select id={id} value="" onChange={(event) => { const to = event.currentTarget.value; event.currentTarget.value = ''; if (to !== '') change({ ...measure, drives: [...measure.drives, to] }); }}>
            <option value="">It drives…</option>{left.map((m) => <option key={m.id} value={m.id}>{m.label}</option>)}</select></div>
      )}
    </div>
  );
}

/** A measure of the catalogue: renamed, switched off, tied to what it drives. What it is stays. */
function Known(props: RowProps) {
  const { measure, disabled, change } = props;
  const id = useId();
  return (
    <li class={measure.isOn ? 'measure-row' : 'measure-row is-off'} data-measure={measure.id}>
      <label class="tick" for={id}><input id={id} type="checkbox" checked={measure.isOn} disabled={disabled} onChange={(event) => change({ ...measure, isOn: event.currentTarget.checked })} /><span class="sr">Use {measure.label}</span></label>
      <div class="stack">
        <div class="pick"><input type="text" aria-label={`Name of ${measure.id}`} value={measure.label} maxLength={80} disabled={disabled} onInput={(event) => change({ ...measure, label: event.currentTarget.value })} /></div>
        <p class="fine">{measure.how}{measure.isManual && ' Entered by hand.'}</p>
        <Drives {...props} />
      </div>
    </li>
  );
}

/** A measure of the company's own. Its unit is for good once numbers were entered, so it is said so. */
function Own(props: RowProps & { remove: () => void; isSaved: boolean }) {
  const { measure, disabled, change, remove, isSaved } = props;
  const id = useId();
  return (
    <fieldset class="type" data-measure={measure.id}>
      <legend>{measure.label.trim() || 'A new measure'}</legend>
      <div class="form-row">
        <div class="pick is-wide"><label for={`${id}l`}>Name</label><input id={`${id}l`} type="text" maxLength={80} value={measure.label} disabled={disabled} onInput={(event) => change({ ...measure, label: event.currentTarget.value })} /></div>
        <div class="pick"><label for={`${id}u`}>Counted in</label><select id={`${id}u`} value={measure.unit} disabled={disabled || isSaved} onChange={(event) => { const unit = event.currentTarget.value as Unit; change({ ...measure, unit, adds: unit === 'money' || unit === 'count' ? measure.adds : 'rate' }); }}>{Object.entries(UNITS).map(([u, label]) => <option key={u} value={u}>{label}</option>)}</select></div>
        <div class="pick"><label for={`${id}b`}>Better is</label><select id={`${id}b`} value={measure.better} disabled={disabled} onChange={(event) => change({ ...measure, better: event.currentTarget.value === 'less' ? 'less' : 'more' })}><option value="more">more</option><option value="less">less</option></select></div>
        <div class="pick"><label for={`${id}a`}>Numbers of people or days</label><select id={`${id}a`} value={measure.adds} disabled={disabled || isSaved} onChange={(event) => change({ ...measure, adds: event.currentTarget.value === 'rate' ? 'rate' : 'sum' })}><option value="sum">add up</option><option value="rate">don’t add up</option></select></div>
      </div>
      <div class="pick is-wide"><label for={`${id}h`}>How it is counted, in a sentence</label><input id={`${id}h`} type="text" maxLength={300} value={measure.how} disabled={disabled} onInput={(event) => change({ ...measure, how: event.currentTarget.value })} /></div>
      <Drives {...props} />
      <div class="actions">
        <label class="tick" for={`${id}o`}><input id={`${id}o`} type="checkbox" checked={measure.isOn} disabled={disabled} onChange={(event) => change({ ...measure, isOn: event.currentTarget.checked })} /><span>In use</span></label>
        {!disabled && !isSaved && <button type="button" class="text-btn" onClick={remove}>Take {measure.label.trim() || 'this one'} out</button>}
      </div>
      {isSaved && <p class="fine">Unit and adding up stay as they are, so that numbers keep their meaning. To stop using it, take “In use” off: what was entered stays.</p>}
    </fieldset>
  );
}

/** What is counted here: the catalogue, as the company names and uses it, and measures of its own that people enter by hand. */
export function Measures({ view, save }: PartProps) {
  const measures = useSignal<MeasureDefinition[]>(view.measures);
  const attempt = useAttempt();
  const known = new Set(view.catalogue.map((m) => m.id));
  const saved = new Set(view.measures.map((m) => m.id));
  const isChanged = JSON.stringify(measures.value) !== JSON.stringify(view.measures);
  const missing = whatMeasuresMiss(measures.value);
  const own = measures.value.filter((m) => !known.has(m.id));
  const props = (measure: MeasureDefinition): RowProps => ({
    measure, all: measures.value, disabled: !view.mayEdit, change: (next) => { measures.value = measures.value.map((m) => (m.id === next.id ? next : m)); },
  });
  const on = measures.value.filter((m) => known.has(m.id) && m.isOn).length;
  const store = () => attempt.run(async () => {
    const tidy = measures.value.map((m) => ({ ...m, label: m.label.trim(), how: m.how.trim() }));
    await save({ name: 'measures', value: changedMeasures(tidy, view.catalogue) });
    measures.value = tidy;
  });
  return (
    <Card title="Measures" aside="What goals can be set in" name="measures">
      <p class="small quiet">A measure that is switched off can’t be chosen for a new goal; goals that have it stay. What a measure drives makes the tree along which progress is shown.</p>
      <details><summary>The catalogue, {on} of {known.size} in use</summary><ul class="measure-rows">{measures.value.filter((m) => known.has(m.id)).map((m) => <Known key={m.id} {...props(m)} />)}</ul></details>
      {own.length > 0 && <h3>Your own, entered by hand</h3>}
      {own.map((m) => <Own key={m.id} {...props(m)} isSaved={saved.has(m.id)} remove={() => { measures.value = measures.value.filter((x) => x.id !== m.id); }} />)}
      {view.mayEdit && (
        <>
          <p><button type="button" class="btn is-small" onClick={() => { measures.value = [...measures.value, ownMeasure(freeId(measures.value.map((m) => m.id)))]; }}>Add a measure of your own</button></p>
          {isChanged && missing !== null && <p class="small" role="alert">{missing}</p>}
          <SaveRow attempt={attempt} isChanged={isChanged && missing === null} save={store} undo={() => { measures.value = view.measures; }} label="Save the measures" />
        </>
      )}
    </Card>
  );
}
