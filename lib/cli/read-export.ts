import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { OrgTables, Row } from '../crm/sample/tables.ts';
import { OBJECTS, type ObjectName } from '../crm/salesforce/objects.ts';
import { readCsv } from '../model/csv.ts';

export interface ExportFolder {
  tables: OrgTables;
  /** Rows left out, named by file and line. */
  problems: { file: string; line: number; message: string }[];
  /** Where a row stands, for whoever finds fault with it later. */
  sourceOf(row: Row): { file: string; line: number } | undefined;
}

/** The folder can't be used at all; the message says why and what to do. */
export class UnreadableExport extends Error {
  override readonly name = 'UnreadableExport';
}

/**
 * Reads a Salesforce data export: one CSV per object, named by it, API names as headers. Objects and columns may be missing;
 * throws UnreadableExport where there is no folder, no Opportunity.csv, or one that is no CSV with the column Id.
 */
export async function readExportFolder(dir: string): Promise<ExportFolder> {
  const names = await readdir(dir).catch((cause: unknown) => {
    throw new UnreadableExport(`The folder ${dir} can't be read. Name the folder that holds Opportunity.csv.`, { cause });
  });
  const files = names.filter((n) => /\.csv$/i.test(n)).sort();
  if (!files.some((n) => /^opportunity\.csv$/i.test(n))) {
    throw new UnreadableExport(`There is no Opportunity.csv in ${dir}. An export has one CSV per object, named by it.`);
  }
  const tables: OrgTables = {};
  const problems: ExportFolder['problems'] = [];
  const source = new Map<Row, { file: string; line: number }>();
  for (const file of files) {
    const text = await readFile(join(dir, file), 'utf8').catch((cause: unknown) => {
      throw new UnreadableExport(`${file} can't be read.`, { cause });
    });
    const object = objectName(file);
    const table = readCsv(text, fieldsOf(object));
    if (object === 'Opportunity' && text.trim() !== '' && !table.headers.includes('Id')) {
      throw new UnreadableExport(`${file} has no column Id. It has to be text in UTF-8, its cells parted by commas, and its first line the API names of the fields.`);
    }
    tables[object] = table.rows;
    for (const p of table.problems) problems.push({ file, ...p });
    for (const [row, line] of table.lineOf) source.set(row, { file, line });
  }
  return { tables, problems, sourceOf: (row) => source.get(row) };
}

/** Names of fields that an answer may rest on: those that are read through the API, and a few that exports alone carry. */
const fieldsOf = (object: string): readonly string[] => [...(Object.hasOwn(OBJECTS, object) ? OBJECTS[object as ObjectName].fields : []), 'Id', 'Name', 'FirstName', 'LastName', 'ContactId', 'AccountId', 'IsPrimary'];

const KNOWN = 'Opportunity OpportunityHistory OpportunityFieldHistory OpportunityStage OpportunityContactRole User UserRole Organization Period FiscalYearSettings CurrencyType DatedConversionRate ForecastingType ForecastingQuota ForecastingItem Account Contact Lead LeadHistory LeadStatus Campaign CampaignMember Task Event'.split(' ');

/** `opportunity.csv` is Opportunity: file systems and people differ in case. */
function objectName(file: string): string {
  const name = file.replace(/\.csv$/i, '');
  return KNOWN.find((k) => k.toLowerCase() === name.toLowerCase()) ?? name;
}
