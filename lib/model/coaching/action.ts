import type { Day } from '../day.ts';
import type { UserId } from '../ids.ts';

/** Where an action was agreed. `id`: the thread, session, development plan or factor. */
export type ActionSource = { kind: 'feedback' | 'session' | 'development' | 'factor' | 'prompt'; id: string };

/** An agreed action: who does what by when. It becomes a task in the CRM, whose state comes back. */
export type ActionAct =
  | { act: 'agree'; actionId: string; source: ActionSource; what: string; whoId: UserId; by: Day; taskKey: string }
  | { act: 'done'; actionId: string; note: string }
  | { act: 'move'; actionId: string; by: Day; why: string }
  | { act: 'drop'; actionId: string; why: string };
