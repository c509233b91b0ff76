import { describe, expect, it } from 'vitest';
import type { TaskLogPagePayload } from '@/lib/domain/executions/task-log-payload';
import { NOW } from '@/lib/testing/clock';
import { addEarlier, addLater, isUnchanged, openLogAt, type LogWindow } from './log-window';

type Page = NonNullable<TaskLogPagePayload['data']>;

/** A page of lines of ten bytes, from an offset on. */
function page(start: number, texts: string[], overrides: Partial<Page> = {}): Page {
  const end = start + texts.length * 10;
  return {
    sizeBytes: 1_000,
    modifiedAt: NOW,
    identity: 'file-1',
    wasReplaced: false,
    encoding: 'utf-8',
    start,
    end,
    lines: texts.map((text, index) => ({ offset: start + index * 10, text })),
    startsInLine: false,
    endsInLine: false,
    hasEarlier: start > 0,
    hasLater: end < 1_000,
    followFrom: end,
    ...overrides,
  };
}

function open(start: number, texts: string[], overrides: Partial<Page> = {}): LogWindow {
  const window = openLogAt(page(start, texts, overrides));
  if (!window) throw new Error('not text');
  return window;
}

const textOf = ({ lines }: LogWindow) => lines.map(({ text }) => text).join('');

describe('a window on a log', () => {
  it('grows in both directions', () => {
    const tail = open(970, ['x', 'y', 'z']);
    const more = addEarlier(tail, page(950, ['v', 'w']));
    expect(textOf(more)).toBe('vwxyz');
    expect(more).toMatchObject({ start: 950, end: 1_000, hasEarlier: true, hasLater: false });
    const grown = addLater(more, page(1_000, ['!'], { hasLater: false }));
    expect(textOf(grown)).toBe('vwxyz!');
    expect(grown).toMatchObject({ start: 950, end: 1_010, followFrom: 1_010 });
  });

  it('tells the last line anew when it had no end yet', () => {
    const tail = open(980, ['a', 'hal'], { endsInLine: true, followFrom: 990 });
    const grown = addLater(tail, page(990, ['half a line', 'b'], { hasLater: false }));
    expect(grown.lines.map(({ text }) => text)).toEqual(['a', 'half a line', 'b']);
  });

  it('never holds more than its bound, and can read again what it let go', () => {
    const bound = { lines: 4, characters: 100 };
    const tail = open(960, ['c', 'd', 'e', 'f']);
    const up = addEarlier(tail, page(940, ['a', 'b']), bound);
    expect(textOf(up)).toBe('abcd');
    expect(up).toMatchObject({ start: 940, end: 980, hasLater: true });
    const down = addLater(up, page(980, ['e', 'f'], { hasLater: false }), bound);
    expect(textOf(down)).toBe('cdef');
    expect(down).toMatchObject({ start: 960, end: 1_000, hasEarlier: true, hasLater: false });
    const wide = { lines: 10, characters: 3 };
    expect(textOf(addEarlier(tail, page(940, ['aa', 'b']), wide))).toBe('aab');
  });

  it('holds at least one line, however long it is', () => {
    const bound = { lines: 4, characters: 2 };
    expect(textOf(addEarlier(open(10, ['b']), page(0, ['aaaa']), bound))).toBe('aaaa');
  });

  it('asks again for the encoding as long as it is only ASCII', () => {
    expect(open(0, ['a'], { encoding: 'ascii' }).encoding).toBeNull();
    expect(open(0, ['a'], { encoding: 'windows-1252' }).encoding).toBe('windows-1252');
  });

  it('is nothing for what is not text', () => {
    expect(openLogAt(page(0, [], { encoding: null }))).toBeNull();
  });

  it('knows when nothing has been written', () => {
    const tail = open(980, ['a', 'b']);
    expect(isUnchanged(tail, page(1_000, []))).toBe(true);
    expect(isUnchanged(tail, page(990, ['b']))).toBe(true);
    expect(isUnchanged(tail, page(990, ['bc']))).toBe(false);
    expect(isUnchanged(tail, page(1_000, ['c']))).toBe(false);
  });
});
