import type { GoalView } from '../../lib/messages/views.ts';

/** The earlier periods behind the usual pace: what was won by this day, of what was won in all. */
export const PaceTable = ({ pace }: { pace: Pick<NonNullable<GoalView['pace']>, 'how' | 'rows'> }) => (
  <>
    <p class="how">{pace.how}</p>
    {pace.rows.length > 0 && (
      <table class="ledger">
        <caption class="sr">Earlier periods: won by this day, of what was won in all</caption>
        <thead><tr><th scope="col">Period</th><th scope="col" class="num">By then</th><th scope="col" class="num">In all</th><th scope="col" class="num">Share</th></tr></thead>
        <tbody>
          {pace.rows.map((row) => (
            <tr key={row.label}><th scope="row">{row.label}</th><td class="num">{row.wonByThen.text}</td><td class="num">{row.wonInAll.text}</td><td class="num">{row.share}</td></tr>
          ))}
        </tbody>
      </table>
    )}
  </>
);
