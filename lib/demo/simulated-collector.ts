import type { EmbeddedCluster } from './embedded-cluster';

/** More often than a scheduled task would, so that the age on the pages moves. */
const EVERY_MS = 60_000;
/** Until the dashboard has taken one. */
const TRY_AGAIN_MS = 1_000;
const ANSWER_WITHIN_MS = 10_000;

type CollectorOptions = {
  cluster: Pick<EmbeddedCluster, 'name' | 'collectorImport'>;
  /** Of the dashboard. */
  url: string;
  token: string;
  /** Told what went wrong, in one line, when it differs from what went wrong before. */
  onError: (message: string) => void;
  everyMs?: number;
  tryAgainMs?: number;
};

export type SimulatedCollector = { close: () => void };

/**
 * Posts what the collector would post from a node of the simulated failover cluster, through the route of the real one,
 * until it is closed. A dashboard that does not listen yet is waited for.
 */
export function startSimulatedCollector({
  cluster,
  url,
  token,
  onError,
  everyMs = EVERY_MS,
  tryAgainMs = TRY_AGAIN_MS,
}: CollectorOptions): SimulatedCollector {
  const end = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let hasAnswered = false;
  let lastProblem: string | null = null;

  async function post(): Promise<string | null> {
    const response = await fetch(`${url}/api/cluster-settings`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(cluster.collectorImport()),
      signal: AbortSignal.any([end.signal, AbortSignal.timeout(ANSWER_WITHIN_MS)]),
    });
    await response.arrayBuffer();
    hasAnswered = true;
    return response.ok ? null : `the dashboard answered ${response.status}`;
  }

  async function run(): Promise<void> {
    const problem = await post().catch(() => (hasAnswered ? 'the dashboard did not answer' : ''));
    if (end.signal.aborted) return;
    if (problem && problem !== lastProblem) onError(`collector of ${cluster.name}: ${problem}`);
    lastProblem = problem;
    timer = setTimeout(() => void run(), problem === null ? everyMs : tryAgainMs);
  }

  void run();
  return {
    close: () => {
      clearTimeout(timer);
      end.abort();
    },
  };
}
