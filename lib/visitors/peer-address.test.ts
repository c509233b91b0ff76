import { describe, expect, it } from 'vitest';
import type { ProxyHeaderSettings } from '@/lib/config/sign-in-settings';
import { fromPeer } from '@/lib/testing/place-peer';
import { placeSignIn } from '@/lib/testing/place-sign-in';
import { identifyVisitor } from './identify-visitor';
import { clientAddress, peerAddress } from './peer-address';
import { signInAddress } from './sign-in-address';

const PROXY: ProxyHeaderSettings = {
  header: 'x-remote-user',
  trustedAddresses: ['10.0.0.5', '192.0.2.0/28', '2001:db8::/64'],
  groupHeader: 'x-remote-groups',
  grants: [{ group: 'DBA', role: 'admin', clusters: ['A'], folders: null }],
  defaultRole: 'viewer',
};

const KIM = { 'x-remote-user': 'CORP\\kim' };

describe('a header that says who it is', () => {
  it.each(['10.0.0.5', '::ffff:10.0.0.5', '192.0.2.14', '2001:db8::7'])(
    'counts from the proxy at %s',
    async (address) => {
      placeSignIn({ proxyHeader: PROXY });
      expect(await identifyVisitor(fromPeer(address, KIM))).toMatchObject({
        ...{ name: 'CORP\\kim', subject: 'proxy:corp\\kim', role: 'viewer', clusters: null },
      });
    },
  );

  it.each(['10.0.0.6', '192.0.2.16', '127.0.0.1', '2001:db8:0:1::7', '', 'x', '10.0.0.5,1'])(
    'is nothing from %j',
    async (address) => {
      placeSignIn({ proxyHeader: PROXY });
      expect(await identifyVisitor(fromPeer(address, KIM))).toBeNull();
    },
  );

  it('is nothing when the client itself says where it comes from', async () => {
    placeSignIn({ proxyHeader: PROXY });
    const told = { 'x-scale-out-watch-peer': 'key 10.0.0.5', 'x-forwarded-for': '10.0.0.5' };
    expect(await identifyVisitor(new Headers({ ...KIM, ...told }))).toBeNull();
    const headers = fromPeer('203.0.113.9', KIM);
    headers.set('x-scale-out-watch-peer', 'other 10.0.0.5');
    expect(await identifyVisitor(headers)).toBeNull();
  });

  it('gives what the groups give that the proxy names', async () => {
    placeSignIn({ proxyHeader: PROXY });
    const headers = fromPeer('10.0.0.5', { ...KIM, 'x-remote-groups': 'Staff; dba' });
    expect(await identifyVisitor(headers)).toMatchObject({ role: 'admin', clusters: ['A'] });
    placeSignIn({ proxyHeader: { ...PROXY, defaultRole: null } });
    expect(await identifyVisitor(fromPeer('10.0.0.5', KIM))).toBeNull();
  });

  it.each(['', '<script>', 'a, b', 'x'.repeat(101), '-'])('is nothing as %j', async (name) => {
    placeSignIn({ proxyHeader: PROXY });
    const headers = fromPeer('10.0.0.5', { 'x-remote-user': name });
    expect(await identifyVisitor(headers)).toBeNull();
  });

  it('is nothing where no proxy is configured', async () => {
    placeSignIn();
    expect(await identifyVisitor(fromPeer('10.0.0.5', KIM))).toBeNull();
  });
});

describe('where somebody is', () => {
  it('is what a trusted proxy says came last before it, and for others the socket', () => {
    placeSignIn({ trustedProxies: PROXY.trustedAddresses });
    const forwarded = { 'x-forwarded-for': '203.0.113.1, 198.51.100.7' };
    expect(clientAddress(fromPeer('10.0.0.5', forwarded))).toBe('198.51.100.7');
    expect(clientAddress(fromPeer('203.0.113.9', forwarded))).toBe('203.0.113.9');
    expect(clientAddress(fromPeer('10.0.0.5', { 'x-forwarded-for': '<b>' }))).toBe('10.0.0.5');
    expect(clientAddress(new Headers(forwarded))).toBe('unknown');
    expect(peerAddress(new Headers())).toBeNull();
  });

  it('is believed of a proxy that says nothing about who it is, which signs nobody in', async () => {
    placeSignIn({ trustedProxies: ['10.0.0.5'] });
    const headers = fromPeer('10.0.0.5', { ...KIM, 'x-forwarded-for': '198.51.100.7' });
    expect(clientAddress(headers)).toBe('198.51.100.7');
    expect(await identifyVisitor(headers)).toBeNull();
  });
});

describe('where somebody goes to sign in', () => {
  const addressOf = (target: string) =>
    signInAddress(new Headers({ 'x-scale-out-watch-target': target }));

  it.each([
    ['/', '/sign-in'],
    ['/anomalies?severity=critical&_rsc=x1', '/sign-in?next=%2Fanomalies%3Fseverity%3Dcritical'],
    ['/wall?token=sow_secret', '/sign-in?next=%2Fwall'],
    ['//evil.example/x', '/sign-in'],
    ['http://evil.example/', '/sign-in'],
  ])('leads back from %s', (target, address) => {
    expect(addressOf(target)).toBe(address);
  });
});
