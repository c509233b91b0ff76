import { createElement } from 'react';
import type { QueryClient } from '@tanstack/react-query';
import { expect, it } from 'vitest';
import { auditOptions } from '@/lib/client/access-options';
import { RequestError } from '@/lib/client/request-error';
import { auditInputSchema, type AuditPayload } from '@/lib/domain/people/audit-payload';
import { NOW } from '@/lib/testing/clock';
import { renderPage } from '@/lib/testing/render-page';
import { AuditView } from './audit-view';

type Entries = AuditPayload['data']['entries'];

const ENTRY: Entries[number] = {
  ...{ id: 7, at: NOW, action: 'tokenCreated', who: 'Ada', subject: 'user:ada' },
  ...{ target: 'Hall <b>', cluster: null, from: '192.0.2.7' },
};

const FILTER = {
  ...{ action: 'signedIn', who: 'Ada & Co' },
  ...{ from: '2026-11-01T00:00:00.000Z', to: '2026-11-02T00:00:00.000Z' },
};

function render(
  { entries, filter = {} }: { entries: Entries; filter?: Record<string, string> },
  seed?: (client: QueryClient) => void,
): string {
  const page: AuditPayload = { asOf: NOW, data: { entries, next: null } };
  return renderPage({
    element: createElement(AuditView),
    query: new URLSearchParams(filter).toString(),
    seed:
      seed ??
      ((client) => {
        const { queryKey } = auditOptions(filter);
        client.setQueryData(queryKey, { pages: [page], pageParams: [null] });
      }),
  });
}

it('asks for what the address says, and exports the same', () => {
  const html = render({ entries: [ENTRY], filter: FILTER });
  expect(html).toContain('made a token');
  const [, address = ''] = /href="\/api\/audit\/export\?([^"]+)"/.exec(html) ?? [];
  const exported = Object.fromEntries(new URLSearchParams(address.replaceAll('&amp;', '&')));
  expect(exported).toEqual(FILTER);
  expect(auditInputSchema.safeParse(exported).success).toBe(true);
});

it('filters by nothing that it does not understand', () => {
  const seed = (client: QueryClient) => {
    const page: AuditPayload = { asOf: NOW, data: { entries: [ENTRY], next: null } };
    client.setQueryData(auditOptions({}).queryKey, { pages: [page], pageParams: [null] });
  };
  const filter = { action: 'everything', from: 'yesterday', to: '' };
  expect(render({ entries: [], filter }, seed)).toContain('made a token');
});

it('shows what was written as text', () => {
  expect(render({ entries: [ENTRY] })).toContain('Hall &lt;b&gt;');
});

it('tells nothing at all from nothing that fits', () => {
  expect(render({ entries: [] })).toContain('Nothing is recorded yet');
  expect(render({ entries: [], filter: { who: 'Eve' } })).toContain(
    'Nothing is recorded that fits',
  );
});

it('says that it is being read, and that it could not be read, and shows no empty list for either', () => {
  expect(render({ entries: [] }, () => undefined)).not.toContain('Nothing is recorded');
  const failed = render({ entries: [] }, (client) => {
    const { queryKey } = auditOptions({});
    client.setDefaultOptions({ queries: { retryOnMount: false } });
    client
      .getQueryCache()
      .build(client, { queryKey })
      .setState({
        status: 'error',
        error: new RequestError('forbidden', 403, null),
        fetchStatus: 'idle',
      });
  });
  expect(failed).toContain('Your role does not allow this');
  expect(failed).not.toContain('Nothing is recorded');
});
