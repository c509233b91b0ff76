import type { KeyRange } from '@/lib/domain/executions/execution-cursor';
import type { Result } from '@/lib/ssisdb/sql-failure';

/** An execution's key and time. */
export type TimedKey = { id: bigint; createdAt: Date | null };

/** The first execution at or above a key; null when there is none. */
export type ProbeKey = (at: bigint) => Promise<Result<TimedKey | null>>;

/** Keys are given out before rows commit, and clocks are set: around a limit, times may lie out of order by this much. */
const DISORDER_MS = 10 * 60_000;
/** So near to the limit, looking at the rows is as cheap as searching on. */
const CLOSE_ENOUGH = 64n;
/** An execution without a time says nothing; so many of its neighbors are asked instead. */
const MAX_NEIGHBORS = 3;

/**
 * The keys between which executions of a range of time lie, found by bisecting the key: one row per step, and as many steps
 * as the number of keys has bits. The range is rather too wide than too narrow, as times need not rise with the keys.
 */
export async function findKeyRange(
  { from, to }: { from: Date | null; to: Date | null },
  newestId: bigint,
  probe: ProbeKey,
): Promise<Result<KeyRange>> {
  const lower = from && (await bisect(from.getTime() - DISORDER_MS, newestId, probe));
  if (lower && !lower.ok) return lower;
  const upper = to && (await bisect(to.getTime() + DISORDER_MS, newestId, probe));
  if (upper && !upper.ok) return upper;
  return {
    ok: true,
    value: {
      before: upper ? String(upper.value.high) : null,
      floor: lower ? String(lower.value.low) : null,
    },
  };
}

type Bracket = { low: bigint; high: bigint };

/** What is at or below `low` is older than the instant, what is at or above `high` is not. */
async function bisect(atMs: number, newestId: bigint, probe: ProbeKey): Promise<Result<Bracket>> {
  const oldest = await probe(0n);
  if (!oldest.ok) return oldest;
  let low = oldest.value ? oldest.value.id - 1n : 0n;
  if (low < 0n) low = 0n;
  let high = newestId + 1n;
  while (high - low > CLOSE_ENOUGH) {
    const middle = (low + high) / 2n;
    const found = await firstTimed(middle, high, probe);
    if (!found.ok) return found;
    if (found.value === 'unclear') break;
    if (found.value === null || (found.value.createdAt?.getTime() ?? 0) >= atMs) high = middle;
    else low = found.value.id;
  }
  return { ok: true, value: { low, high } };
}

/** The first execution in [from, to) that has a time; null when there is none, `unclear` when too many have none. */
async function firstTimed(
  from: bigint,
  to: bigint,
  probe: ProbeKey,
): Promise<Result<TimedKey | null | 'unclear'>> {
  let at = from;
  for (let count = 0; count <= MAX_NEIGHBORS; count += 1) {
    const found = await probe(at);
    if (!found.ok) return found;
    if (!found.value || found.value.id >= to) {
      return { ok: true, value: count === 0 ? null : 'unclear' };
    }
    if (found.value.createdAt) return found;
    at = found.value.id + 1n;
  }
  return { ok: true, value: 'unclear' };
}
