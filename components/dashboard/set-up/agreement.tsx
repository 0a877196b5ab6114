import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { agreementProblems, type ActivityAgreement, type ActivityAllowed } from '../../../lib/model/goals/activity-agreement.ts';
import { Card } from '../../finance/card.tsx';
import { useAttempt } from '../../page/attempt.tsx';
import { SaveRow } from './save-row.tsx';
import type { PartProps } from './set-up-tab.tsx';

const ALLOWS: Record<ActivityAllowed, string> = {
  nothing: 'Groups of five or more alone', progress: 'How far each one’s goals on calls, emails, meetings and tasks are', weeks: 'That, and each one’s numbers week by week',
};
const BLANK: ActivityAgreement = { allows: 'nothing', agreedWith: '', agreedOn: '', text: '' };

/** What whoever leads people may see of each one's activity, and the agreement that allows it. Everybody here can read it. */
export function Agreement({ view, save }: PartProps) {
  const stored: ActivityAgreement = view.activityAgreement ?? BLANK;
  const draft = useSignal<ActivityAgreement>(stored);
  const isTried = useSignal(false);
  const attempt = useAttempt();
  const id = useId();
  const d = draft.value;
  const set = (part: Partial<ActivityAgreement>) => { draft.value = { ...draft.value, ...part }; };
  const isChanged = (Object.keys(BLANK) as (keyof ActivityAgreement)[]).some((k) => d[k] !== stored[k]);
  const problems = agreementProblems(d, view.today);
  const wrong = (field: 'agreedWith' | 'agreedOn' | 'text'): string | null => (isTried.value ? (problems.find((p) => p.field === field)?.why ?? null) : null);
  const keep = () => {
    isTried.value = true;
    if (problems.length > 0) return;
    void attempt.run(async () => {
      await save({ name: 'activityAgreement', value: { ...d, agreedWith: d.agreedWith.trim(), text: d.text.trim() } });
      isTried.value = false;
    });
  };
  const field = (name: 'agreedWith' | 'agreedOn' | 'text', label: string, hint: string) => {
    const why = wrong(name);
    const same = { id: `${id}${name}`, value: d[name], disabled: !view.mayEdit, 'aria-invalid': why === null ? undefined : true, 'aria-describedby': `${id}${name}h` };
    return (
      <div class={name === 'text' ? 'pick is-wide' : 'pick'}>
        <label for={`${id}${name}`}>{label}</label>
        {name === 'text' ? <textarea rows={3} maxLength={2000} {...same} onInput={(event) => set({ text: event.currentTarget.value })} />
          : name === 'agreedOn' ? <input type="date" max={view.today} {...same} onInput={(event) => set({ agreedOn: event.currentTarget.value })} />
          : <input type="text" autocomplete="off" {...same} onInput={(event) => set({ agreedWith: event.currentTarget.value })} />}
        <p class="fine" id={`${id}${name}h`} role={why === null ? undefined : 'alert'}>{why ?? hint}</p>
      </div>
    );
  };
  const isNeeded = d.allows !== 'nothing' || stored.allows !== 'nothing' || stored.agreedWith !== '';
  return (
    <Card title="Activity of people" aside="Read by everybody here" name="agreement">
      <p class="small">What somebody does, call by call, is theirs to see. Others see groups of five or more, and never so that fewer could be told by taking one group from another. An agreement, with the works council or with the people themselves, can allow whoever leads somebody to see more.</p>
      {view.agreementBy !== null && <p class="small">{view.agreementBy}.</p>}
      <div class="pick"><label for={`${id}allows`}>Whoever leads somebody sees</label>
        <select id={`${id}allows`} value={d.allows} disabled={!view.mayEdit} onChange={(event) => set({ allows: event.currentTarget.value as ActivityAllowed })}>{Object.entries(ALLOWS).map(([a, label]) => <option key={a} value={a}>{label}</option>)}</select></div>
      {isNeeded && (
        <>
          <div class="form-row">{field('agreedWith', 'Agreed with', 'Such as: works council, Ann Example.')}{field('agreedOn', 'On', 'The day it was agreed, or ended.')}</div>
          <div class="form-row">{field('text', 'What was agreed', 'In its own words, or where everybody can read it.')}</div>
        </>
      )}
      {view.mayEdit && <SaveRow attempt={attempt} isChanged={isChanged} save={keep} undo={() => { draft.value = stored; isTried.value = false; }} label={d.allows === 'nothing' ? 'Record that it has ended' : 'Record the agreement'} />}
    </Card>
  );
}
