import type { UserId } from '../../ids.ts';
import type { Person } from '../../person.ts';
import { to18 } from '../../salesforce-id.ts';

/** Who is meant by an e-mail address, a user id or an exact name; or why nobody can be told. */
export type FoundPerson = { ok: true; id: UserId; name: string } | { ok: false; why: string };

export interface People {
  find(words: string): FoundPerson;
  /** How a file names somebody: the e-mail address where it is theirs alone, else the id. */
  write(id: UserId): string;
}

type Known = Pick<Person, 'id' | 'name' | 'email'>;

/** Names and addresses are compared without case, outer and double spaces, and however their accents are composed. */
const fold = (words: string): string => words.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();

/** `also`: people that standing goals name, who may have left the CRM since. */
export function peopleOf(people: readonly Known[], also: readonly { id: UserId; name: string }[] = []): People {
  const all = new Map<string, Known>([...also.map((a): [string, Known] => [a.id, { ...a, email: null }]), ...people.map((p): [string, Known] => [p.id, p])]);
  const byWords = new Map<string, Set<UserId>>();
  const add = (words: string | null, id: UserId): void => {
    if (!words?.trim()) return;
    const found = byWords.get(fold(words));
    if (found) found.add(id);
    else byWords.set(fold(words), new Set([id]));
  };
  for (const p of all.values()) {
    add(p.email, p.id);
    add(p.name, p.id);
  }
  const only = (words: string): UserId | undefined => { const found = byWords.get(fold(words)); return found?.size === 1 ? [...found][0] : undefined; };
  return {
    find(words) {
      const byId = all.get(words.trim()) ?? all.get(to18(words.trim()));
      if (byId) return { ok: true, id: byId.id, name: byId.name };
      const found = byWords.get(fold(words));
      if (!found) return { ok: false, why: `Nobody in the CRM is called ‘${short(words)}’, by e-mail, user id or name. Somebody without a seat is written named:${short(words.trim())}, an open position open:${short(words.trim())}` };
      if (found.size > 1) return { ok: false, why: `‘${short(words)}’ can be ${[...found].map((id) => `${all.get(id)!.name} (${all.get(id)!.email ?? id})`).slice(0, 5).join(' or ')}. Name the e-mail address or user id` };
      const [id] = found;
      return { ok: true, id: id!, name: all.get(id!)!.name };
    },
    write(id) {
      const email = all.get(id)?.email;
      return email?.trim() && only(email) === id && !all.has(email.trim()) ? email.trim() : id;
    },
  };
}

export const short = (words: string, most = 60): string => (words.length > most ? `${words.slice(0, most - 1)}…` : words);
