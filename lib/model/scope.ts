import type { UserId } from './ids.ts';

/**
 * Whose deals a number is about: everybody's, a person's, the team that somebody leads (themselves and all below, by reporting
 * line and role hierarchy), or a role or HubSpot team (its people and those of the roles below).
 */
export type ScopeRef = { kind: 'org' } | { kind: 'person'; id: UserId } | { kind: 'team'; id: UserId } | { kind: 'role'; id: string };

/** As text, for addresses, keys and messages: `org`, `person:005…`, `team:005…`, `role:00E…`. */
export const scopeText = (scope: ScopeRef): string => (scope.kind === 'org' ? 'org' : `${scope.kind}:${scope.id}`);

/** null where the text is no scope. */
export function parseScope(text: string): ScopeRef | null {
  if (text === 'org') return { kind: 'org' };
  const m = /^(person|team|role):(.+)$/.exec(text);
  return m ? ({ kind: m[1], id: m[2] } as ScopeRef) : null;
}
