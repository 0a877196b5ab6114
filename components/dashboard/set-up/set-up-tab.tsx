import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { SetUpView } from '../../../lib/messages/set-up.ts';
import type { SettingValue } from '../../../lib/model/records.ts';
import { Failure, useAttempt } from '../../page/attempt.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { DashboardWays } from '../ways.ts';
import { Agreement } from './agreement.tsx';
import { Areas } from './areas.tsx';
import { Causes } from './causes.tsx';
import { Dates } from './dates.tsx';
import { Fields } from './fields.tsx';
import { Measures } from './measures.tsx';
import { MyKey } from './my-key.tsx';
import { OwnSteps } from './own-steps.tsx';
import { Places } from './places.tsx';
import { Types } from './types.tsx';

/** While something waits to be sent, how often it is asked whether it went. */
const WAITS_MS = 2_000;

/** What each part of the set-up is given. `save` writes one setting and reads all anew. */
export interface PartProps {
  view: SetUpView;
  save(setting: SettingValue): Promise<void>;
}

/** What an admin decides once for everybody, and where it is kept. */
export function SetUpTab({ ways, connection, saved }: { ways: DashboardWays; connection: string; saved: () => Promise<void> }) {
  const view = useSignal<SetUpView | null>(null);
  const reading = useAttempt();
  const read = async () => { view.value = await ways.settings(connection); };
  useEffect(() => { ways.remember(`?tab=setup&connection=${encodeURIComponent(connection)}`); void reading.run(read); }, []);
  const waits = view.value?.places.some((p) => p.waiting > 0) ?? false;
  // What is written goes out by itself: the badge that says it waits would stay until the next look.
  useEffect(() => {
    if (!waits) return;
    const timer = setInterval(() => void read().catch(() => undefined), WAITS_MS);
    return () => clearInterval(timer);
  }, [waits]);
  if (!view.value) {
    return reading.error.value
      ? <div class="stack-3"><Failure attempt={reading} /><p><button type="button" class="btn" onClick={() => void reading.run(read)}>Try again</button></p></div>
      : <p class="quiet" role="status">Reading the settings…</p>;
  }
  const save = async (setting: SettingValue) => {
    await ways.saveSetting(connection, setting);
    await read();
    await saved();
  };
  const { mayEdit, why, orgName } = view.value;
  return (
    <div class="view set-up">
      <div class="page-head"><div class="page-words"><p class="quiet small">{orgName}</p><h1>Set-up</h1><p>Decided once for everybody who uses Ridealong here. Each change is kept with who made it and when.</p></div></div>
      {!mayEdit && <div class="notice"><Icon name="lock" /><p><strong>You can look, not change.</strong></p><p class="quiet">{why ?? 'An admin can change this.'}</p></div>}
      <Places view={view.value} ways={ways} connection={connection} again={read} />
      {view.value.crm !== 'sample' && <MyKey ways={ways} connection={connection} />}
      <Areas view={view.value} save={save} />
      <Agreement view={view.value} save={save} />
      <Fields view={view.value} save={save} />
      <Types view={view.value} save={save} />
      <Dates view={view.value} save={save} />
      {view.value.stages.length > 0 && <OwnSteps view={view.value} save={save} />}
      <Measures view={view.value} save={save} />
      <Causes view={view.value} save={save} />
    </div>
  );
}
