import { percentile, shown } from './statistics';

const READS = 200;

/** Of a clock, and of the processor, where other programs do not count. */
export type Spent = { wallMs: number; processorMs: number };

/** What `shownTimes` shows. */
export const TIMES = ['ms p50', 'ms p99', 'processor ms p50', 'processor ms p99'];

/** Does some work, and tells what it took. */
export async function spend(work: () => Promise<unknown>): Promise<Spent> {
  const startedMs = performance.now();
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return { wallMs: performance.now() - startedMs, processorMs: (user + system) / 1_000 };
}

/** The cells of `TIMES`. */
export function shownTimes(times: readonly Spent[]): string[] {
  const [wall, processor] = [
    times.map(({ wallMs }) => wallMs),
    times.map(({ processorMs }) => processorMs),
  ];
  return [wall, processor].flatMap((values) =>
    [0.5, 0.99].map((share) => shown(percentile(values, share))),
  );
}

/** Does the reading many times; the cells of `TIMES`. */
export async function measure(read: () => Promise<unknown>, reads = READS): Promise<string[]> {
  const times: Spent[] = [];
  for (let count = 0; count < reads; count += 1) times.push(await spend(read));
  return shownTimes(times);
}
