import Papa from 'papaparse';

/** A row by its headers. */
export type CsvRow = Record<string, string>;

export interface CsvProblem {
  line: number;
  message: string;
}

export interface CsvTable {
  headers: string[];
  rows: CsvRow[];
  /** The line each row begins on, from 1. */
  lineOf: Map<CsvRow, number>;
  problems: CsvProblem[];
}

/** A line ends at LF or CRLF (in a file without any LF: at CR); the next one begins after it. */
const lineEnd = (text: string, from: number): number => {
  const at = text.indexOf('\n', from);
  return at < 0 ? text.length : at + 1;
};

const delimiterOf = (header: string): string => (header.includes(',') ? ',' : header.includes(';') ? ';' : header.includes('\t') ? '\t' : ',');

/** Headers by the API's own spelling: some exporters write all of them in capitals. A spelling that is there exactly goes before. */
function named(headers: string[], known: readonly string[]): string[] {
  const spelled = new Map(known.map((k) => [k.toLowerCase(), k]));
  return headers.map((h) => {
    const name = spelled.get(h.toLowerCase());
    return name === undefined || headers.includes(name) ? h : name;
  });
}

/**
 * Reads CSV text with a header; `known`: names that it may spell in another case. A row that can't be read (a quote left open, more or fewer cells than headers) is named by its
 * line and left out; reading goes on with the next line, until `mostProblems` were found.
 */
export function readCsv(input: string, known: readonly string[] = [], mostProblems = Infinity): CsvTable {
  const unmarked = input.replace(/^\uFEFF/, '');
  const text = unmarked.includes('\n') ? unmarked : unmarked.replaceAll('\r', '\n');
  const headerEnd = lineEnd(text, 0);
  const delimiter = delimiterOf(text.slice(0, headerEnd));
  const headers = named(Papa.parse<string[]>(text.slice(0, headerEnd), { delimiter }).data[0]?.map((h) => h.trim()) ?? [], known);
  const out: CsvTable = { headers, rows: [], lineOf: new Map(), problems: [] };
  let from = headerEnd;
  let line = 2;
  while (from < text.length) {
    const base = from;
    let rowStart = base;
    let restart = -1;
    Papa.parse<string[]>(text.slice(base), {
      delimiter,
      step: (result, parser) => {
        const rowEnd = base + result.meta.cursor;
        const raw = text.slice(rowStart, rowEnd);
        const lines = countLines(raw);
        const cells = result.data;
        const broken = result.errors.find((e) => e.type === 'Quotes');
        const blank = cells.length === 1 && cells[0]!.trim() === '';
        if (broken || (cells.length !== headers.length && !blank)) {
          out.problems.push({ line, message: broken ? 'a quote is not closed' : `${cells.length} cells where the header has ${headers.length}` });
          if (out.problems.length >= mostProblems) {
            parser.abort();
            return;
          }
          if (raw.trimEnd().includes('\n')) {
            restart = lineEnd(text, rowStart);
            parser.abort();
            return;
          }
        } else if (!blank) {
          const row: CsvRow = {};
          headers.forEach((h, i) => (row[h] = cells[i]!));
          out.rows.push(row);
          out.lineOf.set(row, line);
        }
        line += lines;
        rowStart = rowEnd;
      },
    });
    if (restart < 0 || out.problems.length >= mostProblems) break;
    from = restart;
    line += 1;
  }
  return out;
}

function countLines(raw: string): number {
  let n = 0;
  for (let at = raw.indexOf('\n'); at >= 0; at = raw.indexOf('\n', at + 1)) n++;
  return Math.max(1, n);
}
