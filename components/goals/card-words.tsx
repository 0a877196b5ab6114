import type { GoalCard } from '../../lib/messages/areas/mine.ts';

const Row = ({ name, children }: { name: string; children: string }) => <div><dt>{name}</dt><dd>{children}</dd></div>;

/** By whom, why, and whether both sides have committed: said without a click. */
export const CardWords = ({ card }: { card: GoalCard }) => (
  <dl class="goal-words small">
    <Row name="Number from">{card.setBy}</Row>
    {card.changes.map((text) => <Row key={text} name="Changed">{text}</Row>)}
    {card.edit === null && <Row name="Serves">{card.serves ?? 'No strategic goal that is recorded.'}</Row>}
    {card.partOf !== null && <Row name="Part of">{card.partOf}</Row>}
    {card.ramp !== null && <Row name="Ramp">{card.ramp}</Row>}
    {card.edit === null && <div data-state={card.commitment.state}><dt>Committed</dt><dd>{card.commitment.text}</dd></div>}
    {card.words.map((w) => <div key={w.by + w.text} class="is-said"><dt class="sr">Said</dt><dd>{w.text}<span class="fine">{w.by}</span></dd></div>)}
  </dl>
);
