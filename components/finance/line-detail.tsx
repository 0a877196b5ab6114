import type { FinanceView } from '../../lib/messages/finance.ts';
import type { FinanceLine } from '../../lib/messages/finance-line.ts';
import { useCrmLink } from '../ui/where.ts';
import { CausePart } from './cause-part.tsx';
import { History } from './line-history.tsx';
import { Remarks } from './remarks.tsx';

/** A deal's line, opened: what happened between the two dates, what is said of it, and the way into the CRM. */
export function LineDetail({ line, view }: { line: FinanceLine; view: FinanceView }) {
  const link = useCrmLink(line.deal.href);
  return (
    <div class="line-detail">
      <div class="stack-3">
        <h3>What happened</h3>
        <History lineId={line.id} />
        <p class="small">{link ? <a {...link}>Open {line.deal.name} in the CRM</a> : <span class="quiet">There is no way into the CRM for this deal: it was deleted there, or you may not see it.</span>}</p>
      </div>
      <div class="stack-3">
        {line.cause.state !== 'none' && <CausePart line={line} />}
        <Remarks remarks={line.remarks} target={{ lineId: line.id, reason: null }} mayAsk={view.may.ask} />
      </div>
    </div>
  );
}
