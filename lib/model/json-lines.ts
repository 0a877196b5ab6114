/** A value of a JSON text with the line it begins on, from 1. Numbers keep the text they were written as, so that money stays exact. */
export type JsonNode = { line: number } & (
  | { is: 'text' | 'number'; text: string }
  | { is: 'boolean'; value: boolean }
  | { is: 'null' }
  | { is: 'list'; items: JsonNode[] }
  | { is: 'object'; entries: Map<string, JsonNode> }
);

/** A text that isn't JSON: on which line, and what is wrong there. */
export class BadJson extends Error {
  override readonly name = 'BadJson';
  readonly line: number;
  constructor(line: number, message: string) {
    super(message);
    this.line = line;
  }
}

const DEEPEST = 20;

/** Reads JSON (RFC 8259) with the line of every value; throws BadJson. A name that stands twice in one object is an error. */
export function readJsonLines(input: string): JsonNode {
  const text = input.replace(/^\uFEFF/, '');
  let at = 0;
  let line = 1;

  const fail = (message: string): never => { throw new BadJson(line, message); };
  const blank = (): void => {
    for (; at < text.length && ' \t\r\n'.includes(text[at]!); at++) if (text[at] === '\n') line++;
  };
  const here = (): string => (at >= text.length ? 'the file ends' : `‘${text[at]}’ stands there`);
  const take = (char: string, what: string): void => {
    blank();
    if (text[at] !== char) fail(`${what} is expected, and ${here()}`);
    at++;
  };

  function string(): string {
    const end = /"(?:[^"\\\n]|\\.)*"/y;
    end.lastIndex = at;
    const found = end.exec(text);
    if (!found) return fail('a quote is not closed');
    at = end.lastIndex;
    try {
      return JSON.parse(found[0]) as string;
    } catch {
      return fail(`the text ${found[0].slice(0, 40)} holds a sign that JSON writes another way`);
    }
  }

  function value(depth: number): JsonNode {
    blank();
    const from = { line };
    if (depth > DEEPEST) return fail('lists lie too deep in each other');
    const word = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
    word.lastIndex = at;
    if (text[at] === '"') return { ...from, is: 'text', text: string() };
    if (text[at] === '[') {
      const items = list(']', () => value(depth + 1));
      return { ...from, is: 'list', items };
    }
    if (text[at] === '{') {
      const entries = new Map<string, JsonNode>();
      list('}', () => {
        blank();
        if (text[at] !== '"') fail(`a name in quotes is expected, and ${here()}`);
        const name = string();
        if (entries.has(name)) fail(`‘${name}’ stands twice in one object`);
        take(':', 'a colon');
        entries.set(name, value(depth + 1));
      });
      return { ...from, is: 'object', entries };
    }
    const found = word.exec(text)?.[0];
    if (found === undefined) return fail(`a value is expected, and ${here()}`);
    at += found.length;
    if (found === 'null') return { ...from, is: 'null' };
    return found === 'true' || found === 'false' ? { ...from, is: 'boolean', value: found === 'true' } : { ...from, is: 'number', text: found };
  }

  function list<T>(close: string, one: () => T): T[] {
    at++;
    const found: T[] = [];
    blank();
    if (text[at] === close) {
      at++;
      return found;
    }
    for (;;) {
      found.push(one());
      blank();
      if (text[at] === close) {
        at++;
        return found;
      }
      take(',', `a comma or ${close}`);
    }
  }

  const whole = value(0);
  blank();
  if (at < text.length) fail(`the file should end here, and ${here()}`);
  return whole;
}
