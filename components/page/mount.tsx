import { render, type ComponentChild } from 'preact';
import '../ui/tokens.css';
import '../ui/base.css';
import '../ui/controls.css';
import '../ui/states.css';
import './page.css';

/** What the person chose; anything but light or dark follows the system. */
export function showTheme(theme: unknown): void {
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  else delete document.documentElement.dataset.theme;
}

/** Draws a page of its own, in the theme that was chosen. */
export function mountPage(page: ComponentChild, theme: unknown): void {
  showTheme(theme);
  render(page, document.body);
}
