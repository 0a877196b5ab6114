import type { NoteView } from '../../../lib/messages/areas/about-me.ts';

/** Notes of correction beside what they correct, wherever it is drawn. */
export const Corrections = ({ notes }: { notes: readonly NoteView[] }) => notes.length === 0 ? null : (
  <ul class="corrections" aria-label="Notes of correction">{notes.map((n, i) => <li key={i} class="small"><span class="as-written">{n.text}</span> <span class="fine">Note of correction by {n.who}, {n.when}</span></li>)}</ul>
);
