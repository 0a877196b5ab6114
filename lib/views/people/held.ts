import type { UserId } from '../../model/ids.ts';
import type { AnyRecord } from '../../model/records.ts';
import type { AreaInput } from '../areas/input.ts';
import { corrections, type NoteOfCorrection } from '../../analysis/people/corrections.ts';
import { recordsAbout } from '../../analysis/people/concerned.ts';
import { RECORD_KINDS } from '../../model/record-shapes.ts';

type Input = Pick<AreaInput, 'company' | 'me'>;

/** Every record here that the reader may read. */
export const allRecords = ({ company, me }: Input): AnyRecord[] => RECORD_KINDS.flatMap((k) => company.records(k) as AnyRecord[]).filter((r) => !r.between || r.between.includes(me.userId));

/** What is held about the reader: of records about many people their own part alone. */
export const heldAbout = (input: Input): AnyRecord[] => recordsAbout(allRecords(input), input.me.userId).map((r) => ownPart(r, input.me.userId));

function ownPart(record: AnyRecord, id: UserId): AnyRecord {
  if (record.kind === 'snapshot') {
    const { body } = record;
    return { ...record, body: { ...body, people: body.people.filter((p) => p.id === id), forecasts: body.forecasts.filter((f) => f.ownerId === id), ...(body.crm && { crm: body.crm.filter((f) => f.ownerId === id) }) } };
  }
  if (record.kind === 'reviewCycle' && record.body.act === 'open') return { ...record, body: { ...record.body, people: record.body.people.filter((p) => p.personId === id) } };
  return record;
}

/** The notes of correction to a record, oldest first: they stand beside it wherever it is drawn. Build it once a view. */
export function correctionsOf(input: Input): (key: string) => NoteOfCorrection[] {
  const notes = input.company.records('correction');
  if (notes.length === 0) return () => [];
  const all = corrections(notes, allRecords(input));
  return (key) => all.get(key) ?? [];
}
