import { describe, expect, it } from 'vitest';
import { requireSameSite } from './require-same-site';

const HOST = { host: 'watch.corp:3000' };

describe('a change', () => {
  it.each<[string, Record<string, string>]>([
    ['a program', HOST],
    ['the dashboard’s own page', { ...HOST, 'sec-fetch-site': 'same-origin' }],
    ['its own page over plain http', { ...HOST, origin: 'http://watch.corp:3000' }],
    [
      'its own page behind a proxy that tells the host',
      { host: '127.0.0.1:3000', 'x-forwarded-host': 'watch.corp', origin: 'https://watch.corp' },
    ],
    [
      'its own page behind a proxy that does not',
      { host: '127.0.0.1:3000', 'sec-fetch-site': 'same-origin', origin: 'https://watch.corp' },
    ],
  ])('by %s is let through', (_who, headers) => {
    expect(() => requireSameSite({ headers: new Headers(headers) })).not.toThrow();
  });

  it.each<[string, Record<string, string>]>([
    ['another site', { ...HOST, 'sec-fetch-site': 'cross-site' }],
    ['a neighbour of the same domain', { ...HOST, 'sec-fetch-site': 'same-site' }],
    ['another site over plain http', { ...HOST, origin: 'http://evil.example' }],
    ['another port of the host', { ...HOST, origin: 'http://watch.corp:8080' }],
    ['a page that hides where it is from', { ...HOST, origin: 'null' }],
    [
      'another site that claims the host’s origin',
      { ...HOST, 'sec-fetch-site': 'cross-site', origin: 'http://watch.corp:3000' },
    ],
  ])('by %s is refused', (_who, headers) => {
    expect(() => requireSameSite({ headers: new Headers(headers) })).toThrow(
      expect.objectContaining({ code: 'forbidden' }),
    );
  });
});
