import type { Exact } from '../../lib/messages/finance-line.ts';
import { figureAttributes } from '../ui/figure.ts';

/** Money to the cent in a table's cell, with its minor units for those who check it. */
export const ExactCell = ({ name, exact, kind }: { name: string; exact: Exact | null; kind?: string }) => (
  exact ? <td class={kind ? `num c-${kind}` : 'num'} {...figureAttributes(name, exact)}>{exact.exact}</td> : <td class="num quiet">not known</td>
);
