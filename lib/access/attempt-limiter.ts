/** Failures that cost nothing: people mistype. */
const FREE_FAILURES = 4;
const FIRST_DELAY_MS = 1_000;
/** What nobody has tried for so long is forgotten. */
const FORGOTTEN_AFTER_MS = 30 * 60_000;
const MAX_KEYS = 10_000;

type Failures = { count: number; lastAtMs: number };

/** What is counted, and how long the wait gets: an account can be kept from its owner by whoever knows its name. */
export type LimitedKey = { key: string; longestDelayMs: number };

/** Makes guessing slow: after some failures of a key every further one doubles the wait. Bounded memory, time is given. */
export class AttemptLimiter {
  private readonly failures = new Map<string, Failures>();

  constructor(private readonly maxKeys = MAX_KEYS) {}

  /** How long nobody is tried for any of these keys; 0: now. */
  waitMs(keys: readonly LimitedKey[], nowMs: number): number {
    return Math.max(0, ...keys.map((one) => this.endOfWait(one, nowMs) - nowMs));
  }

  /** Counts a try before its outcome is known, so that tries at the same time count as well. */
  note(keys: readonly LimitedKey[], nowMs: number): void {
    for (const { key } of keys) {
      const count = (this.known(key, nowMs)?.count ?? 0) + 1;
      this.failures.delete(key);
      this.failures.set(key, { count, lastAtMs: nowMs });
    }
    while (this.failures.size > this.maxKeys) {
      const [oldest] = this.failures.keys();
      if (oldest === undefined) return;
      this.failures.delete(oldest);
    }
  }

  /** None of the tries was a guess. */
  forget(keys: readonly LimitedKey[]): void {
    for (const { key } of keys) this.failures.delete(key);
  }

  /** One try was no guess; the others still count: whoever has an account must not be able to guess another's. */
  takeBack(keys: readonly LimitedKey[]): void {
    for (const { key } of keys) {
      const known = this.failures.get(key);
      if (known) known.count -= 1;
    }
  }

  private endOfWait({ key, longestDelayMs }: LimitedKey, nowMs: number): number {
    const known = this.known(key, nowMs);
    const beyond = (known?.count ?? 0) - FREE_FAILURES;
    if (!known || beyond <= 0) return nowMs;
    return known.lastAtMs + Math.min(FIRST_DELAY_MS * 2 ** (beyond - 1), longestDelayMs);
  }

  private known(key: string, nowMs: number): Failures | undefined {
    const known = this.failures.get(key);
    return known && nowMs - known.lastAtMs < FORGOTTEN_AFTER_MS ? known : undefined;
  }
}
