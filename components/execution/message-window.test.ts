import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildEventMessage } from '@/lib/testing/build-event-message';
import {
  addNewer,
  addOlder,
  openAtEnd,
  openAtStart,
  rowIdsOf,
  takeInTail,
  type MessageWindow,
} from './message-window';

const messagesOf = (keys: string) => [...keys].map((key) => buildEventMessage({ key }));

const page = (
  keys: string,
  rest: { hasMore?: boolean; nextKey?: string; tailKey?: string } = {},
) => ({
  messages: messagesOf(keys),
  hasMore: rest.hasMore ?? false,
  firstKey: keys.at(0) ?? null,
  lastKey: keys.at(-1) ?? null,
  nextKey: rest.nextKey ?? null,
  tailKey: rest.tailKey ?? null,
});

const keysOf = ({ messages }: MessageWindow) => messages.map(({ key }) => key).join('');

describe('a window on the messages', () => {
  it('grows in both directions, and knows where to go on', () => {
    const start = openAtStart(page('abc', { hasMore: true, nextKey: 'c' }));
    expect(start).toMatchObject({ olderKey: null, newerKey: 'c' });
    const more = addNewer(start, page('def', { tailKey: 'd' }));
    expect(keysOf(more)).toBe('abcdef');
    expect(more).toMatchObject({ newerKey: null, tailKey: 'd' });
    const end = openAtEnd(page('def', { hasMore: true, nextKey: 'd', tailKey: 'd' }));
    expect(keysOf(addOlder(end, page('abc')))).toBe('abcdef');
  });

  it('never holds more than its bound, and can read again what it let go', () => {
    const end = openAtEnd(page('efgh', { hasMore: true, nextKey: 'e', tailKey: 'f' }));
    const older = addOlder(end, page('abcd'), 6);
    expect(keysOf(older)).toBe('abcdef');
    expect(older).toMatchObject({ olderKey: null, newerKey: 'f' });
    const newer = addNewer(older, page('gh', { tailKey: 'g' }), 6);
    expect(keysOf(newer)).toBe('cdefgh');
    expect(newer).toMatchObject({ olderKey: 'c', newerKey: null });
  });

  it('does not part messages that nothing tells apart', () => {
    const end = openAtEnd(page('ccc', { hasMore: true, nextKey: 'c' }));
    const older = addOlder(end, page('ab'), 3);
    expect(keysOf(older)).toBe('ab');
    expect(older.newerKey).toBe('b');
    expect(keysOf(addOlder(end, page('c'), 3))).toBe('cccc');
    expect(rowIdsOf(messagesOf('abbbc'))).toEqual(['a', 'b', 'b#1', 'b#2', 'c']);
  });

  it('gets on over a page whose messages may not be shown', () => {
    const window = openAtStart(page('', { hasMore: true, nextKey: 'k' }));
    expect(window).toMatchObject({ newerKey: 'k', tailKey: 'k' });
  });
});

describe('the live tail', () => {
  const known = openAtEnd(page('abcd', { hasMore: true, nextKey: 'a', tailKey: 'b' }));

  it('takes in what came late between what was known', () => {
    const next = takeInTail(known, page('cXdY', { tailKey: 'c' }));
    expect(keysOf(next)).toBe('abcXdY');
    expect(next.tailKey).toBe('c');
  });

  it('is the same window when nothing is new', () => {
    expect(takeInTail(known, page('cd', { tailKey: 'b' }))).toBe(known);
  });

  it('keeps what is known behind an answer that ends before the stream does', () => {
    const next = takeInTail(known, page('cX', { hasMore: true, nextKey: 'X' }));
    expect(keysOf(next)).toBe('abcXd');
    expect(next.tailKey).toBe('X');
  });

  it('of a stream where all is recent takes the place of all', () => {
    const fresh = openAtStart(page('bc'));
    expect(keysOf(takeInTail(fresh, page('abcd')))).toBe('abcd');
  });

  it('of a window that does not begin at the start does not look in front of it', () => {
    const fresh = openAtEnd(page('cd', { hasMore: true, nextKey: 'c' }));
    expect(fresh.tailKey).toBe('c');
    expect(keysOf(takeInTail(fresh, page('de', { tailKey: 'c' })))).toBe('cde');
  });

  it('looks from its first message on once what it looked behind was let go', () => {
    const next = takeInTail(known, page('cdefgh', { tailKey: 'b' }), 4);
    expect(keysOf(next)).toBe('efgh');
    expect(next).toMatchObject({ olderKey: 'e', tailKey: 'e' });
  });

  it('ends up with the stream, whatever comes in when', () => {
    const letters = [...'abcdefghijklmnopqrstuvwxyz'];
    fc.assert(
      fc.property(fc.array(fc.subarray(letters, { minLength: 1 }), { maxLength: 8 }), (rounds) => {
        const stored = new Set<string>();
        let window = openAtStart(page(''));
        for (const arrived of rounds) {
          for (const letter of arrived) stored.add(letter);
          const stream = [...stored].sort();
          // Nothing is settled here: every look begins at the start.
          window = takeInTail(window, page(stream.join('')));
        }
        expect(keysOf(window)).toBe([...stored].sort().join(''));
        expect(new Set(rowIdsOf(window.messages)).size).toBe(window.messages.length);
      }),
    );
  });
});
