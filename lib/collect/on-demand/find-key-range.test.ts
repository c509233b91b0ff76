import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sqlFailure } from '@/lib/ssisdb/sql-failure';
import { findKeyRange, type ProbeKey, type TimedKey } from './find-key-range';

const MINUTE_MS = 60_000;
const STEP_BUDGET = 2 * 66;

/** Executions in the order of their keys, and how often they were asked for. */
function catalogOf(executions: readonly TimedKey[]) {
  let count = 0;
  const probe: ProbeKey = async (at) => {
    count += 1;
    return { ok: true, value: executions.find(({ id }) => id >= at) ?? null };
  };
  return { probe, count: () => count, newestId: executions.at(-1)?.id ?? 0n };
}

function rising(count: number, gap = 1n): TimedKey[] {
  return Array.from({ length: count }, (_, index) => ({
    id: BigInt(index + 1) * gap,
    createdAt: new Date(index * MINUTE_MS),
  }));
}

async function rangeOf(executions: readonly TimedKey[], from: number | null, to: number | null) {
  const { probe, count, newestId } = catalogOf(executions);
  const date = (minute: number | null) => (minute === null ? null : new Date(minute * MINUTE_MS));
  const range = await findKeyRange({ from: date(from), to: date(to) }, newestId, probe);
  if (!range.ok) throw new Error(range.failure.code);
  return { ...range.value, count: count() };
}

describe('the keys of a range of time', () => {
  it('hold every execution of the range, and few others', async () => {
    const { before, floor, count } = await rangeOf(rising(100_000), 40_000, 50_000);
    expect(Number(floor)).toBeLessThanOrEqual(40_001);
    expect(Number(floor)).toBeGreaterThan(40_001 - 200);
    expect(Number(before)).toBeGreaterThan(50_000);
    expect(Number(before)).toBeLessThan(50_000 + 200);
    expect(count).toBeLessThan(60);
  });

  it('are found across a gap of 2^53 in as many steps as the key has bits', async () => {
    const executions = [
      ...rising(500),
      { id: 2n ** 53n + 1n, createdAt: new Date(10_000 * MINUTE_MS) },
    ];
    const { floor, count } = await rangeOf(executions, 5_000, null);
    expect(BigInt(floor ?? 0)).toBeLessThanOrEqual(2n ** 53n);
    expect(BigInt(floor ?? 0)).toBeGreaterThan(400n);
    expect(count).toBeLessThan(STEP_BUDGET);
  });

  it('have no limit where the time has none', async () => {
    expect(await rangeOf(rising(10), null, 3)).toMatchObject({ floor: null });
    expect(await rangeOf(rising(10), 3, null)).toMatchObject({ before: null });
  });

  it('never leave out an execution of the range, whatever has no time or is a little out of order', async () => {
    const catalogs = fc
      .array(
        fc.record({
          gap: fc.bigInt({ min: 1n, max: 500n }),
          minutes: fc.integer({ min: 0, max: 30 }),
          disorder: fc.integer({ min: -4, max: 4 }),
          hasTime: fc.boolean(),
        }),
        { minLength: 1, maxLength: 120 },
      )
      .map((steps) => {
        let id = 0n;
        let minute = 0;
        return steps.map(({ gap, minutes, disorder, hasTime }) => {
          id += gap;
          minute += minutes;
          const createdAt = hasTime ? new Date((minute + disorder) * MINUTE_MS) : null;
          return { id, createdAt };
        });
      });
    const minute = fc.integer({ min: 0, max: 3_000 });
    await fc.assert(
      fc.asyncProperty(catalogs, minute, minute, async (executions, from, to) => {
        const { before, floor } = await rangeOf(executions, from, to);
        for (const { id, createdAt } of executions) {
          const atMinute = createdAt && createdAt.getTime() / MINUTE_MS;
          if (atMinute === null || atMinute < from || atMinute >= to) continue;
          expect(id).toBeGreaterThanOrEqual(BigInt(floor ?? 0));
          expect(id).toBeLessThan(BigInt(before ?? 2n ** 63n));
        }
      }),
    );
  });

  it('are not known when a probe fails', async () => {
    const failure = sqlFailure('timeout');
    const probe: ProbeKey = async () => ({ ok: false, failure });
    const range = { from: new Date(), to: null };
    expect(await findKeyRange(range, 10n, probe)).toEqual({ ok: false, failure });
  });
});
