import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { GoalLine } from '../../lib/messages/views.ts';
import { Open } from '../ui/open.tsx';
import { SectionHead } from '../ui/section-head.tsx';
import { Why } from './why.tsx';

function Line({ line }: { line: GoalLine }) {
  const isOpen = useSignal(false);
  const id = useId();
  return (
    <div data-goal={line.id}>
      <dt>{line.title}</dt>
      <dd><Open isOpen={isOpen} controls={id}>{line.stands}</Open></dd>
      {isOpen.value && <dd class="opened" id={id}><p>{line.sentence}</p><Why why={line} /></dd>}
    </div>
  );
}

/** Further goals, one line each, opened to where they stand and who set them. */
export const Others = ({ lines }: { lines: GoalLine[] }) => (
  <section>
    <SectionHead>Your other goals</SectionHead>
    <dl class="key small">{lines.map((l) => <Line key={l.id} line={l} />)}</dl>
  </section>
);
