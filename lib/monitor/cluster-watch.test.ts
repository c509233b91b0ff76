import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { EMPTY_MEMORY } from '@/lib/domain/cluster-memory';
import type { Collected } from '@/lib/collect/poll/cluster-collector';
import type { Snapshot } from '@/lib/domain/snapshot';
import { EMPTY_HISTORY } from '@/lib/domain/history/history-state';
import { EMPTY_LIFECYCLE } from '@/lib/domain/anomalies/lifecycle-state';
import { LiveHub } from '@/lib/live/live-hub';
import { LiveRecords } from '@/lib/store/live-records';
import { buildAnomaly } from '@/lib/testing/build-anomaly';
import { buildFailedSnapshot, buildSnapshot } from '@/lib/testing/build-snapshot';
import { buildState } from '@/lib/testing/build-state';
import { buildRememberedWorker } from '@/lib/testing/build-worker';
import { ClusterWatch } from './cluster-watch';

const INTERVAL_MS = 10_000;
/** Longer than any wait after a good poll, jitter included. */
const NEXT_MS = 11_001;

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

/** A watch whose polls end when the test says so. */
function watchCluster({ loginRetryMs = 300_000 } = {}) {
  const hub = new LiveHub();
  const pending: { end: (snapshot?: Snapshot) => void; fail: (error: unknown) => void }[] = [];
  let running = 0;
  let mostAtOnce = 0;
  const collect = vi.fn(async (): Promise<Collected> => {
    running += 1;
    mostAtOnce = Math.max(mostAtOnce, running);
    try {
      const snapshot = await new Promise<Snapshot>((resolve, reject) => {
        pending.push({ end: (one = buildSnapshot()) => resolve(one), fail: reject });
      });
      return { snapshot, costs: [], roundTripCount: 3, principal: null, access: [] };
    } finally {
      running -= 1;
    }
  });
  const close = vi.fn(async () => pending.forEach(({ fail }) => fail(new Error('closed'))));
  const onError = vi.fn();
  const records = new LiveRecords();
  const watch = new ClusterWatch(buildState({ pollIntervalMs: INTERVAL_MS }, { snapshot: null }), {
    hub,
    collector: { collect, close },
    records,
    imports: { latestKnown: () => null },
    recorder: { follow: () => undefined },
    notifier: { follow: () => undefined },
    loginRetryMs,
    onError,
  });
  const settle = () => vi.advanceTimersByTimeAsync(0);
  return {
    watch,
    hub,
    records,
    collect,
    close,
    onError,
    mostAtOnce: () => mostAtOnce,
    /** Ends the poll in flight. */
    end: async (snapshot?: Snapshot) => {
      pending.shift()?.end(snapshot);
      await settle();
    },
    fail: async (error: unknown) => {
      pending.shift()?.fail(error);
      await settle();
    },
    nextWaitMs: () => {
      const nextPollAt = hub.get('PROD-ETL')?.poll.nextPollAt;
      return nextPollAt ? nextPollAt.getTime() - Date.now() : null;
    },
  };
}

