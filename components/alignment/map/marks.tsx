import type { Mark } from '../../../lib/messages/areas/map.ts';

/** Leader, then bearer: committed, talking about it, not heard. The word beside says the same. */
export const Marks = ({ leader, bearer }: { leader: Mark; bearer: Mark }) => <span class="marks" aria-hidden="true"><i class={`is-${leader}`} /><i class={`is-${bearer}`} /></span>;

/** One side of it. */
export const SideMark = ({ mark }: { mark: Mark }) => <span class="marks" aria-hidden="true"><i class={`is-${mark}`} /></span>;

/** What the marks mean. */
export const MarksKey = () => (
  <div class="share-key">
    <span><Marks leader="yes" bearer="yes" />leader, then person: both committed</span>
    <span><Marks leader="yes" bearer="talk" />being discussed</span>
    <span><Marks leader="yes" bearer="unheard" />not heard yet</span>
  </div>
);
