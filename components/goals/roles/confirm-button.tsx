import { userId } from '../../../lib/model/ids.ts';
import { trusted } from '../../finance/trusted.ts';
import { Failure, useAttempt } from '../../page/attempt.tsx';
import type { AreaState } from '../../ui/area.tsx';

interface ConfirmProps {
  state: AreaState<'roles'>;
  roleId: string;
  /** Key of the version that is confirmed. */
  of: string;
  person: string;
  side: 'person' | 'leader';
  label: string;
  /** Said to who can't see the row: "for Ann". */
  called?: string;
}

/** One side says that this is what is expected. */
export function ConfirmButton({ state, roleId, of, person, side, label, called }: ConfirmProps) {
  const attempt = useAttempt();
  const confirm = () => attempt.run(async () => { await state.say({ kind: 'role', body: { act: 'confirm', roleId, of, person: userId(person), side } }); });
  return (
    <>
      <button type="button" class="btn is-small" aria-label={called} disabled={attempt.busy.value} onClick={trusted(confirm)}>{attempt.busy.value ? 'Confirming…' : label}</button>
      <Failure attempt={attempt} />
    </>
  );
}
