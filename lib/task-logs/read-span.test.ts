import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TaskLogEncoding } from '@/lib/domain/executions/task-log-payload';
import { encodeText, sourceOf } from '@/lib/testing/log-bytes';
import { decodeBytes, readLogText } from './log-text';
import { readSpan, type Line, type Span, type SpanRequest } from './read-span';

const LINE_END = /\r\n|\r|\n/;
/** Small, so that every case of a cut comes up. */
const SPAN_BYTES = 32;

/** Lines of a whole text as an editor shows them; what follows the last line end is a line only when there is something. */
function splitText(text: string): string[] {
  const lines = text.split(LINE_END);
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}

async function readAll(
  bytes: Uint8Array,
  direction: 'forwards' | 'backwards',
  encoding: TaskLogEncoding | null,
  spanBytes = SPAN_BYTES,
): Promise<Span[]> {
  const source = sourceOf(bytes);
  const text = readLogText(bytes.subarray(0, 8192), encoding);
  const spans: Span[] = [];
  let request: SpanRequest = direction === 'forwards' ? { after: 0 } : { before: source.sizeBytes };
  for (;;) {
    const span = await readSpan(source, text, request, spanBytes);
    if (direction === 'forwards') spans.push(span);
    else spans.unshift(span);
    const isLast = direction === 'forwards' ? span.reachesEnd : span.start <= text.dataStart;
    if (isLast) return spans;
    expect(span.end - span.start).toBeGreaterThan(0);
    request = direction === 'forwards' ? { after: span.end } : { before: span.start };
  }
}

/** Joins pieces of lines that were cut. */
function joinLines(spans: readonly Span[]): string[] {
  const joined: string[] = [];
  for (const span of spans) {
    [...span.lines()].forEach(({ text }, index) => {
      if (index === 0 && span.startsInLine) joined.push((joined.pop() ?? '') + text);
      else joined.push(text);
    });
  }
  return joined;
}

const character = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('a', 'Z', ' ', '0', ';', '~') },
  { weight: 3, arbitrary: fc.constantFrom('\n', '\r\n', '\r', '\n\n') },
  { weight: 3, arbitrary: fc.constantFrom('é', '€', '错', '误', '𝄞', '👩‍💻', '\u0A0D', '\u0D0A') },
  { weight: 1, arbitrary: fc.constantFrom('\0', '\u0085', '\u2028', '\uFEFF', '\u202E') },
);
const someText = fc
  .array(character, { maxLength: 400 })
  .map((characters) => characters.join('').replace(/^\uFEFF+/, ''));
const directions = ['forwards', 'backwards'] as const;

describe('the spans of a log, put together, are the whole log', () => {
  it.each(directions)(
    'in Unicode, read %s, with a byte order mark or without',
    async (direction) => {
      await fc.assert(
        fc.asyncProperty(
          someText,
          fc.constantFrom('utf8', 'utf16le', 'utf16be'),
          fc.boolean(),
          fc.integer({ min: 16, max: 64 }),
          async (text, as, hasMark, half) => {
            const bytes = encodeText((hasMark ? '\uFEFF' : '') + text, as);
            const encoding = as.replace('utf', 'utf-') as TaskLogEncoding;
            const spans = await readAll(bytes, direction, encoding, half * 2);
            expect(spans.map((span) => span.decoded).join('')).toBe(text);
            expect(joinLines(spans)).toEqual(splitText(text));
          },
        ),
        { numRuns: 300 },
      );
    },
  );

  it.each(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'windows-1251'] as const)(
    'in %s, also of bytes that are no text',
    async (encoding) => {
      await fc.assert(
        fc.asyncProperty(
          fc.uint8Array({ maxLength: 300 }),
          fc.constantFrom(...directions),
          async (bytes, direction) => {
            const spans = await readAll(bytes, direction, encoding);
            const start = spans[0]?.start ?? 0;
            const end = spans.at(-1)?.end ?? 0;
            expect(bytes.length - end).toBeLessThan(4);
            const whole = decodeBytes(bytes.subarray(start, end), encoding);
            expect(spans.map((span) => span.decoded).join('')).toBe(whole);
            expect(joinLines(spans)).toEqual(splitText(whole));
          },
        ),
        { numRuns: 300 },
      );
    },
  );

  it.each([
    ['gb18030', '任务失败：连接被拒绝。\r\n'],
    ['shift_jis', 'タスクに失敗しました。\n'],
    ['big5', '工作失敗：連線遭拒。\n'],
    ['euc-kr', '작업이 실패했습니다.\n'],
  ] as const)('in %s, cut anywhere within long lines', async (encoding, sample) => {
    const bytes = ENCODED[encoding];
    expect(decodeBytes(bytes, encoding)).toBe(sample);
    const long = Buffer.concat(
      Array.from({ length: 40 }, (_, at) => (at % 8 === 7 ? bytes : bytes.subarray(0, -2))),
    );
    const whole = decodeBytes(long, encoding);
    for (const direction of directions) {
      for (const spanBytes of [16, 17, 18, 19, 31, 64]) {
        const spans = await readAll(long, direction, encoding, spanBytes);
        expect(spans.map((span) => span.decoded).join('')).toBe(whole);
      }
    }
  });
});

