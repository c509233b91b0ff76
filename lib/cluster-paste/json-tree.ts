/** JSON with its lines and with every key as often as it stands there: JSON.parse would keep neither. */
export type JsonNode =
  | { kind: 'object'; entries: { key: string; line: number; value: JsonNode }[] }
  | { kind: 'array'; items: JsonNode[] }
  | { kind: 'text' | 'number' | 'other'; text: string; line: number };

const DEEPEST = 64;

const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const NUMBER = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;

/** Reads one value from `start` on; null when no valid JSON stands there. `end` is where the text goes on. */
export function readJsonTree(
  text: string,
  start: number,
  firstLine: number,
): { node: JsonNode; end: number; lastLine: number } | null {
  const reader = new JsonTreeReader(text, start, firstLine);
  const node = reader.readValue(0);
  return node && { node, end: reader.position, lastLine: reader.line };
}

class JsonTreeReader {
  constructor(
    private readonly text: string,
    public position: number,
    public line: number,
  ) {}

  readValue(depth: number): JsonNode | null {
    if (depth > DEEPEST) return null;
    this.skipSpace();
    const first = this.text[this.position];
    if (first === '{') return this.readObject(depth);
    if (first === '[') return this.readArray(depth);
    if (first === '"') {
      const text = this.readString();
      return text === null ? null : { kind: 'text', text, line: this.line };
    }
    const number = this.match(NUMBER);
    if (number !== null) return { kind: 'number', text: number, line: this.line };
    const word = this.match(WORD);
    return word === null ? null : { kind: 'other', text: word, line: this.line };
  }

  private readObject(depth: number): JsonNode | null {
    const entries: { key: string; line: number; value: JsonNode }[] = [];
    this.position += 1;
    if (this.take('}')) return { kind: 'object', entries };
    do {
      this.skipSpace();
      const { line } = this;
      const key = this.readString();
      if (key === null || !this.take(':')) return null;
      const value = this.readValue(depth + 1);
      if (!value) return null;
      entries.push({ key, line, value });
    } while (this.take(','));
    return this.take('}') ? { kind: 'object', entries } : null;
  }

  private readArray(depth: number): JsonNode | null {
    const items: JsonNode[] = [];
    this.position += 1;
    if (this.take(']')) return { kind: 'array', items };
    do {
      const item = this.readValue(depth + 1);
      if (!item) return null;
      items.push(item);
    } while (this.take(','));
    return this.take(']') ? { kind: 'array', items } : null;
  }

  private readString(): string | null {
    const quoted = this.match(STRING);
    return quoted === null ? null : (JSON.parse(quoted) as string);
  }

  private take(character: string): boolean {
    this.skipSpace();
    if (this.text[this.position] !== character) return false;
    this.position += 1;
    return true;
  }

  private match(pattern: RegExp): string | null {
    pattern.lastIndex = this.position;
    const found = pattern.exec(this.text)?.[0] ?? null;
    this.position += found?.length ?? 0;
    return found;
  }

  private skipSpace(): void {
    for (; this.position < this.text.length; this.position += 1) {
      const character = this.text[this.position];
      if (character === '\n') this.line += 1;
      else if (character !== ' ' && character !== '\t') return;
    }
  }
}
