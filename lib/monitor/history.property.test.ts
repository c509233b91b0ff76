import { rmSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { HeartbeatState } from '@/lib/domain/workers/heartbeat-state';
import type { StateInterval } from '@/lib/domain/history/history';
import { EMPTY_HISTORY } from '@/lib/domain/history/history-state';
import type { Snapshot } from '@/lib/domain/snapshot';
import { advanceHistory } from '@/lib/history/advance-history';
import { orderIntervals } from '@/lib/history/order-intervals';
import { openDatabase } from '@/lib/store/database/open-database';
import { RecordOutboxes } from '@/lib/store/writing/record-outboxes';
import { StateHistory } from '@/lib/store/history/state-history';
import { EMPTY_RECORD } from '@/lib/store/watch-record';
import { WriteQueue } from '@/lib/store/writing/write-queue';
import { collected } from '@/lib/testing/build-section';
import { buildSettings } from '@/lib/testing/build-settings';
import { buildFailedSnapshot, buildSnapshot, buildSource } from '@/lib/testing/build-snapshot';
import { buildWorker, WORKER_ID } from '@/lib/testing/build-worker';
import { NOW } from '@/lib/testing/clock';
import { temporaryStoreFile } from '@/lib/testing/temporary-store';

const CLUSTER = 'PROD-ETL';
const SETTINGS = buildSettings({ name: CLUSTER });
const STALE_MS = 45_000;
/** What grows is written once a minute, by the next poll. */
const MOST_LOST_MS = 60_000 + STALE_MS;

const AGES: Record<HeartbeatState, number | null> = {
  online: 10_000,
  late: 200_000,
  offline: 2_000_000,
  unknown: null,
};

type Step = {
  waitMs: number;
  /** Null: the poll failed. */
  state: HeartbeatState | null;
  isWritten: boolean;
  isCrash: boolean;
};

const step: fc.Arbitrary<Step> = fc.record({
  waitMs: fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: 1, max: STALE_MS }) },
    { weight: 1, arbitrary: fc.integer({ min: STALE_MS + 1, max: 600_000 }) },
  ),
  state: fc.option(fc.constantFrom<HeartbeatState>('online', 'late', 'offline', 'unknown'), {
    freq: 5,
  }),
  isWritten: fc.boolean(),
  /** The process is gone after this poll, with all that was not written. */
  isCrash: fc.boolean(),
});

const backwards = fc.integer({ min: -300_000, max: -1 });
const steps = fc.array(step, { minLength: 1, maxLength: 30 });
const jumpingSteps = fc.array(
  fc.tuple(step, fc.option(backwards, { freq: 4 })).map(([one, jump]) => ({
    ...one,
    waitMs: jump ?? one.waitMs,
  })),
  { minLength: 1, maxLength: 30 },
);

type Proof = { atMs: number; state: HeartbeatState; process: number; mustBeKept: boolean };

function snapshotOf(state: HeartbeatState | null, now: Date): Snapshot {
  if (state === null) return { ...buildFailedSnapshot('refused'), takenAt: now };
  const age = AGES[state];
  const lastOnlineAt = age === null ? null : new Date(now.getTime() - age);
  return buildSnapshot({
    takenAt: now,
    source: buildSource({ sqlClock: now }),
    sections: { workers: collected([buildWorker({ lastOnlineAt })]) },
  });
}

/** Lives through polls and crashes on one file, and returns what is kept of the worker and what was proven. */
async function live(file: string, polls: readonly Step[]) {
  for (const one of [file, `${file}-wal`, `${file}-shm`]) rmSync(one, { force: true });
  const database = await openDatabase(file);
  const proofs: Proof[] = [];
  let clockMs = NOW.getTime();
  let process = 0;
  let outboxes = new RecordOutboxes();
  let history = EMPTY_HISTORY;
  for (const { waitMs, state, isWritten, isCrash } of polls) {
    clockMs += waitMs;
    const now = new Date(clockMs);
    const snapshot = snapshotOf(state, now);
    history = advanceHistory(history, { snapshot, settings: SETTINGS, costsBefore: [], costs: [] });
    if (state !== null) proofs.push({ atMs: clockMs, state, process, mustBeKept: false });
    outboxes.follow(CLUSTER, { ...EMPTY_RECORD, history }, [], clockMs);
    if (isWritten) {
      await new WriteQueue(outboxes.all).flush(database);
      for (const proof of proofs) {
        if (proof.process === process && proof.atMs <= clockMs - MOST_LOST_MS) {
          proof.mustBeKept = true;
        }
      }
    }
    if (isCrash) {
      process += 1;
      outboxes = new RecordOutboxes();
      history = EMPTY_HISTORY;
    }
  }
  const states = new StateHistory({ run: (work) => work(database) });
  const range = { from: new Date(NOW.getTime() - 86_400_000), to: new Date(clockMs + 86_400_000) };
  const asked = { cluster: CLUSTER, kind: 'worker', id: WORKER_ID, bucketMs: 60_000 } as const;
  const [kept] = await states.read({ ...asked, ...range });
  await database.close();
  return { kept: kept?.intervals ?? [], proofs };
}

function expectNoOverlap(ordered: readonly StateInterval[]): void {
  for (const [index, { startedAt, provenAt }] of ordered.entries()) {
    expect(startedAt <= provenAt).toBe(true);
    const next = ordered[index + 1];
    if (next) expect(provenAt <= next.startedAt).toBe(true);
  }
}

it('whenever it crashes, every kept interval ends at a proof, says nothing that was not proven, and overlaps none', async () => {
  const file = temporaryStoreFile();
  await fc.assert(
    fc.asyncProperty(steps, async (polls) => {
      const { kept, proofs } = await live(file, polls);
      expectNoOverlap(kept);
      for (const { state, startedAt, provenAt } of kept) {
        const [from, to] = [startedAt.getTime(), provenAt.getTime()];
        const within = proofs.filter(({ atMs }) => from <= atMs && atMs <= to);
        expect(within[0]).toMatchObject({ atMs: from, state });
        expect(within.at(-1)?.atMs).toBe(to);
        for (const [index, proof] of within.entries()) {
          if (proof.atMs < to) expect(proof.state).toBe(state);
          expect(proof.process).toBe(within[0]?.process);
          const before = within[index - 1];
          if (before) expect(proof.atMs - before.atMs).toBeLessThanOrEqual(STALE_MS);
        }
      }
      for (const { atMs, state } of proofs.filter(({ mustBeKept }) => mustBeKept)) {
        const saying = kept.filter((one) => +one.startedAt <= atMs && atMs <= +one.provenAt);
        expect(saying.map((one) => one.state)).toContain(state);
      }
    }),
    { numRuns: 60 },
  );
}, 120_000);

it('wherever the clock jumps, what is shown never overlaps and begins at proofs only', async () => {
  const file = temporaryStoreFile();
  await fc.assert(
    fc.asyncProperty(jumpingSteps, async (polls) => {
      const { kept, proofs } = await live(file, polls);
      const ordered = orderIntervals(kept);
      expectNoOverlap(ordered);
      for (const { state, startedAt } of ordered) {
        const at = proofs.filter(({ atMs }) => atMs === startedAt.getTime());
        expect(at.map((proof) => proof.state)).toContain(state);
      }
    }),
    { numRuns: 60 },
  );
}, 120_000);
