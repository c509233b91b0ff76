import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillCommand, textOfCommand } from './fill-command';

/** Text that tries to break out: much of what means something to one of the languages. */
const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc
    .array(
      fc.oneof(
        fc.constantFrom(
          "'",
          '"',
          ']',
          '[',
          ';',
          '&',
          '|',
          '%',
          '!',
          '^',
          '`',
          '$',
          '$(',
          '\\',
          '\n',
        ),
        fc.constantFrom(
          '--',
          '/*',
          '*/',
          '\u2018',
          '\u2019',
          '\u201a',
          '\u201b',
          '\u02bc',
          '\u0000',
          '{login}',
          ' ',
        ),
        fc.string({ maxLength: 4 }),
      ),
      { minLength: 1, maxLength: 12 },
    )
    .map((parts) => parts.join('')),
);

const isMissing = (text: string) => text.includes('{workerMachine}');

function fill(language: 'tsql' | 'powershell' | 'cmd', template: string, workerMachine: string) {
  const segments = fillCommand({ language, template }, { workerMachine });
  return {
    text: textOfCommand(segments),
    isFilled: segments.every(({ kind }) => kind !== 'missing'),
  };
}

/** Reads a literal as the language does; `rest` is what follows its end. */
function readLiteral(text: string, open: string, isQuote: (char: string) => boolean) {
  let value = '';
  let index = text.indexOf(open) + open.length;
  for (; index < text.length; index += 1) {
    const char = text.charAt(index);
    if (isQuote(char)) {
      if (!isQuote(text.charAt(index + 1))) break;
      index += 1;
    }
    value += char;
  }
  return { value, rest: text.slice(index + 1) };
}

/** The arguments of a Windows program, by the rules of its C runtime. */
function readArguments(line: string): string[] {
  const read: string[] = [];
  let current: string | null = null;
  let isQuoted = false;
  for (let index = 0; index < line.length; index += 1) {
    const slashes = /^\\*/.exec(line.slice(index))?.[0].length ?? 0;
    if (slashes > 0) {
      const beforeQuote = line.charAt(index + slashes) === '"';
      current = (current ?? '') + '\\'.repeat(beforeQuote ? Math.floor(slashes / 2) : slashes);
      index += slashes - 1;
      if (beforeQuote && slashes % 2 === 1) {
        current += '"';
        index += 1;
      }
    } else if (line.charAt(index) === '"') {
      isQuoted = !isQuoted;
      current ??= '';
    } else if (/[ \t]/.test(line.charAt(index)) && !isQuoted) {
      if (current !== null) read.push(current);
      current = null;
    } else {
      current = (current ?? '') + line.charAt(index);
    }
  }
  return current === null ? read : [...read, current];
}

const RUNS = { numRuns: 3_000 };

describe('whatever a value is', () => {
  it('a T-SQL literal holds exactly it, and the statement goes on behind it', () => {
    fc.assert(
      fc.property(hostile, (value) => {
        const { text, isFilled } = fill('tsql', "EXEC p N'{workerMachine}', 1;", value);
        if (!isFilled) return isMissing(text);
        expect(readLiteral(text, "N'", (char) => char === "'")).toEqual({ value, rest: ', 1;' });
        return true;
      }),
      RUNS,
    );
  });

  it('a T-SQL name holds exactly it', () => {
    fc.assert(
      fc.property(hostile, (value) => {
        const { text, isFilled } = fill('tsql', 'DROP USER [{workerMachine}]; --', value);
        if (!isFilled) return isMissing(text);
        expect(readLiteral(text, '[', (char) => char === ']')).toEqual({ value, rest: '; --' });
        return true;
      }),
      RUNS,
    );
  });

  it('a PowerShell literal holds exactly it, typographic quotes included', () => {
    const isQuote = (char: string) => char !== '' && "'\u2018\u2019\u201a\u201b".includes(char);
    fc.assert(
      fc.property(hostile, (value) => {
        const { text, isFilled } = fill('powershell', "Get-Item '{workerMachine}' -Force", value);
        if (!isFilled) return isMissing(text);
        expect(readLiteral(text, "'", isQuote)).toEqual({ value, rest: ' -Force' });
        return true;
      }),
      RUNS,
    );
  });

  it('a program started by cmd gets it as one argument, and nothing of it is expanded', () => {
    fc.assert(
      fc.property(hostile, (value) => {
        const { text, isFilled } = fill('cmd', 'tool -s "{workerMachine}" -a', value);
        if (!isFilled) return isMissing(text);
        expect(text).not.toMatch(/[%!\r\n]/);
        expect(text.split('"')).toHaveLength(3);
        expect(readArguments(text)).toEqual(['tool', '-s', value, '-a']);
        return true;
      }),
      RUNS,
    );
  });

  it('a bare place takes nothing that has a meaning there', () => {
    fc.assert(
      fc.property(hostile, (value) => {
        expect(fill('cmd', 'x={workerMachine}', value).text).toMatch(
          /^x=(\{workerMachine\}|[\w.-]+)$/,
        );
        expect(fill('powershell', 'x {workerMachine}', value).text).toMatch(
          /^x (\{workerMachine\}|\d+)$/,
        );
        expect(fill('tsql', 'x {workerMachine}', value).text).toMatch(
          /^x (\{workerMachine\}|\d+)$/,
        );
      }),
      RUNS,
    );
  });

  it('a placeholder inside a value is not filled a second time', () => {
    const segments = fillCommand(
      { language: 'tsql', template: "SELECT N'{workerMachine}'" },
      { workerMachine: '{login}', login: "x'" },
    );
    expect(textOfCommand(segments)).toBe("SELECT N'{login}'");
  });

  it('ordinary names of machines and accounts are always filled', () => {
    const name = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9 _\\.-]{0,20}[A-Za-z0-9$]$/);
    fc.assert(
      fc.property(name, (value) => {
        expect(fill('tsql', "N'{workerMachine}'", value).isFilled).toBe(true);
        expect(fill('powershell', "'{workerMachine}'", value).isFilled).toBe(true);
        expect(fill('cmd', '"{workerMachine}"', value).isFilled).toBe(true);
      }),
    );
  });
});
