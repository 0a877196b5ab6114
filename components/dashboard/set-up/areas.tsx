import { useSignal } from '@preact/signals';
import { AREAS, isOn, type Area, type Areas as Off } from '../../../lib/model/goals/areas.ts';
import { Card } from '../../finance/card.tsx';
import { useAttempt } from '../../page/attempt.tsx';
import { SaveRow } from './save-row.tsx';
import type { PartProps } from './set-up-tab.tsx';

const WORDS: Record<Area, [name: string, what: string]> = {
  forecast: ['Forecast', 'Why forecasts were missed, the Monday page, causes and questions on deals, and the forecast in the panel.'],
  goals: ['Goals', 'Strategy and values, goals and the map, roles, the audit, the leader’s page, and the goal in the panel; calls, meetings and leads that are on no deal are kept while goals, activity or leads are on.'],
  asks: ['Asks', 'The register of what one function asks of another.'],
  activity: ['Activity', 'What calls, emails and meetings did, and the time that asks and administration take.'],
  leads: ['Leads', 'What became of leads, by source and campaign, and what marketing and sales say to each other about them.'],
  coaching: ['Coaching', 'Feedback on deals and to people, agreed actions, rhythm, sessions and development plans.'],
  factors: ['Factors', 'What holds people back that isn’t theirs, who owns it and what is done.'],
  reviews: ['Reviews', 'Formal reviews, signed by both.'],
};
const same = (a: Off, b: Off): boolean => AREAS.every((area) => isOn(a, area) === isOn(b, area));

/** What is used here. An area that is off has no tab, nothing is shown or written for it, and what was written before stays where it is. */
export function Areas({ view, save }: PartProps) {
  const areas = useSignal<Off>(view.areas);
  const attempt = useAttempt();
  const off = AREAS.filter((a) => !isOn(areas.value, a)).map((a) => WORDS[a][0].toLowerCase());
  return (
    <Card title="What is used here" aside="For everybody" name="areas">
      <p class="small">What is switched off has no tab and no part in the panel; nothing is shown or written for it. What was written before stays where it is, and is there again when it is switched on.</p>
      <fieldset class="areas-on">
        <legend class="sr">Areas that are switched on</legend>
        {AREAS.map((a) => (
          <label key={a} class="tick"><input type="checkbox" checked={isOn(areas.value, a)} disabled={!view.mayEdit} onChange={(event) => { areas.value = { ...areas.value, [a]: event.currentTarget.checked }; }} />
            <span><strong>{WORDS[a][0]}</strong> <span class="quiet">{WORDS[a][1]}</span></span></label>
        ))}
      </fieldset>
      {view.mayEdit && !same(areas.value, view.areas) && off.length > 0 && <p class="small" role="status">Off for everybody once it is saved: {off.join(', ')}.</p>}
      {view.mayEdit && <SaveRow attempt={attempt} isChanged={!same(areas.value, view.areas)} save={() => attempt.run(() => save({ name: 'areas', value: areas.value }))} undo={() => { areas.value = view.areas; }} />}
    </Card>
  );
}
