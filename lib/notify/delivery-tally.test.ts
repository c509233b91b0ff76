import { describe, expect, it } from 'vitest';
import { buildDelivery } from '@/lib/testing/build-notifications';
import { NOW, secondsAgo } from '@/lib/testing/clock';
import { DeliveryLedger } from './delivery-ledger';

const nothing = () => undefined;
const ledgerOf = () => new DeliveryLedger({ put: nothing, putTold: nothing });
const delivered = { status: 'delivered' as const, nextAttemptAt: null, endedAt: NOW };

describe('the tally of a target', () => {
  it('counts a message once, and every attempt that did not arrive', () => {
    const ledger = ledgerOf();
    ledger.put(buildDelivery());
    ledger.put(buildDelivery({ attemptCount: 1 }));
    ledger.put(buildDelivery({ attemptCount: 2 }));
    ledger.put(buildDelivery({ attemptCount: 3, ...delivered }));
    expect(ledger.tally.of('on-call')).toEqual({
      ...{ deliveredCount: 1, failedCount: 0, failedAttemptCount: 2, lastDeliveredAt: NOW },
    });
  });

  it('counts what is given up as failed, without another attempt', () => {
    const ledger = ledgerOf();
    ledger.put(buildDelivery({ attemptCount: 1 }));
    ledger.put(buildDelivery({ attemptCount: 1, status: 'failed', endedAt: NOW }));
    expect(ledger.tally.of('on-call')).toMatchObject({ failedCount: 1, failedAttemptCount: 1 });
  });

  it('counts a test that ends at once', () => {
    const ledger = ledgerOf();
    ledger.put(buildDelivery({ attemptCount: 1, ...delivered }));
    ledger.put(buildDelivery({ id: 'other', attemptCount: 1, status: 'failed', endedAt: NOW }));
    expect(ledger.tally.of('on-call')).toMatchObject({
      ...{ deliveredCount: 1, failedCount: 1, failedAttemptCount: 1 },
    });
  });

  it('goes on growing when the ledger forgets old messages', () => {
    const ledger = ledgerOf();
    for (let index = 0; index < 500; index += 1) {
      ledger.put(buildDelivery({ id: String(index), attemptCount: 1, ...delivered }));
    }
    expect(ledger.listAll().length).toBeLessThan(500);
    expect(ledger.tally.of('on-call').deliveredCount).toBe(500);
  });

  it('knows of a life before this one when something arrived last, and counts nothing of it', () => {
    const ledger = ledgerOf();
    const earlier = [60, 30, 90].map((seconds) =>
      buildDelivery({ id: String(seconds), ...delivered, endedAt: secondsAgo(seconds) }),
    );
    ledger.adopt({ deliveries: earlier, told: [] });
    expect(ledger.tally.of('on-call')).toMatchObject({
      ...{ deliveredCount: 0, lastDeliveredAt: secondsAgo(30) },
    });
    expect(ledger.tally.of('nobody')).toMatchObject({ deliveredCount: 0, lastDeliveredAt: null });
  });
});
