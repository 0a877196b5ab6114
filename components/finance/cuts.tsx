import { useSignal } from '@preact/signals';
import type { FinanceView } from '../../lib/messages/finance.ts';
import { Paged } from '../ui/paged.tsx';
import { Card } from './card.tsx';
import { ExactCell } from './exact.tsx';
import { Segments } from './segments.tsx';

/** The same miss cut another way; one cut at a time. */
export function Cuts({ cuts }: { cuts: FinanceView['cuts'] }) {
  const chosen = useSignal<string>(cuts[0]?.id ?? '');
  const cut = cuts.find((c) => c.id === chosen.value) ?? cuts[0];
  if (!cut) return null;
  return (
    <Card title="The same miss, another way" name="cuts">
      {cuts.length > 1 && <Segments label="Cut by" choices={cuts} chosen={chosen} />}
      <Paged key={cut.id} rows={cut.rows} total={cut.rows.length} noun="rows" draw={(rows) => (
        <table class="table is-cut">
          <caption class="sr">{cut.label}: losses and gains, beside each other</caption>
          <thead><tr><th scope="col">{cut.label}</th><th scope="col" class="num">Deals</th><th scope="col" class="num">Losses</th><th scope="col" class="num">Gains</th><th scope="col" class="num">Share of losses</th></tr></thead>
          <tbody>
            {rows.map((r) => (
              <tr key={r.label}>
                <th scope="row">{r.label}</th><td class="num" data-label="Deals">{r.deals}</td>
                <ExactCellNamed name="Losses" exact={r.losses} /><ExactCellNamed name="Gains" exact={r.gains} /><td class="num" data-label="Share of losses">{r.share}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )} />
      {cut.rows.length === 0 && <p class="small quiet">Nothing to cut: no deal fell away and none came in unforecast.</p>}
      <p class="fine">{cut.note}</p>
    </Card>
  );
}

const ExactCellNamed = ({ name, exact }: { name: string; exact: FinanceView['cuts'][number]['rows'][number]['losses'] }) => (
  <td class="num" data-label={name} data-minor={exact.minor} data-currency={exact.currency}>{exact.exact}</td>
);

/** Another period beside this one. */
export const Compared = ({ compared, here }: { compared: NonNullable<FinanceView['compared']>; here: string }) => (
  <Card title={`Beside ${compared.label}`} name="compared">
    <table class="ledger is-wide">
      <caption class="sr">This period beside {compared.label}</caption>
      <thead><tr><th scope="col"><span class="sr">Figure</span></th><th scope="col" class="num">{here}</th><th scope="col" class="num">{compared.label}</th></tr></thead>
      <tbody>{compared.rows.map((r) => <tr key={r.label}><th scope="row">{r.label}</th><ExactCell name="here" exact={r.here} /><ExactCell name="there" exact={r.there} /></tr>)}</tbody>
    </table>
  </Card>
);
