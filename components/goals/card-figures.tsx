import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { Amount, DrivenBy, GoalCard } from '../../lib/messages/areas/mine.ts';
import { PaceTable } from '../goal/pace-table.tsx';
import { RowsList } from '../ui/deal-list.tsx';
import { Open } from '../ui/open.tsx';

/** What marks a figure for those who check it. */
const marked = (name: string, { value, unit }: Amount) => ({ 'data-figure': name, 'data-value': value, 'data-unit': unit });

function Line({ mark, words, figure, label, opens }: { mark: string | null; words: string; figure: ComponentChildren; label?: string; opens?: ComponentChildren }) {
  const isOpen = useSignal(false);
  const id = useId();
  return (
    <div>
      <dt>{mark !== null && <i class={`key-mark is-${mark}`} aria-hidden="true" />}{words}</dt>
      <dd>{opens ? <Open isOpen={isOpen} controls={id} label={label}>{figure}</Open> : figure}</dd>
      {opens && isOpen.value && <dd class="opened" id={id}>{opens}</dd>}
    </div>
  );
}

function Made({ made }: { made: GoalCard['made'] }) {
  return (
    <>
      <p class="how">{made.formula}</p>
      {made.others.map((line) => <p key={line} class="how">{line}</p>)}
      {made.deals && <RowsList rows={made.deals} />}
    </>
  );
}

/** The measures below a goal's, beside what is usual, and how the usual number became this one. */
function Drivers({ by: { rows, steps, note } }: { by: DrivenBy }) {
  return (
    <>
      {steps && <dl class="key steps">{steps.map((s) => <div key={s.label}><dt>{s.label}</dt><dd>{s.text}</dd></div>)}</dl>}
      <table class="drivers">
        <caption class="sr">Measures that drive it, now and usually</caption>
        <thead><tr><th scope="col">Measure</th><th scope="col" class="num">Now</th><th scope="col" class="num">Usual by this day</th></tr></thead>
        <tbody>{rows.map((r, i) => (
          <tr key={`${r.id} ${i}`}>
            <th scope="row" style={{ paddingInlineStart: `${r.depth}rem` }}>{r.label}<span class="how">{r.how}</span></th>
            <td class="num">{r.now?.text ?? 'not known'}</td><td class="num">{r.usual ?? 'not known'}<span class="how">{r.usualWhy}</span></td>
          </tr>
        ))}</tbody>
      </table>
      <p class="how">{note === null ? '' : `${note} `}What moves along with it is not thereby its cause.</p>
    </>
  );
}

/** The figures of a goal, each opened to what it is made of. */
export function CardFigures({ card }: { card: GoalCard }) {
  const { actual, pace, landing, target, gap, takes, made, drivenBy } = card;
  return (
    <dl class="key small">
      <Line mark="won" words="So far" label={actual.amount ? undefined : 'Not known: why'} opens={<><Made made={made} />{actual.amount === null && <p class="how">{actual.why}</p>}</>} figure={actual.amount ? <span {...marked('actual', actual.amount)}>{actual.amount.text}</span> : 'not known'} />
      {pace && <Line mark="pace" words={pace.label} figure={<span {...marked('pace', pace.amount)}>{pace.amount.text}</span>} opens={<PaceTable pace={pace} />} />}
      {landing && <Line mark="landing" words="Likely landing" figure={landing.text} opens={<p class="how">{landing.how}</p>} />}
      <Line mark="goal" words="Target" figure={<span {...marked('target', target)}>{target.text}</span>} />
      {gap && gap.value > 0 && <Line mark={null} words="Gap" figure={<strong {...marked('gap', gap)}>{gap.text}</strong>} />}
      {drivenBy && <Line mark={null} words="What drives it" figure={`${drivenBy.rows.length} ${drivenBy.rows.length === 1 ? 'measure' : 'measures'}`} opens={<Drivers by={drivenBy} />} />}
      {takes.map((t) => <Line key={t.what} mark={null} words={t.what} figure={t.text} opens={<p class="how">{t.how}</p>} />)}
    </dl>
  );
}