describe('a watch', () => {
  it('is in the hub before its first poll, and proves nothing yet', () => {
    const { hub } = watchCluster();
    expect(hub.get('PROD-ETL')).toMatchObject({ snapshot: null });
  });

  it('shows what was remembered until the first poll has ended, and claims to know nothing of it', () => {
    const { watch, hub, records } = watchCluster();
    const open = buildAnomaly('offline-worker');
    const resolved = buildAnomaly('late-worker', { status: 'resolved' });
    const worker = buildRememberedWorker();
    records.save('PROD-ETL', {
      history: EMPTY_HISTORY,
      memory: { ...EMPTY_MEMORY, workers: { [worker.id]: worker } },
      lifecycle: { ...EMPTY_LIFECYCLE, open: [open], resolved: [resolved] },
    });
    watch.recall();
    expect(hub.get('PROD-ETL')).toMatchObject({
      snapshot: null,
      anomalies: [{ ...open, isStale: true }, resolved],
      memory: { workers: { [worker.id]: worker } },
    });
  });

  it('never polls twice at once, however slow the instance', async () => {
    const { watch, collect, end, mostAtOnce } = watchCluster();
    watch.start();
    await vi.advanceTimersByTimeAsync(10 * INTERVAL_MS);
    expect(collect).toHaveBeenCalledOnce();
    await end();
    await vi.advanceTimersByTimeAsync(NEXT_MS);
    expect(collect).toHaveBeenCalledTimes(2);
    expect(mostAtOnce()).toBe(1);
  });

  it('polls again an interval after the last poll has ended, and says when', async () => {
    const { watch, collect, end, nextWaitMs } = watchCluster();
    watch.start();
    await vi.advanceTimersByTimeAsync(25_000);
    await end();
    const waitMs = nextWaitMs() ?? 0;
    expect(waitMs).toBeGreaterThanOrEqual(9_000);
    expect(waitMs).toBeLessThanOrEqual(11_000);
    await vi.advanceTimersByTimeAsync(waitMs - 1);
    expect(collect).toHaveBeenCalledOnce();
    await vi.advanceTimersByTimeAsync(1);
    expect(collect).toHaveBeenCalledTimes(2);
  });

  it('backs off while polls fail, lets that be seen, and comes back to its pace', async () => {
    const { watch, hub, end, nextWaitMs } = watchCluster();
    watch.start();
    for (const [least, most] of [
      [9_000, 11_000],
      [18_000, 22_000],
      [36_000, 44_000],
      [54_000, 66_000],
      [54_000, 66_000],
    ] as const) {
      await end(buildFailedSnapshot('refused'));
      expect(nextWaitMs()).toBeGreaterThanOrEqual(least);
      expect(nextWaitMs()).toBeLessThanOrEqual(most);
      await vi.advanceTimersByTimeAsync(most + 1);
    }
    await end(buildFailedSnapshot('refused'));
    expect(hub.get('PROD-ETL')?.poll.backOffMs).toBeGreaterThanOrEqual(44_000);
    await vi.advanceTimersByTimeAsync(66_001);
    await end();
    expect(hub.get('PROD-ETL')?.poll.backOffMs).toBe(0);
    expect(nextWaitMs()).toBeLessThanOrEqual(11_000);
  });

  it('waits for long after a login was refused twice, whatever failed before', async () => {
    const { watch, end, nextWaitMs } = watchCluster();
    watch.start();
    for (const code of ['refused', 'refused', 'loginFailed'] as const) {
      await end(buildFailedSnapshot(code));
      expect(nextWaitMs()).toBeLessThanOrEqual(66_000);
      await vi.advanceTimersByTimeAsync(66_001);
    }
    await end(buildFailedSnapshot('loginFailed'));
    expect(nextWaitMs()).toBe(300_000);
    await vi.advanceTimersByTimeAsync(300_000);
    await end();
    await vi.advanceTimersByTimeAsync(NEXT_MS);
    await end(buildFailedSnapshot('loginFailed'));
    expect(nextWaitMs()).toBeLessThanOrEqual(66_000);
  });

  it('goes on after a poll that broke, and tells what broke', async () => {
    const { watch, hub, collect, onError, end, fail } = watchCluster();
    watch.start();
    const broken = new Error('a bug');
    await fail(broken);
    expect(onError).toHaveBeenCalledExactlyOnceWith(broken);
    await vi.advanceTimersByTimeAsync(NEXT_MS);
    expect(collect).toHaveBeenCalledTimes(2);
    await end();
    expect(hub.get('PROD-ETL')?.snapshot).not.toBeNull();
  });
});

describe('a watch that stops', () => {
  it('lets the poll in flight end, then closes, and polls no more', async () => {
    const { watch, hub, collect, close, end } = watchCluster();
    watch.start();
    await vi.advanceTimersByTimeAsync(0);
    const stopped = watch.stop();
    await vi.advanceTimersByTimeAsync(100);
    expect(close).not.toHaveBeenCalled();
    await end();
    await stopped;
    expect(close).toHaveBeenCalledOnce();
    expect(hub.get('PROD-ETL')?.snapshot).not.toBeNull();
    expect(vi.getTimerCount()).toBe(0);
    await vi.advanceTimersByTimeAsync(10 * NEXT_MS);
    expect(collect).toHaveBeenCalledOnce();
  });

  it('does not wait for ever: a poll that hangs is ended with its connections', async () => {
    const { watch, close } = watchCluster();
    watch.start();
    await vi.advanceTimersByTimeAsync(0);
    const stopped = watch.stop();
    await vi.advanceTimersByTimeAsync(3_000);
    await stopped;
    expect(close).toHaveBeenCalledOnce();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('between two polls, stops at once', async () => {
    const { watch, collect, end } = watchCluster();
    watch.start();
    await end();
    await watch.stop();
    expect(vi.getTimerCount()).toBe(0);
    expect(collect).toHaveBeenCalledOnce();
  });

  it('before it has started, stops as well', async () => {
    const { watch, close } = watchCluster();
    await watch.stop();
    expect(close).toHaveBeenCalledOnce();
  });
});
