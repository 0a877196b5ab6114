import type { Action, Notice as NoticeData } from '../../lib/messages/views.ts';
import { ActionWord } from './button.tsx';
import { Icon } from './icon.tsx';

/** Something to know about what stands beside it. `flush`: across the whole width, above everything. */
export const Notice = ({ notice, act, flush = false }: { notice: NoticeData; act: (id: Action['id']) => void; flush?: boolean }) => (
  <div class={flush ? 'notice is-flush' : 'notice'}>
    <Icon name={notice.icon} />
    <p><strong>{notice.title}</strong></p>
    {(notice.text !== '' || notice.action) && (
      <p class="quiet">{notice.text}{notice.action && <> <ActionWord action={notice.action} act={act} /></>}</p>
    )}
  </div>
);
