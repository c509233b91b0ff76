import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readJsonBody, readTextBody } from './read-body';

const schema = z.strictObject({
  name: z.string(),
  inner: z.strictObject({ count: z.number() }).optional(),
});

function request(body: BodyInit, type = 'application/json', headers: Record<string, string> = {}) {
  return new Request('http://127.0.0.1/', {
    method: 'POST',
    body,
    headers: { 'content-type': type, ...headers },
  });
}

describe('a JSON body', () => {
  it('is parsed by its schema', async () => {
    const read = readJsonBody(
      request('{"name":"a"}', 'application/json; charset=utf-8'),
      schema,
      100,
    );
    await expect(read).resolves.toEqual({ name: 'a' });
  });

  it.each([
    ['{"name":1}', 'These fields are missing or wrong: name.'],
    ['{"name":"a","inner":{"count":"secret"}}', 'These fields are missing or wrong: inner.count.'],
    [
      '{"name":"a","inner":{"count":1,"more":2},"x y":3}',
      'These fields are missing or wrong: inner.more, x?y.',
    ],
    ['[]', 'These fields are missing or wrong: body.'],
    ['{"name":', 'The body is not JSON.'],
    ['', 'The body is not JSON.'],
  ])('%s is refused by the names of its fields, not by their values', async (body, message) => {
    await expect(readJsonBody(request(body), schema, 1_000)).rejects.toMatchObject({
      code: 'badRequest',
      message,
    });
  });

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data',
    'application/jsonx',
  ])('is not taken as %s, which a form of another site could send', async (type) => {
    await expect(readJsonBody(request('{"name":"a"}', type), schema, 100)).rejects.toMatchObject({
      code: 'badRequest',
    });
  });

  it('names at most twenty fields', async () => {
    const many = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`f${index}`, 1]));
    const read = readJsonBody(request(JSON.stringify(many)), schema, 100_000);
    await expect(read).rejects.toThrow(/^.{1,300}$/);
  });
});

describe('a body that is too large', () => {
  it('is refused by what it says of its length, without being read', async () => {
    const body = new ReadableStream({
      pull: () => {
        throw new Error('was read');
      },
    });
    const announced = new Request('http://127.0.0.1/', {
      method: 'POST',
      body,
      duplex: 'half',
      headers: { 'content-type': 'application/json', 'content-length': '101' },
    } as RequestInit);
    await expect(readJsonBody(announced, schema, 100)).rejects.toMatchObject({ code: 'tooLarge' });
  });

  it('is refused as it comes, and the rest is not waited for', async () => {
    let pulled = 0;
    const body = new ReadableStream({
      pull: (controller) => {
        pulled += 1;
        controller.enqueue(new Uint8Array(50));
      },
    });
    const endless = new Request('http://127.0.0.1/', {
      method: 'POST',
      body,
      duplex: 'half',
      headers: { 'content-type': 'text/plain' },
    } as RequestInit);
    await expect(readTextBody(endless, 100)).rejects.toMatchObject({ code: 'tooLarge' });
    expect(pulled).toBeLessThan(10);
  });

  it('is not refused at the limit', async () => {
    await expect(readTextBody(request('x'.repeat(100), 'text/plain'), 100)).resolves.toHaveLength(
      100,
    );
  });
});

describe('a text body', () => {
  it.each([
    ['UTF-8', Buffer.from('\uFEFF组')],
    ['UTF-16, as PowerShell 5 writes files', Buffer.from('\uFEFF组', 'utf16le')],
    ['UTF-16 the other way round', Buffer.from('\uFEFF组', 'utf16le').swap16()],
  ])('may be %s', async (_encoding, bytes) => {
    await expect(readTextBody(request(new Uint8Array(bytes), 'text/plain'), 100)).resolves.toBe(
      '组',
    );
  });
});
