import { describe, expect, it } from 'vitest';
import type { EventMessage } from './event-message';
import { findTailKey } from './tail-key';

const message = (key: string, second: number) =>
  ({ key, at: new Date(second * 1_000) }) as EventMessage;

describe('the key of the tail', () => {
  it.each([
    [
      'lags behind the newest by the time that messages may be late',
      [message('a', 0), message('b', 40), message('c', 60)],
      false,
      'before',
      'a',
    ],
    [
      'stays where it was while everything is recent',
      [message('b', 40), message('c', 60)],
      false,
      'before',
      'before',
    ],
    ['stays where it was on an empty page', [], false, 'before', 'before'],
    [
      'is the start of the stream while everything is recent',
      [message('c', 60)],
      false,
      null,
      null,
    ],
    [
      'gets on while there is more than a page',
      [message('a', 0), message('c', 1)],
      true,
      'before',
      'c',
    ],
  ])('%s', (_what, messages, hasNewer, askedAfter, expected) => {
    expect(findTailKey({ messages, hasNewer, askedAfter })).toBe(expected);
  });
});
