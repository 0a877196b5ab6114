import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { GoalCard } from '../../lib/messages/areas/mine.ts';
import { CardFigures } from './card-figures.tsx';
import { CardWords } from './card-words.tsx';
import { ProgressBar } from './progress-bar.tsx';

/** The one figure of a goal: its share, else what is there. */
function Headline({ card: { attainment, actual, target, noAttainment, isReached } }: { card: GoalCard }) {
  return (
    <>
      <div class="figure-row">
        {attainment ? <p class="figure" data-figure="attainment" data-ratio={attainment.ratio}>{attainment.text}<small>%</small></p>
          : <p class="figure is-money">{actual.amount?.text ?? 'Not known'}</p>}
        <p class="quiet">{attainment && actual.amount ? <><strong>{actual.amount.text}</strong> of {target.text}</> : <>Target {target.text}{isReached && ', reached'}</>}</p>
      </div>
      {noAttainment !== null && actual.amount && <p class="fine">{noAttainment}</p>}
    </>
  );
}

/** One goal on a sheet of its own: figures on one side, who set it and why on the other. */
export function GoalSheet({ card, children }: { card: GoalCard; children?: ComponentChildren }) {
  const id = useId();
  return (
    <section class="card goal-card" aria-labelledby={id} data-goal={card.id}>
      <div class="section-head"><h2 id={id}>{card.title}{card.whose !== null && <span class="quiet">, {card.whose}</span>}</h2><span class="fine">{card.weight === null ? card.period : `${card.period} · ${card.weight}`}</span></div>
      <div class="goal-halves">
        <div>
          <Headline card={card} />
          {card.bar && <ProgressBar bar={card.bar} />}
          <CardFigures card={card} />
        </div>
        <div class="stack-3">
          <p>{card.sentence}</p>
          <CardWords card={card} />
          {children}
        </div>
      </div>
    </section>
  );
}
