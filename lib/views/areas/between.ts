import type { AreaWord } from '../../messages/areas/areas.ts';
import type { UserId } from '../../model/ids.ts';
import type { AnyRecord } from '../../model/records.ts';
import type { AreaInput } from './input.ts';
import { factorReaders } from '../../analysis/coaching/standing-factors.ts';
import { plansOf } from './development/standing.ts';
import { factorsOf } from './factors/standing.ts';
import { sessionsOf } from './sessions/standing.ts';

/** Who alone is to read a word's record, the reader among them; null: everybody who may read its kind. A word that names something which isn't there is the reader's alone. */
export function readersOf(word: AreaWord, input: AreaInput): UserId[] | null {
  const me = input.me.userId;
  if (word.kind === 'session') {
    const s = word.body.act === 'plan' ? word.body : sessionsOf(input).get(word.body.sessionId);
    return s ? [s.repId, s.managerId] : [me];
  }
  if (word.kind === 'development') {
    const p = word.body.act === 'set' ? word.body : plansOf(input).get(word.body.planId);
    return p ? [p.personId, p.withId] : [me];
  }
  if (word.kind !== 'factor') return null;
  const { body } = word;
  const { factors: { spoken, personal } } = factorsOf(input);
  if (body.act === 'personal') return [body.aboutId, body.withId];
  const enteredBy = spoken.get(body.factorId)?.entered.byId ?? me;
  if (body.act === 'set') return withMe(factorReaders(body, enteredBy), me);
  const found = spoken.get(body.factorId);
  if (found) return withMe(factorReaders(found, enteredBy), me);
  const own = personal.get(body.factorId);
  return own ? [own.aboutId, own.withId] : [me];
}

const withMe = (readers: UserId[] | null, me: UserId): UserId[] | null => readers && [...new Set([...readers, me])];

/** A session, a plan and a factor bear the key of the record that begins them, so that nobody else's record can claim their id. */
export function namedByKey(record: AnyRecord, input: AreaInput): AnyRecord {
  if (record.kind === 'session' && record.body.act === 'plan') return { ...record, body: { ...record.body, sessionId: record.key } };
  if (record.kind === 'development' && record.body.act === 'set' && !plansOf(input).has(record.body.planId)) return { ...record, body: { ...record.body, planId: record.key } };
  if (record.kind === 'factor' && (record.body.act === 'set' || record.body.act === 'personal')) {
    const { factors: { spoken, personal } } = factorsOf(input);
    if (!spoken.has(record.body.factorId) && !personal.has(record.body.factorId)) return { ...record, body: { ...record.body, factorId: record.key } };
  }
  return record;
}
