import { expect, test, vi } from 'vitest';
import type { Delivery, DeliveryFailure } from '@/lib/domain/notifications/delivery';
import type { Store } from '@/lib/store/open-store';
import { buildAnomaly } from '@/lib/testing/build-anomaly';
import { buildNotificationSettings, buildTarget } from '@/lib/testing/build-notifications';
import { NOW } from '@/lib/testing/clock';
import { startStore, temporaryStoreFile, untilKeeping } from '@/lib/testing/temporary-store';
import { DeliveryLedger } from './delivery-ledger';
import { Notifier } from './notifier';

const OFFLINE = buildAnomaly('offline-worker', { severity: 'critical' });
const at = (seconds: number) => new Date(NOW.getTime() + seconds * 1000);

/** One life of the process: failures by target. */
async function live(store: Store, failures: Record<string, DeliveryFailure | null>) {
  const ledger = new DeliveryLedger(store.deliveries);
  store.deliveries.attach(ledger);
  await store.records.restore(['PROD-ETL']);
  const sent: Delivery[] = [];
  const notifier = new Notifier(
    buildNotificationSettings({
      groupMs: 0,
      targets: Object.keys(failures).map((name) => buildTarget({ name })),
    }),
    {
      ledger,
      random: () => 0.5,
      send: (delivery) => {
        sent.push(delivery);
        return Promise.resolve(failures[delivery.target] ?? null);
      },
    },
  );
  const step = async (seconds: number) => {
    notifier.step(at(seconds));
    await notifier.settle();
  };
  return { ledger, notifier, sent, step };
}

test('after a restart exactly what is pending is tried again, and nobody is told twice', async () => {
  const file = temporaryStoreFile();
  const first = startStore(file);
  await untilKeeping(first);
  const before = await live(first, { working: null, down: { code: 'timedOut', status: null } });
  before.notifier.follow({ cluster: 'PROD-ETL', open: [OFFLINE], resolved: [] });
  await before.step(0);
  const pending = before.ledger.listPending();
  expect(pending.map(({ target }) => target)).toEqual(['down']);
  await first.close();

  const second = startStore(file);
  await untilKeeping(second);
  const after = await live(second, { working: null, down: null });
  expect(after.ledger.listPending()).toEqual(pending);
  // The same anomaly, which has another id when the store opened late.
  after.notifier.follow({
    cluster: 'PROD-ETL',
    open: [{ ...OFFLINE, id: 'another-id' }],
    resolved: [],
  });
  await after.step(5);
  expect(after.sent).toEqual([]);
  await after.step(60);
  expect(after.sent.map(({ id }) => id)).toEqual(pending.map(({ id }) => id));
  await after.step(120);
  expect(after.sent).toHaveLength(1);

  after.notifier.follow({ cluster: 'PROD-ETL', open: [], resolved: [] });
  await after.step(180);
  expect(
    after.sent
      .slice(1)
      .map(({ target }) => target)
      .sort(),
  ).toEqual(['down', 'working']);
});

test('while nothing can be kept messages go out, and are written when the store is back', async () => {
  const file = temporaryStoreFile();
  const open = vi.fn(() => Promise.reject(new Error('no disk')));
  const broken = startStore(file, { open });
  const { notifier, sent, step, ledger } = await live(broken, { working: null });
  notifier.follow({ cluster: 'PROD-ETL', open: [OFFLINE], resolved: [] });
  await step(0);
  expect(broken.status().status).toBe('failing');
  expect(sent).toHaveLength(1);
  await broken.close();

  const working = startStore(file);
  await untilKeeping(working);
  const again = new DeliveryLedger(working.deliveries);
  working.deliveries.attach(again);
  await working.records.restore(['PROD-ETL']);
  for (const delivery of ledger.listAll()) again.put(delivery);
  again.putAll();
  await working.close();

  const reopened = startStore(file);
  await untilKeeping(reopened);
  const last = await live(reopened, {});
  expect(last.ledger.listAll().map(({ status }) => status)).toEqual(['delivered']);
});
