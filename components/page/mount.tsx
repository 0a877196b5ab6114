import { render, type ComponentChild } from 'preact';
import '../ui/tokens.css';
import '../ui/base.css';
import '../ui/controls.css';
import '../ui/states.css';
import './page.css';

/** Draws a page of its own. `theme` is what the person chose; anything else follows the system. */
export function mountPage(page: ComponentChild, theme: unknown): void {
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  render(page, document.body);
}
