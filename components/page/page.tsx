import type { ComponentChildren } from 'preact';
import { Mark } from '../ui/icon.tsx';

/** A page of its own: the mark, what the page is for, then its sections. */
export const Page = ({ title, children }: { title: string; children: ComponentChildren }) => (
  <main class="page">
    <div class="paper">
      <header><Mark /><h1>{title}</h1></header>
      {children}
    </div>
  </main>
);
