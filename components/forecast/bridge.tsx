import { useSignal } from '@preact/signals';
import type { Signal } from '@preact/signals';
import type { BridgeGroupView, BridgeReasonView, BridgeView, Rows } from '../../lib/messages/views.ts';
import { RowsList } from '../ui/deal-list.tsx';
import { figureAttributes } from '../ui/figure.ts';
import { SectionHead } from '../ui/section-head.tsx';

const Bar = ({ kind, a, b, e }: { kind?: string; a?: number; b?: number; e: number }) => (
  <td class="bar" style={{ '--a': a, '--b': b, '--e': e }} aria-hidden="true">{kind && <i class={`k-${kind}${kind === 'total' ? ' total-bar' : ''}`} />}</td>
);

/** One row open at a time: the bridge stays in sight, and the panel small. */
interface Opening {
  which: Signal<string | null>;
  prefix: string;
}

const Toggle = ({ id, opening: { which, prefix }, label }: { id: string; opening: Opening; label: string }) => (
  <button type="button" aria-expanded={which.value === id} aria-controls={which.value === id ? prefix + id : undefined}
    onClick={() => { which.value = which.value === id ? null : id; }}>{label}</button>
);

const Opened = ({ id, rows, opening: { which, prefix } }: { id: string; rows: Rows; opening: Opening }) =>
  which.value === id ? <tr class="opened-row" id={prefix + id}><td colSpan={3}><div class="opened"><RowsList rows={rows} /></div></td></tr> : null;

function Total({ id, end, opening }: { id: 'start' | 'end'; end: BridgeView['start']; opening: Opening }) {
  const isOpen = opening.which.value === id;
  return (
    <tbody>
      <tr class={`is-total${id === 'end' ? ' is-end' : ''}${isOpen ? ' is-open' : ''}`}>
        <th scope="row"><Toggle id={id} opening={opening} label={end.label} /></th>
        <Bar kind="total" a={0} b={end.bar} e={end.bar} />
        <td class="num" {...figureAttributes(id, end.amount)}>{end.amount.text}</td>
      </tr>
      <Opened id={id} rows={end.rows} opening={opening} />
    </tbody>
  );
}

function Reason({ reason, kind, opening }: { reason: BridgeReasonView; kind: BridgeGroupView['kind']; opening: Opening }) {
  const isOpen = opening.which.value === reason.reason;
  return (
    <>
      <tr class={`is-reason${kind === 'judged' ? ' is-judged' : ''}${isOpen ? ' is-open' : ''}`} data-reason={reason.reason}
        data-minor={reason.amount.minor} data-currency={reason.amount.currency} data-deals={reason.deals}>
        <th scope="row"><span class="named">{kind === 'judged' && <span class="swatch k-judged" aria-hidden="true" />}<Toggle id={reason.reason} opening={opening} label={reason.label} /></span></th>
        <Bar kind={kind} a={reason.bar.a} b={reason.bar.b} e={reason.bar.e} />
        <td class="num">{reason.amount.text}</td>
      </tr>
      <Opened id={reason.reason} rows={reason.rows} opening={opening} />
    </>
  );
}

function Group({ group, before, opening }: { group: BridgeGroupView; before: number; opening: Opening }) {
  return (
    <tbody>
      {group.kind !== 'judged' && (
        <tr class="is-group">
          <th scope="rowgroup"><span class="named"><span class={`swatch k-${group.kind}`} aria-hidden="true" />{group.label}</span></th>
          <Bar e={before} />
          <td class={`num c-${group.kind}`} data-group={group.kind} data-minor={group.total.minor} data-currency={group.total.currency}>{group.total.text}</td>
        </tr>
      )}
      {group.reasons.map((r) => <Reason key={r.reason} reason={r} kind={group.kind} opening={opening} />)}
    </tbody>
  );
}

/** Where the running total stands above each group: after the last reason of the group before it. */
function levels(bridge: BridgeView): number[] {
  let at = bridge.start.bar;
  return bridge.groups.map((group) => {
    const before = at;
    at = group.reasons.at(-1)?.bar.e ?? at;
    return before;
  });
}

/** The bridge, standing: from the number that was forecast to the number that came in, by reason, each opened to its deals. */
export function BridgeTable({ bridge }: { bridge: BridgeView }) {
  const opening = { which: useSignal<string | null>(null), prefix: `rows-${bridge.periodId}-` };
  const above = levels(bridge);
  const title = bridge.running ? 'From the forecast to where it stands' : 'From the forecast to what came in';
  return (
    <>
      <SectionHead aside={<span class="fine">{bridge.start.amount.currency === 'XXX' ? '' : bridge.start.amount.currency}</span>}>{title}</SectionHead>
      <table class={bridge.scaleNote === null ? 'bridge' : 'bridge is-cut'}>
        <caption class="sr">{title}, {bridge.periodLabel}, by reason. Each name opens to its deals.</caption>
        <Total id="start" end={bridge.start} opening={opening} />
        {bridge.groups.map((g, i) => <Group key={g.kind} group={g} before={above[i] ?? 0} opening={opening} />)}
        <Total id="end" end={bridge.end} opening={opening} />
      </table>
    </>
  );
}
