import type { ActionAct, ActionSource } from '../../model/coaching/action.ts';
import type { Day } from '../../model/day.ts';
import type { DealId, UserId } from '../../model/ids.ts';

/** A word about an agreed action as it was recorded. */
export interface SaidOfActions {
  key: string;
  dealId: DealId | null;
  authorId: UserId;
  authorName: string;
  between?: readonly UserId[];
  at: number;
  body: ActionAct;
}

/** How the CRM's task of an action stands, as it was last read. */
export interface TaskState {
  isDone: boolean;
  isDeleted: boolean;
  /** When it was last changed there, epoch milliseconds. */
  at: number;
}

/** An agreed action as it stands. */
export interface StandingAction {
  id: string;
  source: ActionSource;
  dealId: DealId | null;
  what: string;
  whoId: UserId;
  by: Day;
  taskKey: string;
  agreedById: UserId;
  agreedBy: string;
  agreedAt: number;
  /** Who alone reads it, sorted; null: whoever sees the deal. */
  between: readonly UserId[] | null;
  /** Each new date with why, oldest first. */
  moves: readonly { from: Day; to: Day; by: string; at: number; why: string }[];
  /** `done`: said so here, or its task was completed in the CRM. `dropped`: said so here. */
  state: 'open' | 'done' | 'dropped';
  /** How it ended; null while it is open. `by` null: the CRM's task says so. */
  ended: { by: string | null; at: number; note: string } | null;
  /** Of the CRM's task: null where it isn't there (not sent yet, or not found), or this browser hasn't looked. */
  task: TaskState | null;
}

/** Who may say what of actions. */
export interface ActionRights {
  /** Whether `author` leads `other`, by the CRM's own reporting line. */
  leads(author: UserId, other: UserId): boolean;
}

/** Whether somebody may agree an action for `whoId`: oneself, one whom one leads, one who leads oneself; of a private source, one of the two. */
export const mayAgree = (author: UserId, whoId: UserId, between: readonly UserId[] | null, rights: ActionRights): boolean =>
  between ? between.includes(author) && between.includes(whoId) : author === whoId || rights.leads(author, whoId) || rights.leads(whoId, author);

/** Whether somebody may say what became of it: who does it, who agreed it, who leads the one who does it (not where it is between two people). */
export const mayFollow = (a: Pick<StandingAction, 'whoId' | 'agreedById' | 'between'>, author: UserId, rights: ActionRights): boolean =>
  author === a.whoId || author === a.agreedById || (a.between === null && rights.leads(author, a.whoId));

const inOrder = (a: SaidOfActions, b: SaidOfActions): number => a.at - b.at || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);

/**
 * What stands of agreed actions, read off all that was said, in any order, and off their tasks in the CRM (by task key). An action is agreed
 * once: where two records claim one id, the one that bears it as its key counts, then the earlier. What is said by somebody who may not say it
 * counts for nothing. A word here stands before the task: one that was dropped stays dropped, whatever becomes of its task.
 */
export function standingActions(said: readonly SaidOfActions[], rights: ActionRights, tasks: ReadonlyMap<string, TaskState> = new Map()): Map<string, StandingAction> {
  const ordered = [...new Map(said.map((r) => [r.key, r])).values()].sort(inOrder);
  const actions = new Map<string, Draft>();
  for (const r of ordered) if (r.body.act === 'agree') agree(actions, r, r.body, rights);
  for (const r of ordered) if (r.body.act !== 'agree') follow(actions, r, r.body, rights);
  for (const a of actions.values()) {
    a.task = tasks.get(a.taskKey) ?? null;
    if (a.state === 'open' && a.task?.isDone) Object.assign(a, { state: 'done', ended: { by: null, at: a.task.at, note: '' } });
  }
  return actions;
}

type Draft = Omit<StandingAction, 'moves'> & { moves: StandingAction['moves'][number][] };

function agree(actions: Map<string, Draft>, r: SaidOfActions, body: Extract<ActionAct, { act: 'agree' }>, rights: ActionRights): void {
  const between = r.between ? [...r.between].sort() : null;
  if ((actions.has(body.actionId) && r.key !== body.actionId) || !mayAgree(r.authorId, body.whoId, between, rights)) return;
  actions.set(body.actionId, {
    id: body.actionId, source: body.source, dealId: r.dealId, what: body.what, whoId: body.whoId, by: body.by, taskKey: body.taskKey, agreedById: r.authorId, agreedBy: r.authorName, agreedAt: r.at,
    between, moves: [], state: 'open', ended: null, task: null,
  });
}

function follow(actions: Map<string, Draft>, r: SaidOfActions, body: Exclude<ActionAct, { act: 'agree' }>, rights: ActionRights): void {
  const a = actions.get(body.actionId);
  if (!a || a.state !== 'open' || !mayFollow(a, r.authorId, rights)) return;
  if (body.act === 'move') {
    a.moves.push({ from: a.by, to: body.by, by: r.authorName, at: r.at, why: body.why });
    a.by = body.by;
  } else {
    a.state = body.act === 'done' ? 'done' : 'dropped';
    a.ended = { by: r.authorName, at: r.at, note: body.act === 'done' ? body.note : body.why };
  }
}

/** Whether it is open and its day has passed. */
export const isOverdue = (a: Pick<StandingAction, 'state' | 'by'>, today: Day): boolean => a.state === 'open' && a.by < today;
