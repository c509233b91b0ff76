import { describe, expect, it } from 'vitest';
import {
  acknowledgementRequestSchema,
  commentRequestSchema,
} from '@/lib/domain/anomalies/anomaly-changes';
import { MAX_REASON_LENGTH } from '@/lib/domain/anomalies/written-text';
import { readJsonBody } from './read-json-body';

const GOOD = { by: 'Ada', reason: 'Known.', until: '2026-11-22T08:00:00+01:00' };
const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' };

function post(body: BodyInit | null, headers: Record<string, string> = JSON_TYPE): Request {
  const duplex = { duplex: 'half' };
  return new Request('http://127.0.0.1/api', { method: 'POST', body, headers, ...duplex });
}

const read = (body: unknown) =>
  readJsonBody(post(JSON.stringify(body)), acknowledgementRequestSchema);

describe('a body', () => {
  it('is trimmed and parsed', async () => {
    await expect(read({ ...GOOD, by: '  Ada\t', reason: 'å'.repeat(500) })).resolves.toEqual({
      by: 'Ada',
      reason: 'å'.repeat(500),
      until: new Date('2026-11-22T07:00:00Z'),
    });
    await expect(read({ ...GOOD, until: null })).resolves.toMatchObject({ until: null });
  });

  it('may hold newlines where people write more than a line', async () => {
    const body = JSON.stringify({ by: 'Ada', text: ' One.\r\n\nTwo. ' });
    await expect(readJsonBody(post(body), commentRequestSchema)).resolves.toEqual({
      by: 'Ada',
      text: 'One.\n\nTwo.',
    });
  });

  it.each<[string, unknown, RegExp]>([
    ['no reason', { ...GOOD, reason: undefined }, /reason must be text/],
    ['an empty reason', { ...GOOD, reason: ' \n ' }, /reason must have 1 to 500 characters/],
    [
      'a reason that is too long',
      { ...GOOD, reason: 'x'.repeat(MAX_REASON_LENGTH + 1) },
      /reason must have 1 to 500 characters/,
    ],
    ['a name that is too long', { ...GOOD, by: 'x'.repeat(101) }, /by must have 1 to 100/],
    ['a control character', { ...GOOD, reason: 'a\u0000b' }, /reason must not hold control/],
    ['a newline in a line', { ...GOOD, reason: 'a\nb' }, /reason must not hold control/],
    ['half a character', { ...GOOD, reason: 'a\ud800b' }, /reason must not hold control/],
    ['no instant', { ...GOOD, until: 'tomorrow' }, /until must be an ISO 8601 instant/],
    ['an instant of no zone', { ...GOOD, until: '2026-11-22T08:00:00' }, /until must be an ISO/],
    ['nothing about the end', { ...GOOD, until: undefined }, /until must be an ISO 8601 instant/],
    ['a field that nobody knows', { ...GOOD, hunter2: 1 }, /fields that are not known/],
    ['no object', 'hunter2', /it is missing or wrong/],
  ])(
    'with %s is refused with what is wrong, and not with what was sent',
    async (_what, body, words) => {
      const refusal = read(body);
      await expect(refusal).rejects.toMatchObject({ code: 'badRequest' });
      await expect(refusal).rejects.toThrow(words);
      await expect(refusal).rejects.not.toThrow(/hunter2/);
    },
  );

  it.each([
    ['no JSON', post('{"by"')],
    ['nothing', post(null)],
    ['no UTF-8', post(new Uint8Array([0x22, 0xff, 0x22]))],
    ['a form', post('by=Ada', { 'content-type': 'application/x-www-form-urlencoded' })],
    ['text that looks like JSON', post('{}', { 'content-type': 'text/plain' })],
  ])('that is %s is refused', async (_what, request) => {
    await expect(readJsonBody(request, acknowledgementRequestSchema)).rejects.toMatchObject({
      code: 'badRequest',
    });
  });

  it.each([
    ['says that it is', post('{}', { ...JSON_TYPE, 'content-length': '8193' })],
    ['is', post(JSON.stringify({ ...GOOD, reason: 'x'.repeat(10_000) }))],
    ['never ends', post(endless())],
  ])('that %s larger than 8 kB is too large', async (_how, request) => {
    await expect(readJsonBody(request, acknowledgementRequestSchema)).rejects.toMatchObject({
      code: 'tooLarge',
    });
  });
});

function endless(): ReadableStream<Uint8Array> {
  return new ReadableStream({
    pull: (controller) => controller.enqueue(new Uint8Array(1_000).fill(0x20)),
  });
}
