import { describe, expect, it, vi } from 'vitest';
import type { NotificationSettings } from '@/lib/config/notification-settings';
import type { Anomaly } from '@/lib/domain/anomalies/anomaly';
import type { Delivery, DeliveryFailure } from '@/lib/domain/notifications/delivery';
import { WEEKDAYS } from '@/lib/domain/notifications/notification-settings';
import { buildAnomaly } from '@/lib/testing/build-anomaly';
import { buildNotificationSettings, buildTarget } from '@/lib/testing/build-notifications';
import { NOW } from '@/lib/testing/clock';
import { DeliveryLedger } from './delivery-ledger';
import { Notifier } from './notifier';

const OFFLINE = buildAnomaly('offline-worker', { severity: 'critical' });
const LATE = buildAnomaly('late-worker', { severity: 'warning' });
const BROKEN: DeliveryFailure = { code: 'answered', status: 500 };

function desk(settings: Partial<NotificationSettings> = {}) {
  const ledger = new DeliveryLedger({ put: vi.fn(), putTold: vi.fn() });
  const outcome = { failure: null as DeliveryFailure | null };
  const sent: Delivery[] = [];
  const notifier = new Notifier(buildNotificationSettings(settings), {
    ledger,
    random: () => 0.5,
    send: (delivery) => {
      sent.push(delivery);
      return Promise.resolve(outcome.failure);
    },
  });
  let nowMs = NOW.getTime();
  return {
    ledger,
    notifier,
    sent,
    outcome,
    find: (open: Anomaly[], resolved: Anomaly[] = [], cluster = 'PROD-ETL') => {
      notifier.follow({ cluster, open, resolved });
    },
    /** Lets simulated time pass, a step every so many seconds. */
    pass: async (seconds: number, everySeconds = 10) => {
      for (let passed = 0; passed <= seconds; passed += everySeconds) {
        notifier.step(new Date(nowMs));
        await notifier.settle();
        nowMs += everySeconds * 1000;
      }
    },
    now: () => new Date(nowMs),
  };
}

const told = (deliveries: readonly Delivery[]) =>
  deliveries.map(({ notification }) =>
    notification.items.map(({ change, rule }) => `${change} ${rule}`),
  );

describe('a target', () => {
  it('gets one message about everything that opens within the grouping time', async () => {
    const { find, pass, sent } = desk();
    find([OFFLINE]);
    await pass(20);
    find([OFFLINE, LATE]);
    await pass(60);
    expect(told(sent)).toEqual([['opened offline-worker', 'opened late-worker']]);
  });

  it('is told once, however long it lasts', async () => {
    const { find, pass, sent } = desk();
    find([OFFLINE]);
    await pass(86_400, 300);
    expect(sent).toHaveLength(1);
  });

  it('is told when it is over, with when it was told of it', async () => {
    const { find, pass, sent } = desk();
    find([OFFLINE]);
    await pass(60);
    find([], [{ ...OFFLINE, status: 'resolved', resolvedAt: NOW }]);
    await pass(60);
    expect(told(sent)).toEqual([['opened offline-worker'], ['resolved offline-worker']]);
    expect(sent[1]?.notification.items[0]).toMatchObject({
      resolvedAt: NOW,
      toldAt: expect.any(Date) as Date,
    });
  });

  it('is not told of the end when it does not want to, and hears of the next time', async () => {
    const { find, pass, sent } = desk({ targets: [buildTarget({ tellsResolved: false })] });
    find([OFFLINE]);
    await pass(60);
    find([]);
    await pass(60);
    find([{ ...OFFLINE, reopenCount: 1 }]);
    await pass(60);
    expect(told(sent)).toEqual([['opened offline-worker'], ['reopened offline-worker']]);
  });

  it('hears nothing of what is over before it is told', async () => {
    const { find, pass, sent } = desk();
    find([OFFLINE]);
    await pass(20);
    find([]);
    await pass(60);
    expect(sent).toEqual([]);
  });

  it('hears nothing of what is inhibited, acknowledged, too slight or of another cluster', async () => {
    const { find, pass, sent } = desk({ targets: [buildTarget({ clusters: ['PROD-ETL'] })] });
    const acknowledgement = { by: 'Ada', reason: 'known', at: NOW, until: null };
    find([
      { ...OFFLINE, inhibitedBy: 'another' },
      { ...LATE, acknowledgement },
      buildAnomaly('new-disabled-worker', { severity: 'info' }),
    ]);
    find([OFFLINE], [], 'OTHER');
    await pass(120);
    expect(sent).toEqual([]);
  });

  it('is told again when it gets worse', async () => {
    const { find, pass, sent } = desk();
    find([LATE]);
    await pass(60);
    find([{ ...LATE, severity: 'critical' }]);
    await pass(60);
    expect(told(sent)).toEqual([['opened late-worker'], ['worsened late-worker']]);
  });

  it('never gets more messages in an hour than it is allowed, and afterwards all the rest', async () => {
    const { find, pass, sent } = desk({ groupMs: 0, targets: [buildTarget({ maxPerHour: 3 })] });
    for (let round = 0; round < 20; round += 1) {
      find(round % 2 === 0 ? [OFFLINE] : []);
      await pass(60);
    }
    expect(sent).toHaveLength(3);
    find([LATE]);
    await pass(3_600, 60);
    expect(told(sent).flat()).toContain('opened late-worker');
  });

  it('gets what does not fit into one message in the next', async () => {
    const { find, pass, sent } = desk();
    const many = Array.from({ length: 250 }, (_, index) => ({
      ...OFFLINE,
      id: `anomaly-${index}`,
      subject: { ...OFFLINE.subject, id: `worker-${index}` },
    }));
    find(many);
    await pass(300);
    expect(sent.map(({ notification }) => notification.items.length)).toEqual([100, 100, 50]);
  });
});

