import { describe, expect, it } from 'vitest';
import { NOW } from '@/lib/testing/clock';
import { MemoryCollectorTokens } from '@/lib/testing/memory-cluster-values';
import { runTokenCommand } from './collector-token-command';
import { issueCollectorToken, verifyCollectorToken } from './collector-tokens';

async function issue() {
  const store = new MemoryCollectorTokens();
  const { token, record } = issueCollectorToken('PROD', NOW);
  await store.add(record);
  return { store, token, record };
}

describe('a token', () => {
  it('is valid for its cluster, and is not kept itself', async () => {
    const { store, token, record } = await issue();
    expect(await verifyCollectorToken(`Bearer ${token}`, store)).toEqual(record);
    expect(await verifyCollectorToken(`bearer  ${token} `, store)).toEqual(record);
    expect(JSON.stringify(record)).not.toContain(token.slice(17));
    expect(token).toMatch(/^sow_[0-9a-f]{12}_[\w-]{43}$/);
  });

  it('is never the same twice', () => {
    const [one, other] = [issueCollectorToken('PROD', NOW), issueCollectorToken('PROD', NOW)];
    expect(one.token).not.toBe(other.token);
    expect(one.record.secretHash).not.toBe(other.record.secretHash);
  });

  it('is refused once it is revoked', async () => {
    const { store, token } = await issue();
    await store.revoke('PROD', NOW);
    expect(await verifyCollectorToken(`Bearer ${token}`, store)).toBeNull();
  });

  it('is refused when a letter of it is different, or it is not sent as it must be', async () => {
    const { store, token } = await issue();
    const changed = `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`;
    const other = issueCollectorToken('PROD', NOW).token;
    const headers = [
      null,
      '',
      'Bearer',
      `Bearer ${changed}`,
      `Bearer ${other}`,
      `Basic ${token}`,
      token,
      `Bearer ${token}x`,
      `Bearer ${'x'.repeat(100_000)}`,
    ];
    for (const header of headers) expect(await verifyCollectorToken(header, store)).toBeNull();
  });
});

describe('the command', () => {
  const run = (store: MemoryCollectorTokens, ...words: string[]) =>
    runTokenCommand(words, { store, clusters: ['PROD'], now: NOW });

  it('creates a token that works, lists it without its secret, and revokes it', async () => {
    const store = new MemoryCollectorTokens();
    const created = await run(store, 'create', 'PROD');
    if (created.kind !== 'created') throw new Error(created.kind);
    expect(await verifyCollectorToken(`Bearer ${created.token}`, store)).toMatchObject({
      id: created.id,
      cluster: 'PROD',
    });
    expect(await run(store, 'list', 'PROD')).toMatchObject({ tokens: [{ revokedAt: null }] });
    expect(await run(store, 'revoke', 'PROD')).toMatchObject({ kind: 'revoked', count: 1 });
    expect(await run(store, 'revoke', 'PROD')).toMatchObject({ count: 0 });
    expect(await run(store, 'list', 'PROD')).toMatchObject({ tokens: [{ revokedAt: NOW }] });
  });

  it('makes none for a cluster that is not configured, but can still revoke those', async () => {
    const store = new MemoryCollectorTokens();
    expect(await run(store, 'create', 'OTHER')).toMatchObject({
      kind: 'unknownCluster',
      clusters: ['PROD'],
    });
    expect(await run(store, 'revoke', 'OTHER')).toMatchObject({ kind: 'revoked' });
  });

  it.each([[], ['create'], ['delete', 'PROD'], ['create', 'PROD', 'X']])(
    'explains itself for %j',
    async (...words) => {
      expect(await run(new MemoryCollectorTokens(), ...words)).toEqual({ kind: 'usage' });
    },
  );
});
