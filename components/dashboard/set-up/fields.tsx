import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { FACT_NAMES, type FactName, type FieldCandidate, type FieldMap } from '../../../lib/model/facts.ts';
import { MOTIONS } from '../../../lib/model/forecast-type.ts';
import { Card } from '../../finance/card.tsx';
import { useAttempt } from '../../page/attempt.tsx';
import { FACTS } from './facts.ts';
import { proposed } from './propose.ts';
import { SaveRow } from './save-row.tsx';
import type { PartProps } from './set-up-tab.tsx';

const idOf = (c: Pick<FieldCandidate, 'object' | 'field'>): string => `${c.object} ${c.field}`;

function Motions({ candidate, map, change, disabled }: { candidate: FieldCandidate; map: FieldMap; change: (motions: FieldMap['motions']) => void; disabled: boolean }) {
  const id = useId();
  const set = (value: string, motion: string) => {
    const { [value]: _, ...rest } = map.motions;
    const known = MOTIONS.find((m) => m === motion);
    change(known ? { ...rest, [value]: known } : rest);
  };
  return (
    <div class="motions">
      {candidate.options.map((o, i) => (
        <div key={o.value} class="pick is-row">
          <label for={`${id}${i}`}>{o.label}</label>
          <select id={`${id}${i}`} value={map.motions[o.value] ?? ''} disabled={disabled} onChange={(event) => set(o.value, event.currentTarget.value)}>
            <option value="">none of these</option>{MOTIONS.map((m) => <option key={m} value={m}>{m}</option>)}
          </select>
        </div>
      ))}
    </div>
  );
}

/** Which field of the company's holds which fact. Proposed from what the CRM describes; nothing holds until it is confirmed. */
export function Fields({ view, save }: PartProps) {
  const stored = JSON.stringify(view.fieldMap);
  const map = useSignal<FieldMap>(view.fieldMapBy === null ? proposed(view.fieldMap, view.candidates) : view.fieldMap);
  const attempt = useAttempt();
  const id = useId();
  const isFresh = view.fieldMapBy === null && view.candidates.length > 0;
  const choose = (fact: FactName, chosen: string) => {
    const { [fact]: _, ...rest } = map.value.fields;
    const c = view.candidates.find((x) => x.fact === fact && idOf(x) === chosen);
    map.value = { ...map.value, fields: c ? { ...rest, [fact]: { object: c.object, field: c.field, label: c.label } } : rest };
  };
  return (
    <Card title="Your own fields" aside={view.fieldMapBy ?? 'Not confirmed yet'} name="fields">
      <p class="small quiet">Facts that each company keeps in a field of its own. What a fact is used for stands beside it; without a field those parts stay silent.</p>
      <table class="table is-fields">
        <caption class="sr">Facts and the fields that hold them</caption>
        <thead><tr><th scope="col">Fact</th><th scope="col">Field</th><th scope="col">Why it is proposed</th></tr></thead>
        <tbody>
          {FACT_NAMES.map((fact) => {
            const mine = view.candidates.filter((c) => c.fact === fact);
            const now = map.value.fields[fact];
            const isListed = now === undefined || mine.some((c) => idOf(c) === idOf(now));
            const found = now && mine.find((c) => idOf(c) === idOf(now));
            return (
              <tr key={fact}>
                <th scope="row"><label for={`${id}${fact}`}>{FACTS[fact][0]}</label><span class="fine is-block">{FACTS[fact][1]}</span></th>
                <td>
                  <div class="pick"><select id={`${id}${fact}`} value={now ? idOf(now) : ''} disabled={!view.mayEdit || (mine.length === 0 && !now)} onChange={(event) => choose(fact, event.currentTarget.value)}>
                    <option value="">{mine.length === 0 ? 'No field found' : 'Not kept'}</option>
                    {!isListed && now && <option value={idOf(now)}>{now.label}</option>}
                    {mine.map((c) => <option key={idOf(c)} value={idOf(c)}>{c.label}{c.object === 'lead' ? ' (lead)' : ''}</option>)}
                  </select></div>
                  {fact === 'motion' && found && <Motions candidate={found} map={map.value} disabled={!view.mayEdit} change={(motions) => { map.value = { ...map.value, motions }; }} />}
                </td>
                <td class="quiet">{found?.why}{found && !found.hasHistory && ' Its changes aren’t recorded, so it counts as of today.'}{now && !isListed && 'The CRM no longer has this field, or you may not see it.'}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {view.mayEdit && <SaveRow attempt={attempt} isChanged={isFresh || JSON.stringify(map.value) !== stored} label={isFresh ? 'Confirm these fields' : 'Save'}
        save={() => attempt.run(() => save({ name: 'fieldMap', value: map.value }))} undo={() => { map.value = view.fieldMap; }} />}
    </Card>
  );
}
