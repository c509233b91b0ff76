import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildLogFile, encodeText } from '@/lib/testing/log-bytes';
import { searchLog } from './search-log';

const { signal } = new AbortController();
const BUDGET = { bytes: 1e9, searchMs: 60_000, matchCount: 1000 };
/** More than one chunk is read for it. */
const FILLER = `${'some other line\n'.repeat(20_000)}`;

type Budget = Partial<typeof BUDGET>;

function search(content: string | Buffer, text: string, from = 0, budget: Budget = {}) {
  const request = { text, from, identity: null };
  return searchLog(buildLogFile(content), request, signal, { ...BUDGET, ...budget });
}

describe('a search in a log', () => {
  it('finds every line with the text, upper and lower case alike, and says where it is', async () => {
    const text = `an Error\n${FILLER}ERROR at last\nno more`;
    const found = await search(text, 'error');
    expect(found.matches).toEqual([
      { offset: 0, text: 'an Error' },
      { offset: 9 + FILLER.length, text: 'ERROR at last' },
    ]);
    expect(found).toMatchObject({ next: null, scannedTo: text.length, wasReplaced: false });
  });

  it.each(['utf8', 'utf16le', 'utf16be'] as const)('finds it in %s', async (as) => {
    const bytes = encodeText(`\uFEFFerste Zeile\r\nSchlüssel fehlt: 错误\r\n`, as);
    expect((await search(bytes, 'SCHLÜSSEL')).matches).toMatchObject([
      { text: 'Schlüssel fehlt: 错误' },
    ]);
    expect((await search(bytes, '错误')).matches).toHaveLength(1);
  });

  it('takes the text as it is, not as a pattern', async () => {
    expect((await search('a.c\nabc\n', 'a.c')).matches).toEqual([{ offset: 0, text: 'a.c' }]);
  });

  it('finds what is cut by the end of a chunk in a line that is longer than that', async () => {
    const line = `${'x'.repeat(256 * 1024 - 3)}needle${'y'.repeat(1000)}`;
    const { matches } = await search(line, 'needle');
    expect(matches).toHaveLength(1);
    expect(matches[0]?.text).toContain('needle');
  });

  it('shows only what stands around it in a long line', async () => {
    const { matches } = await search(`${'𝄞'.repeat(2000)}needle${'𝄞'.repeat(2000)}`, 'needle');
    expect(matches[0]?.text).toMatch(/^…𝄞{59,60}needle𝄞{59,60}…$/u);
  });

  it('cannot be used to guess a secret', async () => {
    const log = 'Server=a;Password=hunter2;Database=b\nhunter2 in the open\n';
    expect((await search(log, 'hunter2')).matches).toEqual([
      { offset: 37, text: 'hunter2 in the open' },
    ]);
    expect((await search(log, 'password=h')).matches).toEqual([]);
  });

  it('finds nothing in an empty file, and in one that is no text', async () => {
    await expect(search('', 'a')).resolves.toMatchObject({ matches: [], next: null });
    const zeros = await search(Buffer.alloc(100), 'a');
    expect(zeros).toMatchObject({ matches: [], next: null, encoding: null });
  });

  it('goes on where it stopped, whatever stopped it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom<Budget>({ bytes: 1 }, { searchMs: -1 }, { matchCount: 3 }, {}),
        fc.array(fc.constantFrom('hit', 'miss', FILLER.trimEnd()), { maxLength: 6 }),
        async (budget, lines) => {
          const text = lines.map((line) => `${line}\n`).join('');
          let from: number | null = 0;
          const offsets: number[] = [];
          while (from !== null) {
            const found = await search(text, 'hit', from, budget);
            offsets.push(...found.matches.map(({ offset }) => offset));
            if (found.next !== null) expect(found.next).toBeGreaterThan(from);
            from = found.next;
          }
          expect(offsets).toEqual([...text.matchAll(/hit/g)].map(({ index }) => index));
        },
      ),
      { numRuns: 20 },
    );
  });

  it('tells that the file was replaced instead of going on in another one', async () => {
    const { identity } = await search('first\n', 'x');
    const request = { text: 'x', from: 3, identity };
    const other = buildLogFile('other x\n');
    await expect(searchLog(other, request, signal)).resolves.toMatchObject({
      wasReplaced: true,
      matches: [],
      next: null,
    });
  });

  it('ends when the caller has left', async () => {
    const gone = AbortSignal.abort(new Error('left'));
    const request = { text: 'x', from: 0, identity: null };
    await expect(searchLog(buildLogFile('x\n'), request, gone)).rejects.toThrow('left');
  });
});
