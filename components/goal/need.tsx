import { useSignal } from '@preact/signals';
import type { GoalView } from '../../lib/messages/views.ts';
import { RowsList } from '../ui/deal-list.tsx';
import { figureAttributes, minus } from '../ui/figure.ts';
import { Open } from '../ui/open.tsx';
import { SectionHead } from '../ui/section-head.tsx';

/** From goal to what is still to find, as a sum that can be followed. */
export function Need({ need }: { need: NonNullable<GoalView['need']> }) {
  const how = useSignal(false);
  const commit = useSignal(false);
  return (
    <section>
      <SectionHead aside={<Open isOpen={how} controls="need-how" fine>How this is worked out</Open>}>What is needed</SectionHead>
      {how.value && <div class="opened" id="need-how"><p class="how">{need.how}</p></div>}
      <table class="ledger">
        <caption class="sr">From goal to what is still to find</caption>
        <tbody>
          <tr><th scope="row">Goal</th><td class="num">{need.goal.text}</td></tr>
          <tr><th scope="row">Won so far</th><td class="num">{minus(need.won)}</td></tr>
          <tr class="is-sum"><th scope="row">Gap</th><td class="num" {...figureAttributes('gap', need.gap)}>{need.gap.text}</td></tr>
          <tr><th scope="row"><Open isOpen={commit} controls="commit-rows">{need.commitLabel}</Open></th><td class="num" {...figureAttributes('commit', need.commit)}>{minus(need.commit)}</td></tr>
          {commit.value && <tr class="opened-row" id="commit-rows"><td colSpan={2}><div class="opened"><RowsList rows={need.commitRows} /></div></td></tr>}
          <tr class="is-sum is-last"><th scope="row">Still to find</th><td class="num" {...figureAttributes('to-find', need.toFind)}>{need.toFind.text}</td></tr>
        </tbody>
      </table>
      {need.sentence !== null && <p class="gap-3">{need.sentence}</p>}
    </section>
  );
}
