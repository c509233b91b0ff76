import { randomBytes } from 'node:crypto';
import { startEmbeddedCluster, type EmbeddedCluster } from '@/lib/demo/embedded-cluster';

export const BENCH_PASSWORD = randomBytes(12).toString('hex');

/** An embedded cluster of the given size, on loopback, without encryption: TLS would be measured otherwise. */
export function startBenchCluster(
  workerCount: number,
  executionCount: number,
): Promise<EmbeddedCluster> {
  return startEmbeddedCluster({
    name: 'BENCH',
    seed: 7,
    workerCount,
    executionCount,
    userName: 'bench',
    password: BENCH_PASSWORD,
  });
}