/** As Windows saves them; there is no encoder but for UTF-8. */
const ENCODED = {
  gb18030: Buffer.from('c8cecef1caa7b0dca3bac1acbdd3b1bbbedcbef8a1a30d0a', 'hex'),
  shift_jis: Buffer.from('835e8358834e82c98eb8947382b582dc82b582bd81420a', 'hex'),
  big5: Buffer.from('a475a740a5a2b1d1a147b373bd75be44a9daa1430a', 'hex'),
  'euc-kr': Buffer.from('c0dbbef7c0cc20bdc7c6d0c7dfbdc0b4cfb4d92e0a', 'hex'),
};

describe('a span', () => {
  const numbered = (count: number) =>
    Buffer.from(Array.from({ length: count }, (_, at) => `line ${at}\r\n`).join(''));
  const textsOf = (span: Span) => [...span.lines()].map(({ text }: Line) => text);
  const read = (bytes: Uint8Array, request: SpanRequest, spanBytes = SPAN_BYTES) =>
    readSpan(sourceOf(bytes), readLogText(bytes, null), request, spanBytes);

  it('of the end has the last lines, and only whole ones', async () => {
    const bytes = numbered(50);
    const span = await read(bytes, { before: bytes.length });
    expect(textsOf(span)).toEqual(['line 47', 'line 48', 'line 49']);
    expect(span).toMatchObject({ startsInLine: false, endsInLine: false, reachesEnd: true });
  });

  it('around an offset has the line of that offset', async () => {
    const bytes = numbered(50);
    for (let offset = 0; offset < bytes.length; offset += 1) {
      const span = await read(bytes, { around: offset });
      const line = bytes.subarray(0, offset).toString().split('\n').length - 1;
      expect(textsOf(span)).toContain(`line ${line}`);
    }
  });

  it('knows the offset of each of its lines', async () => {
    const bytes = numbered(4);
    const span = await read(bytes, { after: 0 }, 1000);
    expect([...span.lines()].map(({ offset }) => offset)).toEqual([0, 8, 16, 24]);
    expect([...span.lines()].map(({ lineEnd }) => lineEnd)).toEqual(Array(4).fill('\r\n'));
  });

  it('of a line that is longer says that it was cut, on either side', async () => {
    const bytes = Buffer.from(`short\n${'x'.repeat(200)}\nend\n`);
    expect(await read(bytes, { after: 6 })).toMatchObject({
      start: 6,
      end: 38,
      startsInLine: false,
      endsInLine: true,
    });
    expect(await read(bytes, { after: 38 })).toMatchObject({
      startsInLine: true,
      endsInLine: true,
    });
    const before = await read(bytes, { before: 206 });
    expect(before).toMatchObject({ start: 174, end: 206, startsInLine: true, endsInLine: true });
    expect(before.context).toBe('x'.repeat(168));
  });

  it('leaves out a character that is still being written', async () => {
    for (const missing of [1, 2, 3]) {
      const bytes = Buffer.from('a\n𝄞').subarray(0, -missing);
      const span = await read(bytes, { before: bytes.length });
      expect(textsOf(span)).toEqual(['a']);
      expect(span).toMatchObject({ end: 2, reachesEnd: true });
    }
    const half = encodeText('\uFEFFab', 'utf16le').subarray(0, -1);
    expect(textsOf(await read(half, { before: half.length }))).toEqual(['a']);
  });

  it('does not make a line of a line feed whose carriage return came with the span before', async () => {
    const bytes = Buffer.from('one\r\ntwo');
    const span = await read(bytes, { after: 4 });
    expect(textsOf(span)).toEqual(['two']);
    expect(span.startsInLine).toBe(false);
  });

  it('of an empty file is empty', async () => {
    for (const request of [{ before: 0 }, { after: 0 }, { around: 0 }]) {
      const span = await read(Buffer.alloc(0), request);
      expect(span).toMatchObject({ start: 0, end: 0, reachesEnd: true, endsInLine: false });
      expect(textsOf(span)).toEqual([]);
    }
  });

  it('before an offset behind the end is that of the end', async () => {
    const span = await read(numbered(50), { before: Number.MAX_SAFE_INTEGER });
    expect(textsOf(span)).toEqual(['line 47', 'line 48', 'line 49']);
  });

  it('is there for any offset, however wrong', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: -5, max: 1e15 }), async (offset) => {
        for (const as of ['utf8', 'utf16le'] as const) {
          const bytes = encodeText('\uFEFFone\ntwo 𝄞\nthree', as);
          for (const request of [{ before: offset }, { after: offset }, { around: offset }]) {
            const span = await read(bytes, request);
            expect(span.decoded).not.toContain('\uFFFD');
          }
        }
      }),
    );
  });
});
