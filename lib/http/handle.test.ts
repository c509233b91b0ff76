import { beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { log } from '@/lib/config/log';
import { AppError, type AppErrorCode } from '@/lib/domain/app-error';
import { errorPayloadSchema } from '@/lib/domain/payload';
import { errorResponse } from './error-response';
import { handle } from './handle';

const logged = vi.spyOn(log, 'error');

beforeEach(() => {
  logged.mockReset().mockReturnValue(undefined);
});

const schema = z.object({ cluster: z.string(), page: z.coerce.number().int().optional() });

function call(
  answer: (input: z.infer<typeof schema>) => unknown,
  {
    query = '',
    params = { cluster: 'PROD' },
  }: { query?: string; params?: Record<string, string> } = {},
): Promise<Response> {
  const request = new Request(`http://127.0.0.1:3000/api/test${query}`);
  return handle({ role: 'viewer' }, schema, answer)(request, { params: Promise.resolve(params) });
}

async function errorOf(response: Response) {
  return errorPayloadSchema.parse(await response.json()).error;
}

describe('a route', () => {
  it('hands on a response that is streamed as it is', async () => {
    const file = new Response('a,b', { headers: { 'content-type': 'text/csv' } });
    expect(await call(() => file)).toBe(file);
  });

  it('answers with JSON that nobody may cache, under an id', async () => {
    const response = await call(({ cluster, page }) => ({ cluster, page }), { query: '?page=2' });
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('content-type')).toContain('application/json');
    expect(response.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    expect(await response.json()).toEqual({ cluster: 'PROD', page: 2 });
  });

  it('takes the path before the query', async () => {
    const response = await call((input) => input, { query: '?cluster=OTHER' });
    expect(await response.json()).toEqual({ cluster: 'PROD' });
  });

  it('refuses parameters that are wrong or missing by their names, not by their values', async () => {
    const answer = vi.fn();
    const response = await call(answer, { query: '?page=hunter2', params: {} });
    expect(response.status).toBe(400);
    expect(await errorOf(response)).toMatchObject({
      code: 'badRequest',
      message: 'These parameters are missing or wrong: cluster, page.',
    });
    expect(answer).not.toHaveBeenCalled();
    expect(logged).not.toHaveBeenCalled();
  });

  it('changes nothing for the page of another site, and lets it read nothing of the answer', async () => {
    const answer = vi.fn();
    const headers = { 'sec-fetch-site': 'cross-site' };
    const request = new Request('http://127.0.0.1:3000/api/test', { method: 'POST', headers });
    const params = Promise.resolve({ cluster: 'PROD' });
    const response = await handle({ role: 'viewer' }, schema, answer)(request, { params });
    expect(response.status).toBe(403);
    expect(await errorOf(response)).toMatchObject({ code: 'forbidden' });
    expect(answer).not.toHaveBeenCalled();
  });

  it('says what it was told to say, without filling the log', async () => {
    const response = await call(() => {
      throw new AppError('notFound', 'There is no such cluster.');
    });
    expect(response.status).toBe(404);
    expect(await errorOf(response)).toMatchObject({
      code: 'notFound',
      message: 'There is no such cluster.',
    });
    expect(logged).not.toHaveBeenCalled();
  });

  it.each([
    [
      'throws',
      () => {
        throw new Error('Login failed for sa, Password=hunter2');
      },
    ],
    ['rejects', () => Promise.reject(new Error('Password=hunter2'))],
    [
      'throws no error at all',
      () => {
        throw 'hunter2';
      },
    ],
    ['answers what is no JSON', () => ({ id: 7n, text: 'hunter2' })],
  ])(
    'that %s keeps the words inside, and gives the id under which the log has them',
    async (_how, answer) => {
      const response = await call(answer);
      expect(response.status).toBe(500);
      const text = await response.clone().text();
      expect(text).not.toMatch(/hunter2|sa,/);
      const { code, requestId } = await errorOf(response);
      expect(code).toBe('internal');
      expect(response.headers.get('x-request-id')).toBe(requestId);
      expect(logged).toHaveBeenCalledExactlyOnceWith(
        expect.objectContaining({ requestId }),
        expect.any(String),
      );
    },
  );
});

describe('an error', () => {
  it.each<[AppErrorCode, number]>([
    ['badRequest', 400],
    ['unauthorized', 401],
    ['forbidden', 403],
    ['notFound', 404],
    ['conflict', 409],
    ['tooLarge', 413],
    ['notReady', 503],
    ['storeUnavailable', 503],
    ['internal', 500],
  ])('%s has its true status', async (code, status) => {
    const response = errorResponse(new AppError(code, 'Words.'), 'id-7');
    expect(response.status).toBe(status);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await errorOf(response)).toEqual({ code, message: 'Words.', requestId: 'id-7' });
  });
});
