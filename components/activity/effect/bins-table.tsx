import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { ActivityBin } from '../../../lib/messages/areas/activity.ts';
import { Weeks, type OpenedBy } from './weeks.tsx';

/** The curve in figures; each row opens to the weeks in it that the reader may see. */
export function BinsTable({ bins, by }: { bins: readonly ActivityBin[]; by: OpenedBy }) {
  const { done, effect } = by.words;
  const hasHours = bins.some((b) => b.perTenHours !== null);
  const first = effect[0]!.toUpperCase() + effect.slice(1);
  return (
    <table class="table is-bins">
      <caption class="sr">{first} a week, by how many {done} there were in it</caption>
      <thead>
        <tr>
          <th scope="col">{done[0]!.toUpperCase() + done.slice(1)} a week</th><th scope="col">Person-weeks</th><th scope="col" class="num">{first} (95&nbsp;%)</th><th scope="col" class="num">One more went with</th>
          <th scope="col" class="num">Of 100</th>{hasHours && <th scope="col" class="num">Of 10 hours</th>}<th scope="col" class="num">As it was</th>
        </tr>
      </thead>
      <tbody>{bins.map((bin) => <Row key={bin.range} bin={bin} by={by} hasHours={hasHours} first={first} />)}</tbody>
    </table>
  );
}

function Row({ bin, by, hasHours, first }: { bin: ActivityBin; by: OpenedBy; hasHours: boolean; first: string }) {
  const isOpen = useSignal(false);
  const id = useId();
  return (
    <>
      <tr>
        <th scope="row"><button type="button" class="twist" aria-expanded={isOpen.value} aria-controls={isOpen.value ? id : undefined} onClick={() => { isOpen.value = !isOpen.value; }}>{bin.range}</button></th>
        <td data-label="Person-weeks">{bin.weeks}</td><td class="num" data-label={first}><strong>{bin.effect}</strong> <span class="quiet">({bin.interval})</span></td><td class="num" data-label="One more went with">{bin.marginal ?? '–'}</td>
        <td class="num" data-label="Of 100">{bin.perHundred ?? 'not known'}</td>{hasHours && <td class="num" data-label="Of 10 hours">{bin.perTenHours ?? 'not known'}</td>}<td class="num quiet" data-label="As it was">{bin.plain}</td>
      </tr>
      {isOpen.value && (
        <tr class="is-more"><td id={id} class="wide" colSpan={hasHours ? 7 : 6}>
          {bin.own.length > 0 && <Weeks weeks={bin.own} by={by} label={`Weeks with ${bin.range} ${by.words.done}`} />}
          {bin.rest !== null && <p class="fine">{bin.rest}</p>}
        </td></tr>
      )}
    </>
  );
}
