import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { Exact } from '../../lib/messages/finance-line.ts';
import type { DealRow } from '../../lib/messages/views.ts';
import { RowsList } from '../ui/deal-list.tsx';
import { Open } from '../ui/open.tsx';
import { ExactCell } from './exact.tsx';

/** Deals that a figure is made of, a page at a time. */
export const Deals = ({ title, how = '', deals }: { title: string; how?: string; deals: readonly DealRow[] }) => (
  <div class="opened"><RowsList rows={{ title, how, total: deals.length, rows: [...deals] }} /></div>
);

interface LedgerRowProps {
  name: string;
  label: ComponentChildren;
  amount: Exact;
  deals?: readonly DealRow[];
  kind?: string;
  isSum?: boolean;
}

/** A row of a ledger; its words open to the deals where it has any. */
export function LedgerRow({ name, label, amount, deals = [], kind, isSum = false }: LedgerRowProps) {
  const isOpen = useSignal(false);
  const id = useId();
  return (
    <>
      <tr class={isSum ? 'is-sum' : ''}>
        <th scope="row">{kind && <span class={`swatch k-${kind}`} aria-hidden="true" />}{deals.length > 0 ? <Open isOpen={isOpen} controls={id}>{label}</Open> : label}</th>
        <ExactCell name={name} exact={amount} />
      </tr>
      {isOpen.value && <tr class="opened-row" id={id}><td colSpan={2}><Deals title={typeof label === 'string' ? label : name} deals={deals} /></td></tr>}
    </>
  );
}

/** A sentence that opens to its deals. */
export function OpenDeals({ words, title, how, deals }: { words: string; title: string; how?: string; deals: readonly DealRow[] }) {
  const isOpen = useSignal(false);
  const id = useId();
  return (
    <>
      <p class="small"><Open isOpen={isOpen} controls={id}>{words}</Open></p>
      {isOpen.value && <div id={id}><Deals title={title} how={how} deals={deals} /></div>}
    </>
  );
}
