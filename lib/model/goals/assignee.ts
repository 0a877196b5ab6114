import type { UserId } from '../ids.ts';
import type { FunctionId } from './function.ts';

/**
 * Who a goal is for. A team is everybody below a lead (the lead's user id). `open`: a position that nobody holds yet.
 * `named`: a person who has no seat in the CRM; what they say is entered on their behalf.
 */
export type Assignee =
  | { kind: 'company' }
  | { kind: 'function'; id: FunctionId }
  | { kind: 'team'; id: UserId }
  | { kind: 'person'; id: UserId }
  | { kind: 'named'; name: string }
  | { kind: 'open'; name: string };

/** As text, for keys, files and messages: `company`, `function:marketing`, `team:005…`, `person:005…`, `named:Ann`, `open:…`. */
export const assigneeText = (a: Assignee): string => (a.kind === 'company' ? 'company' : a.kind === 'named' || a.kind === 'open' ? `${a.kind}:${a.name}` : `${a.kind}:${a.id}`);

/** null where the text is none of these. */
export function parseAssignee(text: string): Assignee | null {
  if (text === 'company') return { kind: 'company' };
  const m = /^(function|team|person|named|open):(.+)$/s.exec(text);
  if (!m) return null;
  return (m[1] === 'named' || m[1] === 'open' ? { kind: m[1], name: m[2] } : { kind: m[1], id: m[2] }) as Assignee;
}
