import type { ExpectedLine, RoleText as Text } from '../../../lib/messages/areas/roles.ts';

const Lines = ({ title, lines }: { title: string; lines: readonly ExpectedLine[] }) => (lines.length === 0 ? null : (
  <div><h4 class="fine">{title}</h4><ul class="points small">{lines.map((l, i) => <li key={i}>{l.text}{l.from && <span class="fine is-block">{l.from}</span>}</li>)}</ul></div>
));

/** What a role is there for, what one would see, and what is measured. */
export const RoleText = ({ text }: { text: Text }) => (
  <div class="role-text">
    <Lines title="What the role is there for" lines={text.responsibilities.map((r) => ({ text: r, from: null }))} />
    <Lines title="What one would see" lines={text.behaviours} />
    <Lines title="What is measured" lines={text.measures} />
  </div>
);
