import { useSignal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext, useEffect } from 'preact/hooks';
import type { WhatIfAsk, WhatIfText, WhatIfView } from '../../lib/messages/areas/activity.ts';
import type { DashboardWays } from '../dashboard/ways.ts';
import { Icon } from '../ui/icon.tsx';
import './activity.css';

/** After the last key, before it is looked up; and how soon again while it is worked out. */
const TYPED_MS = 350;
const AGAIN_MS = 1_000;

/** Where a form asks what a number would mean; null: nowhere. */
export const WhatIfFrom = createContext<{ ways: DashboardWays; connection: string } | null>(null);

/** What an activity target would mean, while it is being typed. Nothing where it is about no activity, or its area is off. */
export function WhatIf({ ask }: { ask: WhatIfAsk | null }) {
  const from = useContext(WhatIfFrom);
  const told = useSignal<{ of: string; view: WhatIfView; error: boolean } | null>(null);
  const of = ask === null ? '' : JSON.stringify(ask);
  const isCurrent = told.value?.of === of;
  const share = isCurrent && told.value && 'share' in told.value.view ? told.value.view.share : null;
  useEffect(() => {
    if (ask === null || !from) return;
    let isGone = false;
    const timer = setTimeout(() => {
      void from.ways.area(from.connection, 'whatIf', ask).then((screen) => { if (!isGone) told.value = { of, view: 'view' in screen ? screen.view : { none: true }, error: false }; }, () => { if (!isGone) told.value = { of, view: { none: true }, error: true }; });
    }, share === null ? TYPED_MS : AGAIN_MS);
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [of, share === null ? null : told.value]);
  if (ask === null || !from) return null;
  const view = isCurrent ? told.value!.view : null;
  return (
    <div role="status" class="what-if">
      {isCurrent && told.value!.error && <p class="fine">What this number would mean couldn’t be looked up. It can be entered all the same.</p>}
      {share !== null && <p class="fine">Comparing what so many went with before: {Math.round(share * 100)}&nbsp;% done.</p>}
      {view && 'sentences' in view && <WhatIfSaid text={view} />}
    </div>
  );
}

/** The sentences; a number beyond the gain carries a flag in words. */
export const WhatIfSaid = ({ text: { isBeyond, sentences, basis } }: { text: WhatIfText }) => (
  <>
    <p>{isBeyond ? <span class="flag"><Icon name="flag" />More than brought any gain before</span> : <strong>What this number would mean, by what people did before</strong>}</p>
    <ul class="points">{sentences.map((s) => <li key={s}>{s}</li>)}</ul>
    {basis !== '' && <p class="fine">{basis}</p>}
  </>
);
