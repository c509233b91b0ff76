import { describe, expect, it, onTestFinished } from 'vitest';
import { temporaryStoreFile } from '@/lib/testing/temporary-store';
import { openDatabase } from '@/lib/store/database/open-database';
import { Outbox } from './outbox';
import {
  writeCertificates,
  type KeptCertificate,
} from '@/lib/store/clusters/remembered-certificates';
import { WriteQueue } from './write-queue';

const certificate = (cluster: string, thumbprint = 'AA'): KeptCertificate => ({
  cluster,
  thumbprint,
  previous: null,
});

async function queueTo(maxWaiting?: number) {
  const database = await openDatabase(temporaryStoreFile());
  onTestFinished(() => database.close());
  const outbox = new Outbox<KeptCertificate>(writeCertificates, maxWaiting);
  const put = (one: KeptCertificate) => {
    outbox.put(one.cluster, one);
  };
  const read = async () => {
    const rows = await database.client.rememberedCertificate.findMany();
    return Object.fromEntries(rows.map(({ cluster, thumbprint }) => [cluster, thumbprint]));
  };
  return { database, outbox, put, read, queue: new WriteQueue([outbox]) };
}

describe('the write queue', () => {
  it('writes of several changes to one thing only the newest', async () => {
    const { database, put, read, queue } = await queueTo();
    for (const thumbprint of ['AA', 'BB', 'CC']) put(certificate('A', thumbprint));
    expect(queue.waitingCount).toBe(1);
    await queue.flush(database);
    expect(queue.waitingCount).toBe(0);
    expect(await read()).toEqual({ A: 'CC' });
  });

  it('writes everything, in several goes when there is much', async () => {
    const { database, put, read, queue } = await queueTo();
    for (let index = 0; index < 1_203; index += 1) put(certificate(`C${index}`));
    await queue.flush(database);
    expect(Object.keys(await read())).toHaveLength(1_203);
  });

  it('does not lose what comes while it writes', async () => {
    const { database, put, read, queue } = await queueTo();
    put(certificate('A', 'AA'));
    const flushed = queue.flush(database);
    put(certificate('A', 'BB'));
    put(certificate('B', 'BB'));
    await flushed;
    expect(await read()).toEqual({ A: 'BB', B: 'BB' });
  });

  it('gives up the one change that cannot be written, and writes all others', async () => {
    const { database, put, read, queue } = await queueTo();
    put(certificate('A'));
    put({ ...certificate('B'), thumbprint: null as unknown as string });
    put(certificate('C'));
    await queue.flush(database);
    expect(await read()).toEqual({ A: 'AA', C: 'AA' });
    expect(queue).toMatchObject({ waitingCount: 0, lostCount: 1 });
  });

  it('is bounded: the oldest are given up and counted', async () => {
    const { database, put, read, queue } = await queueTo(2);
    for (const cluster of ['A', 'B', 'C', 'D']) put(certificate(cluster));
    expect(queue).toMatchObject({ waitingCount: 2, lostCount: 2 });
    await queue.flush(database);
    expect(await read()).toEqual({ C: 'AA', D: 'AA' });
    queue.forgetLost();
    expect(queue.lostCount).toBe(0);
  });
});
