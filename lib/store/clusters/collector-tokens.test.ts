import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { minutesAgo, NOW } from '@/lib/testing/clock';
import { startKeepingStore, temporaryStoreFile } from '@/lib/testing/temporary-store';
import { issueCollectorToken, verifyCollectorToken } from '@/lib/tokens/collector-tokens';
import { withCollectorTokens } from './with-collector-tokens';

const CLUSTER = 'PROD-ETL';

/** Behind `sow_`, the id and another underscore; it may hold underscores itself. */
const secretOf = (token: string) => token.slice(17);

describe('a token', () => {
  it('is valid after a restart, and its secret is nowhere in the files', async () => {
    const file = temporaryStoreFile();
    const { token, record } = issueCollectorToken(CLUSTER, NOW);
    const first = await startKeepingStore(file);
    await first.collectorTokens.add(record);
    await first.close();
    const second = await startKeepingStore(file);
    expect(await verifyCollectorToken(`Bearer ${token}`, second.collectorTokens)).toEqual(record);
    await second.close();
    expect(readFileSync(file).includes(secretOf(token))).toBe(false);
  });

  it('that another process makes or revokes is known at once', async () => {
    const file = temporaryStoreFile();
    const dashboard = await startKeepingStore(file);
    const { token, record } = issueCollectorToken(CLUSTER, NOW);
    const verify = () => verifyCollectorToken(`Bearer ${token}`, dashboard.collectorTokens);
    expect(await verify()).toBeNull();
    await withCollectorTokens(file, (tokens) => tokens.add(record));
    await expect.poll(verify).toEqual(record);
    expect(await withCollectorTokens(file, (tokens) => tokens.revoke(CLUSTER, NOW))).toBe(1);
    await expect.poll(verify).toBeNull();
  });
});

describe('the tokens of a cluster', () => {
  it('are listed oldest first with the revoked ones, and revoked without those of others', async () => {
    const { collectorTokens } = await startKeepingStore(temporaryStoreFile());
    const [newer, older] = [1, 9].map(
      (minutes) => issueCollectorToken(CLUSTER, minutesAgo(minutes)).record,
    );
    const other = issueCollectorToken('OTHER', NOW).record;
    for (const record of [newer, older, other]) if (record) await collectorTokens.add(record);
    expect(await collectorTokens.list(CLUSTER)).toEqual([older, newer]);
    expect(await collectorTokens.revoke(CLUSTER, NOW)).toBe(2);
    expect(await collectorTokens.revoke(CLUSTER, minutesAgo(-1))).toBe(0);
    expect(await collectorTokens.list(CLUSTER)).toEqual([
      { ...older, revokedAt: NOW },
      { ...newer, revokedAt: NOW },
    ]);
    expect(await collectorTokens.find(other.id)).toEqual(other);
  });
});
