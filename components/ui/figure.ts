import type { Figure } from '../../lib/messages/views.ts';

export interface FigureAttributes {
  'data-figure': string;
  'data-minor': number;
  'data-currency': string;
}

/** What marks a figure on the screen for those who check it: its name, its exact minor units and their currency. */
export const figureAttributes = (name: string, figure: Figure): FigureAttributes =>
  ({ 'data-figure': name, 'data-minor': figure.minor, 'data-currency': figure.currency });

/** The same money, taken away: a true minus before it, or the minus before it taken off. */
export const minus = (figure: Figure): string =>
  figure.minor === 0 ? figure.text : /^[−-]/.test(figure.text) ? figure.text.slice(1) : `−${figure.text}`;
