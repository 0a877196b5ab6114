import type { AnyRecord } from '../../model/records.ts';

/** Words that a body is made of: its texts, in order, without ids and choices. */
const TEXTS = new Set(['text', 'what', 'why', 'note', 'title', 'skill', 'noticedBy', 'situation', 'behaviour', 'impact', 'question', 'name', 'headline', 'purpose', 'words', 'says', 'device']);
const ACTS: Record<string, string> = {
  open: 'opened', reply: 'answered', edit: 'changed the words', seen: 'read it', agree: 'agreed', done: 'done', move: 'moved to another day', drop: 'dropped', propose: 'proposed', held: 'held', end: 'ended', plan: 'planned', point: 'added a point',
  note: 'noted', wish: 'wished', set: 'set', noticed: 'noticed', personal: 'set a personal one', action: 'an action', state: 'a state', comment: 'commented', link: 'linked', start: 'begun', part: 'wrote their part', talk: 'talked', close: 'closed',
  sign: 'signed', handOver: 'handed over', commit: 'committed', counter: 'proposed another number', confirm: 'confirmed', review: 'kept', proposeDrop: 'proposed to drop it', dispute: 'sees it otherwise', later: 'later', ask: 'asked',
};

/** What a record says, a line each: what was done, then every text in it, as it was written. */
export function recordSays({ body }: Pick<AnyRecord, 'body'>): string[] {
  const out: string[] = [];
  const walk = (value: unknown, name: string): void => {
    if (typeof value === 'string') {
      if (TEXTS.has(name) && value.trim() !== '') out.push(value);
    } else if (Array.isArray(value)) value.forEach((x) => walk(x, name));
    else if (typeof value === 'object' && value !== null) for (const [k, inner] of Object.entries(value)) walk(inner, k);
  };
  walk(body, '');
  const act = (body as { act?: string }).act;
  return [...(act !== undefined && ACTS[act] ? [`${ACTS[act][0]!.toUpperCase()}${ACTS[act].slice(1)}`] : []), ...new Set(out)];
}
