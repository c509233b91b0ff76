import { describe, expect, it } from 'vitest';
import { CONNECTION, loadConfigured, problemsOf } from '@/lib/testing/load-configured';

const withSignIn = (signIn: unknown) => ({
  file: { clusters: [{ name: 'PROD', connection: CONNECTION }], signIn },
});
const OPEN_ID = {
  issuer: 'https://login.example',
  clientId: 'watch',
  clientSecret: 'hunter2',
  roles: [{ group: 'dba', role: 'admin' }],
};
const PROXY = { header: 'X-Remote-User', trustedAddresses: ['10.0.0.5'], defaultRole: 'viewer' };
const URL = { publicUrl: 'https://watch.example' };

describe('how people sign in', () => {
  it('is nothing unless it is configured', () => {
    const { signIn } = loadConfigured({ environment: { SSISDB_CONNECTION_STRING: CONNECTION } });
    expect(signIn).toBeNull();
  });

  it('takes secrets by reference, and headers whatever their case', () => {
    const openId = { ...OPEN_ID, clientSecret: '${env:SECRET}' };
    const given = withSignIn({ ...URL, openId, proxyHeader: PROXY });
    const { signIn } = loadConfigured({ ...given, environment: { SECRET: 's' } });
    expect(signIn?.openId).toMatchObject({
      ...{ clientSecret: 's', groupsClaim: 'groups', scopes: ['openid', 'profile'] },
      grants: [{ group: 'dba', role: 'admin', clusters: null, folders: null }],
    });
    expect(signIn?.proxyHeader?.header).toBe('x-remote-user');
    expect(signIn?.trustedProxies).toEqual(['10.0.0.5']);
  });

  it('trusts proxies about addresses that are trusted about nothing else', () => {
    const given = { ...URL, accounts: true, trustedProxies: ['127.0.0.1', '10.0.0.0/24'] };
    const { signIn } = loadConfigured(withSignIn(given));
    expect(signIn).toMatchObject({
      proxyHeader: null,
      trustedProxies: ['127.0.0.1', '10.0.0.0/24'],
    });
  });

  it('takes folders for the clusters that stand beside them', () => {
    const roles = [{ group: 'etl', role: 'viewer', clusters: ['PROD'], folders: [' Finance '] }];
    const given = withSignIn({ ...URL, openId: { ...OPEN_ID, roles } });
    expect(loadConfigured(given).signIn?.openId?.grants).toEqual([
      {
        ...{ group: 'etl', role: 'viewer', clusters: ['PROD'] },
        folders: [{ clusters: ['PROD'], folders: ['Finance'] }],
      },
    ]);
  });

  it.each<[string, unknown]>([
    ['no way in', URL],
    ['no address', { accounts: true }],
    ['a plain address of another machine', { publicUrl: 'http://watch.example', accounts: true }],
    ['an address with a path', { publicUrl: 'https://watch.example/x', accounts: true }],
    [
      'a plain provider on another machine',
      { ...URL, openId: { ...OPEN_ID, issuer: 'http://a.b' } },
    ],
    ['a provider that gives nobody anything', { ...URL, openId: { ...OPEN_ID, roles: [] } }],
    ['a proxy at no address', { ...URL, proxyHeader: { ...PROXY, trustedAddresses: [] } }],
    ['a proxy anywhere', { ...URL, proxyHeader: { ...PROXY, trustedAddresses: ['*'] } }],
    ['trust in everybody', { ...URL, accounts: true, trustedProxies: ['*'] }],
    ['a header of the protocol', { ...URL, proxyHeader: { ...PROXY, header: 'Cookie' } }],
    [
      'a cluster that is not there',
      {
        ...URL,
        openId: { ...OPEN_ID, roles: [{ group: 'x', role: 'viewer', clusters: ['PRD'] }] },
      },
    ],
    ...[[], [''], ['a|b'], 'Finance'].map((folders): [string, unknown] => [
      `folders that are ${JSON.stringify(folders)}`,
      { ...URL, openId: { ...OPEN_ID, roles: [{ group: 'x', role: 'viewer', folders }] } },
    ]),
    ['an unknown role', { ...URL, openId: { ...OPEN_ID, roles: [{ group: 'x', role: 'root' }] } }],
    ['something misspelt', { ...URL, accounts: true, acounts: true }],
  ])('is refused with %s, without telling a secret', (_what, signIn) => {
    const problems = problemsOf(withSignIn(signIn));
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.join()).toContain('signIn');
    expect(problems.join()).not.toContain('hunter2');
  });
});
