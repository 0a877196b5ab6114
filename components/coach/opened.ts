/** All that a thread holds once it is opened, and the forms: one chunk, fetched at the first press. */
import { adopt } from '../ui/adopt.ts';
import css from './opened.css?inline';

export { Action } from './actions.tsx';
export { Compose } from './compose.tsx';
export { sayInPanel } from './say-in-panel.ts';
export { ThreadBody } from './thread-body.tsx';

adopt(css);
