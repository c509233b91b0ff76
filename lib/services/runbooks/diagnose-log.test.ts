import { describe, expect, it } from 'vitest';
import { POST } from '@/app/api/diagnose/route';
import { MAX_LOG_BYTES } from '@/lib/diagnose/diagnosis';
import { errorPayloadSchema } from '@/lib/domain/payload';
import { LOG_CASES } from '@/lib/testing/build-log';
import { diagnoseLog, requireLogSize } from './diagnose-log';

const URL_OF_ROUTE = 'http://127.0.0.1/api/diagnose';
const LOG = LOG_CASES.map(([, , text]) => text).join('\n');

async function post(body: BodyInit | null, headers: HeadersInit = {}, query = '') {
  const request = new Request(URL_OF_ROUTE + query, { method: 'POST', body, headers });
  return POST(request, { params: Promise.resolve({}) });
}

/** A body that never ends by itself and counts how much was taken of it. */
function endless(part: Uint8Array) {
  const taken = { byteCount: 0, isCanceled: false };
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      taken.byteCount += part.length;
      controller.enqueue(part);
    },
    cancel: () => {
      taken.isCanceled = true;
    },
  });
  return { body, taken };
}

describe('POST /api/diagnose', () => {
  it('answers with groups, and no comparison when no cluster is named', async () => {
    const response = await post(LOG, { 'content-type': 'text/plain' });
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({
      data: { outcome: 'matched', comparison: null, encoding: 'utf-8' },
    });
  });

  it('answers an empty body, and one that is no text, with what they are', async () => {
    expect(await (await post(null)).json()).toMatchObject({ data: { outcome: 'empty' } });
    const zip = new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]);
    expect(await (await post(zip)).json()).toMatchObject({ data: { outcome: 'notText' } });
  });

  it('refuses a length beyond the limit before reading any of it', async () => {
    const response = await post(LOG, { 'content-length': String(MAX_LOG_BYTES + 1) });
    expect(response.status).toBe(413);
    expect(errorPayloadSchema.parse(await response.json()).error.code).toBe('tooLarge');
  });

  it('refuses other bodies and unknown clusters with a code', async () => {
    expect((await post('{}', { 'content-type': 'application/json' })).status).toBe(400);
    expect((await post(LOG, {}, '?cluster=')).status).toBe(400);
    expect((await post(LOG, {}, '?cluster=NOBODY')).status).toBe(404);
  });
});

describe('diagnoseLog', () => {
  it('stops an upload at the limit when no length was announced', async () => {
    const { body, taken } = endless(new Uint8Array(1024 * 1024).fill(0x61));
    await expect(diagnoseLog(body, null)).rejects.toMatchObject({ code: 'tooLarge' });
    expect(taken.isCanceled).toBe(true);
    expect(taken.byteCount).toBeLessThan(MAX_LOG_BYTES + 4 * 1024 * 1024);
  });

  it('stops reading what is no text', async () => {
    const { body, taken } = endless(new Uint8Array(64 * 1024));
    expect((await diagnoseLog(body, null)).data.outcome).toBe('notText');
    expect(taken.isCanceled).toBe(true);
  });

  it('takes a log of exactly the limit', () => {
    expect(() => requireLogSize(MAX_LOG_BYTES)).not.toThrow();
  });
});
