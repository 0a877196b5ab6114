import type { ViewName } from '../../lib/messages/views.ts';

type Bone = [kind: '' | 'title' | 'figure' | 'bar' | 'row' | 'strip', width: number];

/** The shape of what comes, section by section, so that nothing jumps when it is there. */
const SHAPES: Record<ViewName, Bone[][]> = {
  goal: [[['', 48], ['figure', 34], ['bar', 100], ['', 92], ['', 84], ['', 88]], [['', 40], ['row', 100], ['row', 100], ['row', 100]]],
  deal: [[['title', 88], ['', 56], ['', 96], ['bar', 100]], [['', 36], ['strip', 100], ['', 64]], [['', 34], ['', 94], ['', 86], ['row', 40]]],
  lead: [[['title', 60], ['', 56], ['', 92]], [['', 48], ['row', 100]]],
  coach: [[['title', 88], ['', 56], ['', 96]], [['', 36], ['', 94], ['', 86]]],
  forecast: [[['', 52], ['title', 72], ['', 96], ['', 90]], [['', 44], ['row', 100], ['row', 92], ['row', 96], ['row', 84], ['row', 90], ['row', 100]]],
};

export const Bones = ({ view }: { view: ViewName }) => (
  <>
    {SHAPES[view].map((bones, i) => (
      <section key={i} aria-hidden="true">
        <div class="bones">{bones.map(([kind, width], j) => <i key={j} class={kind && `is-${kind}`} style={{ '--w': width }} />)}</div>
      </section>
    ))}
  </>
);
