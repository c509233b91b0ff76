import { describe, expect, it } from 'vitest';
import {
  decodeExecutionCursor,
  encodeExecutionCursor,
} from '@/lib/domain/executions/execution-cursor';
import { NO_EXECUTION_FILTER as ANY } from '@/lib/domain/executions/execution-filter';
import {
  buildExecutionPage,
  buildReading,
  buildUnreadReading,
} from '@/lib/testing/build-execution-page';
import {
  cursorAboveTop,
  cursorFromTop,
  cursorWithout,
  isAboveCursor,
  topIdsOf,
} from './page-cursors';

const next = encodeExecutionCursor({ PROD: { before: '90', floor: '7' } }, ANY);

describe('the place where a list was begun', () => {
  it('is the newest id that was shown or polled, and nothing for a cluster that was not read', () => {
    const readings = [
      buildReading({ newestKnownId: '120' }),
      buildReading({ name: 'QUIET' }),
      buildUnreadReading('GONE'),
    ];
    const page = buildExecutionPage(['130', '100'], { readings });
    expect(topIdsOf(page)).toEqual({ PROD: '130', QUIET: null });
    expect(topIdsOf({ ...page, rows: [] })).toEqual({ PROD: '120', QUIET: null });
  });

  it('is read again without what came in above, down to where the filter ends', () => {
    const cursor = cursorFromTop({ PROD: '130' }, next, ANY) ?? '';
    expect(decodeExecutionCursor(cursor, ANY)).toEqual({ PROD: { before: '131', floor: '7' } });
  });

  it('is found again by the server when the list was read to its end', () => {
    expect(cursorFromTop({ PROD: '130' }, null, ANY)).toBeNull();
  });

  it('divides what is new from what was shown, and leaves out clusters that were not read', () => {
    const cursor = cursorAboveTop({ PROD: '130', QUIET: null }, ['PROD', 'QUIET', 'GONE'], ANY);
    expect(decodeExecutionCursor(cursor, ANY)).toEqual({
      PROD: { before: '9223372036854775807', floor: '131' },
      QUIET: { before: '9223372036854775807', floor: null },
      GONE: null,
    });
  });
});

describe('a cluster that could not be read at the top', () => {
  const both = encodeExecutionCursor(
    { PROD: { before: '90', floor: null }, GONE: { before: null, floor: null } },
    ANY,
  );

  it('does not come in below older rows of others once it answers again', () => {
    const cursor = cursorWithout(both, ['GONE'], ANY) ?? '';
    expect(decodeExecutionCursor(cursor, ANY)).toEqual({
      PROD: { before: '90', floor: null },
      GONE: null,
    });
  });

  it('leaves nothing to read when all others are at their end', () => {
    const last = encodeExecutionCursor({ PROD: null, GONE: { before: null, floor: null } }, ANY);
    expect(cursorWithout(last, ['GONE'], ANY)).toBeNull();
  });
});

describe('what lies above a cursor', () => {
  it('is what has its id, or a higher one', () => {
    const isAbove = isAboveCursor(next, ANY);
    expect(isAbove({ cluster: 'PROD', id: '90' })).toBe(true);
    expect(isAbove({ cluster: 'PROD', id: '1000' })).toBe(true);
    expect(isAbove({ cluster: 'PROD', id: '89' })).toBe(false);
  });

  it('is nothing of a cluster that begins below it, and all of one that has ended', () => {
    const isAbove = isAboveCursor(encodeExecutionCursor({ QUIET: null }, ANY), ANY);
    expect(isAbove({ cluster: 'PROD', id: '1' })).toBe(false);
    expect(isAbove({ cluster: 'QUIET', id: '1' })).toBe(true);
  });

  it('is everything when nothing follows', () => {
    expect(isAboveCursor(null, ANY)({ cluster: 'PROD', id: '1' })).toBe(true);
  });
});
