import type { ComponentChildren } from 'preact';

/** A section's name and, at its end, what goes with it. */
export const SectionHead = ({ children, aside }: { children: ComponentChildren; aside?: ComponentChildren }) => (
  <div class="section-head"><h2>{children}</h2>{aside}</div>
);
