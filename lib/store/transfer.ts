import * as v from 'valibot';
import type { AnyRecord } from '../model/records.ts';
import type { Database } from './open-database.ts';
import type { WorkspaceSchema } from './workspace-schema.ts';
import { RidealongError } from '../model/errors.ts';
import { readRecord } from '../model/record-shapes.ts';
import { allOrNothing } from './all-or-nothing.ts';
import { addWork } from './outbox-store.ts';

/** A file of records: to take them to another browser, to a colleague, or along when signing out. */
const FILE = v.object({ ridealong: v.literal('records'), version: v.pipe(v.number(), v.integer()), org: v.string(), records: v.array(v.unknown()) });
const FILE_VERSION = 1;

export interface Imported {
  added: number;
  /** Were here already, and stayed as they are. */
  known: number;
  /** Rows of the file (from 1) that are no records; where there is one, nothing at all was taken over. */
  bad: { row: number; key: string | null; why: string }[];
}

/** `salesforce:00D…` of `salesforce:00D…:005…`. */
const orgOf = (connectionId: string): string => connectionId.split(':').slice(0, 2).join(':');

export const transferStore = (database: Database<WorkspaceSchema>, connectionId: string) => ({
  /** Every record here, and what people did with prompts, as JSON text. */
  async exportAll(): Promise<string> {
    const tx = (await database.use()).transaction(['records', 'answers', 'outbox'], 'readonly');
    const [records, answers, outbox] = await Promise.all([tx.objectStore('records').getAll(), tx.objectStore('answers').getAll(), tx.objectStore('outbox').getAll()]);
    // Records carry themselves; what else waits (values for fields, tasks) is listed so that nothing is lost unseen.
    const unsent = outbox.filter((e) => e.work.do === 'field' || e.work.do === 'task').map((e) => e.work);
    return JSON.stringify({ ridealong: 'records', version: FILE_VERSION, org: orgOf(connectionId), records, unsent, answers }, null, 1);
  },

  /**
   * Takes records over from such a file, all or none. What `me` wrote goes to the CRM, or stays on the device where it has no
   * place; what others wrote stays here under their names. Throws where the text is no such file, or another org's.
   */
  async importRecords(json: string, me: string): Promise<Imported> {
    const file = readFile(json);
    if (file.org !== orgOf(connectionId)) throw new RidealongError('otherOrg', 'This file belongs to another org', `It was saved in ${file.org}. Open it where you are connected to that one.`);
    const records: AnyRecord[] = [];
    const out: Imported = { added: 0, known: 0, bad: [] };
    file.records.forEach((raw, i) => {
      const read = readRecord(raw);
      if (read.is === 'record') records.push(read.record);
      else out.bad.push({ row: i + 1, key: read.is === 'bad' ? read.key : null, why: read.is === 'bad' ? read.why : 'made by a newer Ridealong' });
    });
    if (out.bad.length > 0) return out;
    return allOrNothing(database, async (tx) => {
      for (const record of records) {
        if ((await tx.objectStore('records').getKey(record.key)) !== undefined) {
          out.known++;
          continue;
        }
        out.added++;
        const isMine = record.authorId === me;
        await tx.objectStore('records').put({ ...record, state: isMine ? 'waiting' : 'device' });
        if (isMine) await addWork(tx.objectStore('outbox'), { do: 'record', record }, record.at);
      }
      return out;
    });
  },
});

function readFile(json: string): v.InferOutput<typeof FILE> {
  let raw: unknown;
  try {
    raw = JSON.parse(json);
  } catch (error) {
    throw new RidealongError('notRecognised', 'This is no file of Ridealong’s records', 'It could not be read as JSON. Choose a file that was saved by “Export”.', { cause: error });
  }
  const file = v.safeParse(FILE, raw);
  if (!file.success) throw new RidealongError('notRecognised', 'This is no file of Ridealong’s records', 'Choose a file that was saved by “Export”.');
  if (file.output.version > FILE_VERSION) throw new RidealongError('dataTooNew', 'This file was saved by a newer Ridealong', 'Update the extension, then take it over.');
  return file.output;
}
