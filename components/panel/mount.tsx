import { render } from 'preact';
import type { PanelClient, PanelHandlers } from '../../lib/messages/panel-client.ts';
import '../ui/tokens.css';
import '../ui/base.css';
import '../ui/controls.css';
import '../ui/rows.css';
import '../ui/progress.css';
import '../ui/states.css';
import '../ui/bridge.css';
import '../ui/strip.css';
import './panel.css';
import '../goal/goal.css';
import '../deal/deal.css';
import { Panel } from './panel.tsx';
import { createPanelState } from './state.ts';

/** Draws the panel into an element and joins it to the background, or to what stands in for it. */
export function mountPanel(root: HTMLElement, connect: (handlers: PanelHandlers) => PanelClient): void {
  render(<Panel state={createPanelState(connect)} />, root);
}
