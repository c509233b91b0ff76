import { rmSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Collected } from '@/lib/collect/poll/cluster-collector';
import type { Anomaly } from '@/lib/domain/anomalies/anomaly';
import { fingerprintOf } from '@/lib/domain/anomalies/finding';
import type { Snapshot } from '@/lib/domain/snapshot';
import { LiveHub } from '@/lib/live/live-hub';
import type { Store } from '@/lib/store/open-store';
import { LiveRecords } from '@/lib/store/live-records';
import { collected, denied } from '@/lib/testing/build-section';
import { buildFailedSnapshot, buildSnapshot } from '@/lib/testing/build-snapshot';
import { buildState } from '@/lib/testing/build-state';
import { buildWorker, OTHER_WORKER_ID } from '@/lib/testing/build-worker';
import { minutesAgo, secondsAgo } from '@/lib/testing/clock';
import { startKeepingStore, temporaryStoreFile } from '@/lib/testing/temporary-store';
import { tick, type TickRooms } from './tick';

const CLUSTER = 'PROD-ETL';
/** More than any rule wants to see before it opens or resolves. */
const SETTLING_POLLS = 4;

const workersOf = (first: number, second: number) =>
  buildSnapshot({
    sections: {
      workers: collected([
        buildWorker({ lastOnlineAt: secondsAgo(first) }),
        buildWorker({ id: OTHER_WORKER_ID, machineName: 'W2', lastOnlineAt: secondsAgo(second) }),
      ]),
    },
  });

const ageSeconds = fc.constantFrom(10, 200, 2_000);
const seeing = fc.tuple(ageSeconds, ageSeconds).map(([first, second]) => workersOf(first, second));
const blind = fc.constantFrom(
  buildFailedSnapshot('refused'),
  buildSnapshot({ sections: { workers: denied('internal.worker_agents') } }),
);
const snapshot: fc.Arbitrary<Snapshot> = fc.oneof(seeing, blind);

/** What is acknowledged is acknowledged before that poll; a restart comes before it. */
const steps = fc.array(
  fc.record({ snapshot, isRestarted: fc.boolean(), isAcknowledged: fc.boolean() }),
  { minLength: 1, maxLength: 8 },
);

async function poll(records: TickRooms['records'], answer: Snapshot): Promise<void> {
  const answered: Collected = {
    snapshot: answer,
    costs: [],
    roundTripCount: 1,
    principal: null,
    access: [],
  };
  const collector = { collect: () => Promise.resolve(answered) };
  const imports = { latestKnown: () => null };
  const recorder = { follow: () => undefined };
  const notifier = { follow: () => undefined };
  const rooms = { records, recorder, notifier, hub: new LiveHub(), imports, collector };
  await tick(buildState({ name: CLUSTER }), rooms);
}

const openOf = (records: TickRooms['records']) => records.load(CLUSTER).lifecycle.open;

/** Without what moves by itself with every poll: that is written once a minute at most, and known again with the next poll. */
const lasting = (anomalies: readonly Anomaly[]) =>
  anomalies.map((anomaly) => ({ ...anomaly, evidence: null, lastFoundAt: null }));

async function acknowledgeAll({ records }: Store): Promise<void> {
  const at = minutesAgo(1);
  const acknowledgement = { by: 'Ada', reason: '-', at, until: null };
  for (const { id } of openOf(records)) {
    await records.acknowledge(CLUSTER, id, acknowledgement, {
      kind: 'acknowledged',
      at,
      acknowledgement,
    });
  }
}

it('however often it is restarted, the dashboard ends with the anomalies of one that never was', async () => {
  const file = temporaryStoreFile();
  await fc.assert(
    fc.asyncProperty(steps, seeing, async (polls, last) => {
      for (const one of [file, `${file}-wal`, `${file}-shm`]) rmSync(one, { force: true });
      const unbroken = new LiveRecords();
      let store = await startKeepingStore(file, [CLUSTER]);
      for (const { snapshot: answer, isRestarted, isAcknowledged } of polls) {
        if (isAcknowledged) await acknowledgeAll(store);
        if (isRestarted) {
          const before = openOf(store.records);
          await store.close();
          store = await startKeepingStore(file, [CLUSTER]);
          const byId = (left: { id: string }, right: { id: string }) =>
            left.id < right.id ? -1 : 1;
          expect(lasting(openOf(store.records).toSorted(byId))).toEqual(
            lasting(before.toSorted(byId)),
          );
        }
        await poll(store.records, answer);
        await poll(unbroken, answer);
      }
      // A restart forgets in how many polls something was found or missed: seeing polls make up for it.
      for (let count = 0; count < SETTLING_POLLS; count += 1) {
        await poll(store.records, last);
        await poll(unbroken, last);
      }
      const about = (records: TickRooms['records']) => openOf(records).map(fingerprintOf).sort();
      expect(about(store.records)).toEqual(about(unbroken));
      await store.close();
      store = await startKeepingStore(file, [CLUSTER]);
      expect(about(store.records)).toEqual(about(unbroken));
      const { anomalies } = await store.anomalies.list(
        { status: 'open' },
        { before: null, take: 99 },
      );
      expect(anomalies.map(fingerprintOf).sort()).toEqual(about(unbroken));
      await store.close();
    }),
    { numRuns: 30 },
  );
}, 120_000);
