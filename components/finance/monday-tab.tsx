import type { FinanceView } from '../../lib/messages/finance.ts';
import { Notice } from '../ui/notice.tsx';
import { Card } from './card.tsx';
import { useFinance } from './context.ts';
import { owing } from './memo-sheet.tsx';
import { Pick } from './pickers.tsx';
import { Screens } from './screens.tsx';
import { Range } from './trust.tsx';
import { WalkLedger, Weeks } from './walk.tsx';

function Owed({ view }: { view: FinanceView }) {
  const names = owing(view.groups.flatMap((g) => g.reasons).flatMap((r) => r.lines));
  return names.length > 0 && <Card title="A word is owed by" name="owed"><ul class="plain-list small">{names.map((n) => <li key={n} class="owes">{n}</li>)}</ul></Card>;
}

function Page({ view }: { view: FinanceView }) {
  const { state } = useFinance();
  const { walk } = view;
  return (
    <>
      <div class="page-head"><div class="page-words">
        <p class="quiet small">{view.kicker}</p>
        <h1>{walk ? walk.title : 'Nothing to walk through yet'}</h1>
        <p>{walk ? walk.sentence : 'There is no earlier state of this period’s forecast to set against today’s.'}</p>
        <p class="fine">{view.fine}</p>
      </div></div>
      <div class="pickers" role="group" aria-label="What this page is about">
        <Pick label="Forecast of" value={view.ask.basis ?? ''} choices={view.choices.bases} pick={(basis) => void state.change({ basis })} />
        <Pick label="Whose" value={view.ask.scope ?? ''} choices={view.choices.scopes} pick={(scope) => void state.change({ scope })} />
        {view.choices.types.length > 1 && <Pick label="Counted as" value={view.ask.typeId ?? ''} choices={view.choices.types} pick={(typeId) => void state.change({ typeId })} />}
      </div>
      <div class="columns">
        <div class="main-column">
          {walk && <Card title="What moved" aside="Each line opens to its deals" name="walk"><WalkLedger caption={walk.title} from={walk.from} to={walk.to} lines={walk.lines} /></Card>}
          {walk && walk.weeks.length > 0 && <Card title="Week by week" name="weeks"><Weeks weeks={walk.weeks} /></Card>}
        </div>
        <div class="side">
          {view.notes.map((n) => <Notice key={n.title} notice={n} act={() => undefined} />)}
          {view.trust && <Range trust={view.trust} />}
          <Owed view={view} />
        </div>
      </div>
    </>
  );
}

/** While a period runs: what moved in the forecast since last week. */
export const MondayTab = () => <Screens draw={(view) => <Page view={view} />} />;
