import { useSignal } from '@preact/signals';
import type { FactorsView, PersonalRow } from '../../../lib/messages/areas/factors.ts';
import type { FactorAct, FactorState, Support } from '../../../lib/model/coaching/factor.ts';
import { Failure, useAttempt } from '../../page/attempt.tsx';
import { Covered, useTrusted } from '../../ui/trusted.tsx';
import { Choose, dayOfField, Line, Ticks } from '../bits.tsx';

type Save = (body: FactorAct) => Promise<unknown>;

/** One personal factor: its state and the agreed support. */
export function PersonalCard({ row, form, save }: { row: PersonalRow; form: FactorsView['form']; save: Save }) {
  const changes = useSignal(false);
  return (
    <div class="inset" data-personal={row.id}>
      <p><strong>{row.title}</strong> <span class="fine">{row.state.label}</span></p>
      <p class="small">{row.support.length === 0 ? 'No support is agreed yet' : row.support.map((s) => s.label).join(', ')}{row.until && <span class="quiet">, {row.until.text}</span>}</p>
      <p class="fine">{row.history[0]} · {row.seenBy}</p>
      {changes.value ? <PersonalForm form={form} row={row} done={() => { changes.value = false; }} save={save} /> : <div class="actions"><button type="button" class="text-btn is-flush" aria-label={`Change: ${row.title}`} onClick={() => { changes.value = true; }}>Change it</button></div>}
    </div>
  );
}

/** Choices alone: there is no field for words. */
export function PersonalForm({ form, row, save, done }: { form: FactorsView['form']; row: PersonalRow | null; save: Save; done: () => void }) {
  const who = useSignal(form.withs[0] ? `${form.withs[0].id} ${form.withs[0].withId}` : '');
  const state = useSignal<string>(row?.state.id ?? 'open');
  const support = useSignal<readonly string[]>(row?.support.map((s) => s.id) ?? []);
  const until = useSignal(row?.until?.day ?? '');
  const attempt = useAttempt();
  const trusted = useTrusted();
  const submit = () => void attempt.run(async () => {
    const chosen = form.withs.find((w) => `${w.id} ${w.withId}` === who.value);
    const [aboutId, withId] = row ? [row.aboutId, row.withId] : [chosen?.id ?? '', chosen?.withId ?? ''];
    await save({ act: 'personal', factorId: row?.id ?? 'new', aboutId: aboutId as never, withId: withId as never, support: [...support.value] as Support[], state: state.value as FactorState, until: until.value === '' ? null : dayOfField(until.value) });
    done();
  });
  return (
    <form class="coach-form" aria-label={row ? `Change: ${row.title}` : 'Something personal'} noValidate onSubmit={trusted.on(submit)}>
      <p class="small quiet">No words are kept here, so that nothing on health or family is: speak about it in person. What both of you agreed as support can be ticked.</p>
      <div class="form-row">
        {!row && <Choose label="Whose" value={who.value} choices={form.withs.map((w) => ({ id: `${w.id} ${w.withId}`, label: w.label }))} set={(v) => { who.value = v; }} />}
        <Choose label="State" value={state.value} choices={form.states} set={(v) => { state.value = v; }} />
        <Line label="Until, where there is a date" type="date" value={until.value} set={(v) => { until.value = v; }} />
      </div>
      <Ticks legend="Support that is agreed" choices={form.supports} chosen={support} />
      <div class="actions" ref={trusted.box}><button class="btn is-small" disabled={attempt.busy.value}>{attempt.busy.value ? 'Keeping…' : 'Keep it'}</button><button type="button" class="text-btn" onClick={done}>Not now</button></div>
      <Covered trusted={trusted} />
      <Failure attempt={attempt} />
    </form>
  );
}
