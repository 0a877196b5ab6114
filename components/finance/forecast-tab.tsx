import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { FinanceView } from '../../lib/messages/finance.ts';
import { Aside } from './aside.tsx';
import { useFinance } from './context.ts';
import { Compared, Cuts } from './cuts.tsx';
import { OpenDeals } from './deals.tsx';
import { Head } from './head.tsx';
import { Memo } from './memo.tsx';
import { Pickers } from './pickers.tsx';
import { reasonRow, Reasons } from './reasons.tsx';
import { Screens } from './screens.tsx';
import { openKey } from './state.ts';
import { Sums } from './sums.tsx';
import { periodLabel, Pipeline, Walk } from './walk.tsx';
import { Waterfall } from './waterfall.tsx';

const PASSED = 'They entered the category after the first date and left it unwon. They are in neither sum.';

function Page({ view }: { view: FinanceView }) {
  const { state } = useFinance();
  const memo = useSignal(false);
  const shown = useSignal<string | null>(null);
  useEffect(() => {
    if (shown.value === null) return;
    const row = document.getElementById(reasonRow(shown.value));
    row?.scrollIntoView({ block: 'center' });
    row?.querySelector('button')?.focus({ preventScroll: true });
    shown.value = null;
  }, [shown.value]);
  const show = (reason: string) => {
    state.show(openKey({ reason }));
    shown.value = reason;
  };
  if (memo.value) return <Memo view={view} back={() => { memo.value = false; }} />;
  const passed = view.passedThrough.length;
  return (
    <>
      <Head view={view} memo={memo} />
      <Pickers view={view} />
      <Sums view={view} />
      <Waterfall view={view} show={show} />
      <div class="columns">
        <div class="main-column">
          <Reasons view={view} />
          {passed > 0 && <section class="card" aria-label="Passed through"><OpenDeals words={passed === 1 ? '1 deal came and went in between' : `${passed} deals came and went in between`} title="Passed through" how={PASSED} deals={view.passedThrough} /></section>}
          <Cuts cuts={view.cuts} />
          {view.compared && <Compared compared={view.compared} here={periodLabel(view)} />}
          {view.walk && <Walk walk={view.walk} />}
          {view.pipeline && <Pipeline pipeline={view.pipeline} />}
        </div>
        <Aside view={view} />
      </div>
    </>
  );
}

/** Why the forecast was missed: finance's page. */
export const ForecastTab = () => <Screens draw={(view) => <Page view={view} />} />;
