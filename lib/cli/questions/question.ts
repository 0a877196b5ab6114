import type { Row } from '../../crm/sample/tables.ts';
import type { MappedExport } from '../../crm/salesforce/map/index.ts';
import type { DealBook } from '../../model/book.ts';
import type { DealId } from '../../model/ids.ts';
import type { ExplainArguments } from '../arguments.ts';

/** An export folder, read, mapped and packed; what every question is answered from. */
export interface Asked {
  args: ExplainArguments;
  mapped: MappedExport;
  tables: { [object: string]: Row[] | undefined };
  book: DealBook;
  now: number;
  /** A deal's id as the export writes it. */
  writtenId(deal: number): string;
  /** As `writtenId`, for a book made from this one. */
  asWritten(id: DealId): string;
  /** Sentences about the data as a whole: rows left out, what isn't recorded. */
  notes: string[];
}

/** An answer in both forms. */
export interface Answered {
  /** The contract of `--json`: one object, amounts in minor units of its `currency`. */
  json: object;
  /** For reading in a terminal. */
  text: string;
}

/** One question that `explain` answers. Throws BadArguments where it can't be asked this way. */
export interface Question {
  name: string;
  /** One line of the usage text. */
  about: string;
  needsPeriod: boolean;
  answer(asked: Asked): Answered;
}
