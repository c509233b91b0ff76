import { setMaxListeners } from 'node:events';

/** What a browser does, without the browser: one event stream, and a request for the overview upon every hint. */
export class SimulatedBrowsers {
  readonly hintDelaysMs: number[] = [];
  readonly requestsMs: number[] = [];
  private readonly stopping = new AbortController();
  private readonly streams: Promise<void>[] = [];

  constructor(private readonly url: string) {
    // All streams and requests end by the one signal.
    setMaxListeners(0, this.stopping.signal);
  }

  open(count: number): void {
    for (let index = 0; index < count; index += 1) this.streams.push(this.follow());
  }

  async close(): Promise<void> {
    this.stopping.abort();
    await Promise.allSettled(this.streams);
  }

  private async follow(): Promise<void> {
    const { signal } = this.stopping;
    const response = await fetch(`${this.url}/api/stream`, { signal });
    const decoder = new TextDecoder();
    for await (const chunk of response.body ?? []) {
      const match = /data: (.*)/.exec(decoder.decode(chunk as Uint8Array, { stream: true }));
      if (!match?.[1]) continue;
      const { takenAt } = JSON.parse(match[1]) as { takenAt: string };
      this.hintDelaysMs.push(Date.now() - Date.parse(takenAt));
      const startedMs = performance.now();
      await fetch(`${this.url}/api/overview`, { signal }).then((answer) => answer.arrayBuffer());
      this.requestsMs.push(performance.now() - startedMs);
    }
  }
}
