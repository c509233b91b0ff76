/** All statements that the simulated instance has answered. */
export function total(statements: Record<string, number>): number {
  return Object.values(statements).reduce((sum, count) => sum + count, 0);
}

/** What the dashboard says of itself: its memory, and how long its last poll took. */
export async function monitor(url: string): Promise<{ residentBytes: number; pollMs: number }> {
  const { data } = (await (await fetch(`${url}/api/monitor`)).json()) as {
    data: {
      process: { residentBytes: number };
      clusters: { poll: { lastDurationMs: number } }[];
    };
  };
  return {
    residentBytes: data.process.residentBytes,
    pollMs: data.clusters[0]?.poll.lastDurationMs ?? Number.NaN,
  };
}

export function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
