import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { FactorDraft, FactorsView } from '../../../lib/messages/areas/factors.ts';
import type { FactorAct, SpokenKind } from '../../../lib/model/coaching/factor.ts';
import type { OwnerFunction } from '../../../lib/model/cause.ts';
import { factorProblems, type FactorField } from '../../../lib/model/coaching/factor-problems.ts';
import { Failure, useAttempt } from '../../page/attempt.tsx';
import { Covered, useTrusted } from '../../ui/trusted.tsx';
import { Area, Choose, Line } from '../bits.tsx';
import { Links } from './links.tsx';

export const newFactor = (): FactorDraft => ({ factorId: 'new', kind: 'policy', aboutId: null, leaderId: null, title: '', text: '', owner: { function: 'sales', id: null }, dealIds: [], periodIds: [] });

interface FormProps {
  form: FactorsView['form'];
  draft: FactorDraft;
  isNew: boolean;
  /** The deals and misses alone. */
  linksOnly?: boolean;
  save: (body: FactorAct) => Promise<unknown>;
  done: () => void;
}

/** What holds back, whose it is to act on, about whom, and what it is linked to. What was typed stays where saving fails. */
export function FactorForm({ form, draft, isNew, linksOnly = false, save, done }: FormProps) {
  const d = useSignal(draft);
  const isTried = useSignal(false);
  const attempt = useAttempt();
  const trusted = useTrusted();
  const box = useRef<HTMLFormElement>(null);
  const set = (part: Partial<FactorDraft>) => { d.value = { ...d.value, ...part }; };
  const made = d.value as unknown as Extract<FactorAct, { act: 'set' }>;
  const problems = linksOnly ? [] : factorProblems(made);
  const wrong = (field: FactorField): string | null => (isTried.value ? (problems.find((p) => p.field === field)?.why ?? null) : null);
  const about = form.about.find((a) => a.id === d.value.aboutId);
  const submit = () => {
    isTried.value = true;
    if (problems.length > 0) {
      requestAnimationFrame(() => box.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    void attempt.run(async () => {
      await save(linksOnly ? { act: 'link', factorId: d.value.factorId, dealIds: made.dealIds, periodIds: made.periodIds } : { ...made, act: 'set' });
      done();
    });
  };
  const name = isNew ? 'A new factor' : `${linksOnly ? 'Link' : 'Change'} “${draft.title}”`;
  return (
    <form ref={box} class="coach-form" aria-label={name} noValidate onSubmit={trusted.on(submit)}>
      {!linksOnly && (
        <>
          <div class="form-row">
            <Line label="What holds back" value={d.value.title} set={(title) => set({ title })} wrong={wrong('title')} hint="“Discounts wait three weeks for a second signature”" max={300} wide />
            <Choose label="Kind" value={d.value.kind} choices={form.kinds} set={(kind) => set({ kind: kind as SpokenKind })} hint={form.kinds.find((k) => k.id === d.value.kind)?.hint ?? ''} />
          </div>
          <div class="form-row"><Area label="What one should know of it" value={d.value.text} set={(text) => set({ text })} hint="What was seen, where, since when. Nothing on health or family: “Something personal” is for that, and holds no words." /></div>
          <div class="form-row">
            <Choose label="About" value={d.value.aboutId ?? ''} none="Nobody in particular" choices={isNew ? form.about : form.about.filter((a) => a.id === d.value.aboutId)} set={(id) => set({ aboutId: id || null, leaderId: form.about.find((a) => a.id === id)?.leaderId ?? null })}
              hint={d.value.aboutId === null ? 'Then everybody in the company who uses Ridealong reads it.' : `Then ${[about?.label.split(',')[0] ?? 'the person', about?.leader, 'the owner'].filter((t) => t != null).join(', ')} and you read it, nobody else.`} />
            <Choose label="Who can act on it" value={d.value.owner.function} choices={form.functions} set={(f) => set({ owner: { ...d.value.owner, function: f as OwnerFunction } })} />
            <Choose label="Who of them" value={d.value.owner.id ?? ''} none="Nobody is named" choices={form.people} set={(id) => set({ owner: { ...d.value.owner, id: id || null } })} wrong={wrong('owner')} hint="They are told by a task in the CRM that something waits, without a word of it." />
          </div>
        </>
      )}
      <Links form={form} dealIds={d.value.dealIds} periodIds={d.value.periodIds} change={set} />
      <div class="actions" ref={trusted.box}>
        <button class="btn is-main" disabled={attempt.busy.value}>{attempt.busy.value ? 'Keeping…' : isNew ? 'Enter it' : linksOnly ? 'Link them' : 'Change it'}</button>
        <button type="button" class="text-btn" onClick={done}>Not now</button>
      </div>
      {isTried.value && problems.length > 0 && <p class="small" role="alert">{problems.length === 1 ? 'One field needs another look.' : `${problems.length} fields need another look.`}</p>}
      <Covered trusted={trusted} />
      <Failure attempt={attempt} />
    </form>
  );
}
