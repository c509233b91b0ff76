import { createElement } from 'react';
import { expect, it } from 'vitest';
import { usersAndTokensOptions } from '@/lib/client/access-options';
import { RequestError } from '@/lib/client/request-error';
import type { UsersAndTokensPayload } from '@/lib/domain/people/users-and-tokens-payload';
import { NOW } from '@/lib/testing/clock';
import { renderPage } from '@/lib/testing/render-page';
import { UsersAndTokensView } from './users-and-tokens-view';

const user = (name: string, clusters: string[] | null) => ({
  ...{ name, role: 'viewer' as const, clusters, folders: null, createdAt: NOW, disabledAt: null },
});

const DATA: UsersAndTokensPayload['data'] = {
  clusters: ['ALPHA', 'BRAVO'],
  users: [user('Vera', ['BRAVO']), user('Otto', null)],
  tokens: [],
  collectorTokens: [
    { id: 'c0ffee', cluster: 'ALPHA', createdAt: NOW, revokedAt: null },
    { id: 'decade', cluster: 'BRAVO', createdAt: NOW, revokedAt: NOW },
  ],
  sessions: [],
};

const { queryKey } = usersAndTokensOptions();

const render = (query = '') =>
  renderPage({
    element: createElement(UsersAndTokensView),
    query,
    seed: (client) => client.setQueryData(queryKey, { asOf: NOW, data: DATA }),
  });

const countOf = (html: string, part: string) => html.split(part).length - 1;

it('lists tokens of collectors with the others, and lets only a valid one be revoked', () => {
  const html = render();
  expect(html).toContain('c0ffee');
  expect(countOf(html, '>Revoke<')).toBe(1);
});

it('narrows every list by what the address says, and says when none fits', () => {
  const html = render('text=bravo');
  expect(html).toContain('Vera');
  expect(html).toContain('decade');
  expect(html).not.toMatch(/Otto|c0ffee/);
  expect(render('text=nobody')).toContain('None fits.');
});

it('says why it could not be read, and shows no empty list instead', () => {
  const html = renderPage({
    element: createElement(UsersAndTokensView),
    seed: (client) => {
      client.setDefaultOptions({ queries: { retryOnMount: false } });
      const error = new RequestError('storeUnavailable', 503, null);
      const query = client.getQueryCache().build(client, { queryKey });
      query.setState({ status: 'error', error, fetchStatus: 'idle' });
    },
  });
  expect(html).toContain('cannot read its history');
  expect(html).not.toContain('There are none');
});
