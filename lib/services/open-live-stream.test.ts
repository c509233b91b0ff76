import { afterEach, expect, test } from 'vitest';
import { LOCAL_VISITOR } from '@/lib/domain/people/visitor';
import { countOpenStreams } from '@/lib/live/event-stream';
import { runAs } from '@/lib/visitors/current-visitor';
import { openLiveStream } from './open-live-stream';

const leaving: AbortController[] = [];

afterEach(() => {
  for (const one of leaving.splice(0)) one.abort();
});

function open(from: string): void {
  const left = new AbortController();
  leaving.push(left);
  runAs({ visitor: LOCAL_VISITOR, from }, () => openLiveStream(left.signal));
}

test('one address cannot hold all streams, another still gets one, and who leaves makes room', () => {
  for (let count = 0; count < 100; count += 1) open('192.0.2.1');
  expect(() => {
    open('192.0.2.1');
  }).toThrow(expect.objectContaining({ code: 'busy' }) as Error);
  open('192.0.2.2');
  leaving[0]?.abort();
  open('192.0.2.1');
  expect(countOpenStreams('192.0.2.1')).toBe(100);
});

test('a proxy on this machine stands for many, and is not limited', () => {
  for (let count = 0; count < 150; count += 1) open('127.0.0.1');
  expect(countOpenStreams('127.0.0.1')).toBe(150);
});