describe('a maintenance window', () => {
  const window = {
    name: 'patching',
    clusters: ['PROD-ETL'],
    span: {
      kind: 'once' as const,
      zone: 'UTC',
      from: '2026-11-22T02:00',
      until: '2026-11-22T04:00',
    },
  };

  it('keeps everything back, and what outlasts it is told at its end', async () => {
    const { find, pass, sent, now } = desk({ maintenanceWindows: [window] });
    find([OFFLINE, LATE]);
    await pass(3_000, 30);
    find([OFFLINE]);
    expect(sent).toEqual([]);
    await pass(1_200, 30);
    expect(now().toISOString() > '2026-11-22T04:00').toBe(true);
    expect(told(sent)).toEqual([['opened offline-worker']]);
  });

  it('keeps back what was pending when it began', async () => {
    const later = { ...window.span, from: '2026-11-22T03:01', until: '2026-11-22T05:00' };
    const { find, pass, sent, outcome } = desk({
      maintenanceWindows: [{ ...window, span: later }],
    });
    outcome.failure = BROKEN;
    find([OFFLINE]);
    await pass(59, 10);
    const before = sent.length;
    expect(before).toBeGreaterThan(0);
    await pass(6_000, 60);
    expect(sent).toHaveLength(before);
    outcome.failure = null;
    await pass(3_600, 60);
    expect(sent).toHaveLength(before + 1);
  });

  it('outside its times a target waits for them', async () => {
    const times = [{ zone: 'UTC', days: WEEKDAYS, from: '06:00', until: '20:00' }];
    const { find, pass, sent } = desk({ targets: [buildTarget({ times })] });
    find([OFFLINE]);
    await pass(2.9 * 3_600, 60);
    expect(sent).toEqual([]);
    await pass(1_200, 60);
    expect(sent).toHaveLength(1);
  });
});

describe('a target that answers 500 for a day', () => {
  it('is tried less and less often, and is told everything once when it is back', async () => {
    const { find, pass, sent, outcome, ledger } = desk();
    outcome.failure = BROKEN;
    find([OFFLINE]);
    await pass(3_600, 5);
    find([OFFLINE, LATE]);
    await pass(20 * 3_600, 5);
    find([LATE], [{ ...OFFLINE, status: 'resolved', resolvedAt: NOW }]);
    await pass(3 * 3_600, 5);
    expect(ledger.listPending()).toHaveLength(1);
    // Ten seconds, doubled up to a quarter of an hour: about a hundred attempts in a day.
    expect(sent.length).toBeLessThan(120);

    const attempts = sent.length;
    outcome.failure = null;
    await pass(3_600, 5);
    expect(sent).toHaveLength(attempts + 1);
    expect(told(sent.slice(-1))).toEqual([['resolved offline-worker', 'opened late-worker']]);
    expect(ledger.listPending()).toEqual([]);
  });

  it('does not keep another target from being told', async () => {
    const settings = buildNotificationSettings({
      groupMs: 0,
      targets: [buildTarget({ name: 'broken' }), buildTarget({ name: 'working' })],
    });
    const ledger = new DeliveryLedger({ put: vi.fn(), putTold: vi.fn() });
    const hanging = new Promise<null>(() => undefined);
    const send = vi.fn(({ target }: Delivery) =>
      target === 'broken' ? hanging : Promise.resolve(null),
    );
    const notifier = new Notifier(settings, { ledger, send });
    notifier.follow({ cluster: 'PROD-ETL', open: [OFFLINE], resolved: [] });
    notifier.step(NOW);
    await vi.waitUntil(() => ledger.listAll().some(({ status }) => status === 'delivered'));
    notifier.step(new Date(NOW.getTime() + 3_600_000));
    expect(send.mock.calls.filter(([{ target }]) => target === 'broken')).toHaveLength(1);
  });

  it('is given up when the message is too old; what is still open then becomes a new one', async () => {
    const { find, pass, outcome, ledger, sent } = desk({ giveUpMs: 3_600_000 });
    outcome.failure = BROKEN;
    find([OFFLINE]);
    await pass(2 * 3_600, 30);
    const given = ledger.listAll().find(({ status }) => status === 'failed');
    expect(given?.lastFailure).toEqual(BROKEN);
    outcome.failure = null;
    await pass(1_800, 30);
    expect(told(sent.slice(-1))).toEqual([['opened offline-worker']]);
  });

  it('that is taken out of the configuration gets nothing more', async () => {
    const { find, pass, outcome, ledger, notifier } = desk();
    outcome.failure = BROKEN;
    find([OFFLINE]);
    await pass(60);
    notifier.reconfigure(buildNotificationSettings({ targets: [] }));
    await pass(3_600, 60);
    expect(ledger.listAll().map(({ status, lastFailure }) => [status, lastFailure?.code])).toEqual([
      ['failed', 'targetGone'],
    ]);
  });
});

describe('a test message', () => {
  it('goes out at once, and its failure is told', async () => {
    const { notifier, outcome } = desk();
    expect((await notifier.sendTest('on-call', NOW)).status).toBe('delivered');
    outcome.failure = BROKEN;
    expect(await notifier.sendTest('on-call', NOW)).toMatchObject({
      status: 'failed',
      lastFailure: BROKEN,
    });
  });

  it('to nobody is not found, and counts among the messages of the hour', async () => {
    const { notifier } = desk({ targets: [buildTarget({ maxPerHour: 1 })] });
    await expect(notifier.sendTest('nobody', NOW)).rejects.toMatchObject({ code: 'notFound' });
    await notifier.sendTest('on-call', NOW);
    await expect(notifier.sendTest('on-call', NOW)).rejects.toMatchObject({ code: 'busy' });
  });
});
