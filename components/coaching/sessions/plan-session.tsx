import { useSignal } from '@preact/signals';
import type { OfferedPoint, SessionsView } from '../../../lib/messages/areas/sessions.ts';
import type { AgendaPoint } from '../../../lib/model/coaching/session.ts';
import { Failure, useAttempt } from '../../page/attempt.tsx';
import type { AreaState } from '../../ui/area.tsx';
import { ListEditor } from '../../ui/list-editor.tsx';
import { Covered, useTrusted } from '../../ui/trusted.tsx';
import { dayOfField, Line } from '../bits.tsx';

/** Points of one’s own begin where the offered ones end. */
export const ownPoint = (text: string): AgendaPoint => ({ id: `own:${crypto.randomUUID()}`, source: { kind: 'own', id: null }, text: text.trim() });

/** What happened, in groups, each with a tick. */
export function Offer({ points, chosen, flip }: { points: readonly OfferedPoint[]; chosen: ReadonlySet<string>; flip: (id: string) => void }) {
  const groups = [...new Set(points.map((p) => p.group))];
  return (
    <>
      {groups.map((group) => (
        <fieldset key={group} class="offer-list">
          <legend>{group}</legend>
          {points.filter((p) => p.group === group).map((p) => (
            <label key={p.point.id} class="tick small"><input type="checkbox" checked={chosen.has(p.point.id)} onChange={() => flip(p.point.id)} /><span>{p.text}</span></label>
          ))}
        </fieldset>
      ))}
    </>
  );
}

/** Plans a session: a day, what happened since the last one to be taken or left, and points of one’s own. */
export function PlanSession({ view, state, done }: { view: SessionsView; state: AreaState<'sessions'>; done: () => void }) {
  const day = useSignal(view.form.day);
  const chosen = useSignal<ReadonlySet<string>>(new Set(view.offer.points.filter((p) => p.isUsual).map((p) => p.point.id)));
  const own = useSignal<string[]>([]);
  const isTried = useSignal(false);
  const attempt = useAttempt();
  const trusted = useTrusted();
  const { chosen: pair, form } = view;
  if (!pair) return null;
  const [me, other] = [form.people[0]!.id, form.people[1]!.id];
  const wrong = day.value === '' ? 'Choose a day.' : day.value < form.today ? 'Choose today or a later day.' : null;
  const flip = (id: string) => { const next = new Set(chosen.value); if (!next.delete(id)) next.add(id); chosen.value = next; };
  const submit = () => {
    isTried.value = true;
    if (wrong !== null) return;
    void attempt.run(async () => {
      const agenda = [...view.offer.points.filter((p) => chosen.value.has(p.point.id)).map((p) => p.point), ...own.value.filter((t) => t.trim() !== '').map(ownPoint)];
      await state.say({ kind: 'session', body: { act: 'plan', sessionId: 'new', repId: (pair.side === 'rep' ? me : other) as never, managerId: (pair.side === 'rep' ? other : me) as never, day: dayOfField(day.value), agenda } });
      done();
    });
  };
  return (
    <form class="coach-form" aria-label={`Plan a session with ${view.other}`} noValidate onSubmit={trusted.on(submit)}>
      <div class="form-row"><Line label="Day" type="date" value={day.value} min={form.today} set={(v) => { day.value = v; }} wrong={isTried.value ? wrong : null} /></div>
      {view.offer.points.length > 0 ? <p class="small quiet">{view.offer.since}. Take what you want to speak about; either of you can add to it or take off from it later.</p> : <p class="small quiet">{view.offer.since}, nothing happened that would make a point.</p>}
      <Offer points={view.offer.points} chosen={chosen.value} flip={flip} />
      <ListEditor label="Own points" one="a point" items={own.value} change={(items) => { own.value = items; }} most={20} />
      <div class="actions" ref={trusted.box}>
        <button class="btn is-main" disabled={attempt.busy.value}>{attempt.busy.value ? 'Planning…' : 'Plan it'}</button>
        <button type="button" class="text-btn" onClick={done}>Not now</button>
      </div>
      <Covered trusted={trusted} />
      <Failure attempt={attempt} />
    </form>
  );
}
