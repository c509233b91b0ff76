import { request, type IncomingMessage } from 'node:http';
import { monitor, total, wait } from './dashboard-load';
import { serveDashboard } from './served-dashboard';
import { percentile, printTable, shown } from './statistics';

const WORKERS = 100;
const STREAM_COUNTS = [1, 1_000];
const OPENED_AT_ONCE = 50;
const MEASURED_MS = 30_000;

type Hint = { sequence: number; takenAt: string };

/** What one stream heard. */
type Heard = { sequences: number[]; delaysMs: number[]; isEnded: boolean };

/** Many open event streams: whether each hears of every poll and how soon, and what they cost server and instance. */
export async function benchStreams(): Promise<void> {
  const rows: string[][] = [];
  for (const count of STREAM_COUNTS) rows.push(await measure(count));
  printTable(
    `Event streams, ${WORKERS} workers, a poll every second; the hint is measured from the end of the poll to the client`,
    [
      'open streams',
      'hints',
      'missed',
      'ended',
      'hint ms p50',
      'hint ms p99',
      'last stream of a poll ms p50',
      'RSS MB',
      'statements/min at SSISDB',
    ],
    rows,
  );
}

/** Each on a dashboard of its own: memory that nobody needs any more is given back late. */
async function measure(count: number): Promise<string[]> {
  const dashboard = await serveDashboard(WORKERS);
  try {
    const streams = new OpenStreams(dashboard.url);
    await streams.open(count);
    await wait(3_000);
    const heard = streams.startHearing();
    const before = total(dashboard.cluster.statements());
    await wait(MEASURED_MS);
    const statements = total(dashboard.cluster.statements()) - before;
    const { residentBytes } = await monitor(dashboard.url);
    streams.close();
    const delays = heard.flatMap(({ delaysMs }) => delaysMs);
    return [
      String(count),
      String(delays.length),
      String(missedIn(heard)),
      String(heard.filter(({ isEnded }) => isEnded).length),
      shown(percentile(delays, 0.5)),
      shown(percentile(delays, 0.99)),
      shown(percentile(slowestOfEachPoll(heard), 0.5)),
      shown(residentBytes / 1024 ** 2),
      shown((statements * 60_000) / MEASURED_MS),
    ];
  } finally {
    await dashboard.stop();
  }
}

/** A machine that pauses once spoils the 99th percentile of everything; not this one's median. */
function slowestOfEachPoll(heard: readonly Heard[]): number[] {
  const slowest = new Map<number, number>();
  for (const { sequences, delaysMs } of heard)
    for (const [index, sequence] of sequences.entries())
      slowest.set(sequence, Math.max(slowest.get(sequence) ?? 0, delaysMs[index] ?? 0));
  return [...slowest.values()];
}

/** Of all hints between the first and the last that anybody heard, those that a stream did not hear. */
function missedIn(heard: readonly Heard[]): number {
  const all = heard.flatMap(({ sequences }) => sequences);
  const [first, last] = [Math.min(...all), Math.max(...all)];
  // The ends lie where the measuring began and ended: they may be cut.
  const whole = last - first - 1;
  return heard.reduce((missed, { sequences }) => {
    const own = new Set(sequences.filter((one) => one > first && one < last));
    return missed + whole - own.size;
  }, 0);
}

/** Streams as a browser opens them, with as little of this process's time for each as can be: it has to measure. */
class OpenStreams {
  private readonly responses: IncomingMessage[] = [];
  private heard: Heard[] = [];

  constructor(private readonly url: string) {}

  async open(count: number): Promise<void> {
    while (this.responses.length < count) {
      const missing = Math.min(OPENED_AT_ONCE, count - this.responses.length);
      this.responses.push(
        ...(await Promise.all(Array.from({ length: missing }, () => this.openOne()))),
      );
    }
  }

  /** From now on; what is returned goes on to grow. */
  startHearing(): Heard[] {
    this.heard = this.responses.map((response) => {
      const heard: Heard = { sequences: [], delaysMs: [], isEnded: response.closed };
      response.on('data', (chunk: Buffer) => {
        const nowMs = Date.now();
        for (const [, text = ''] of chunk.toString('utf8').matchAll(/^data: (.*)$/gm)) {
          const { sequence, takenAt } = JSON.parse(text) as Hint;
          heard.sequences.push(sequence);
          heard.delaysMs.push(nowMs - Date.parse(takenAt));
        }
      });
      response.on('end', () => {
        heard.isEnded = true;
      });
      return heard;
    });
    return this.heard;
  }

  close(): void {
    for (const response of this.responses) {
      response.removeAllListeners('end');
      response.on('error', () => undefined);
      response.destroy();
    }
  }

  private openOne(): Promise<IncomingMessage> {
    return new Promise((resolve, reject) => {
      const asked = request(`${this.url}/api/stream`, { agent: false }, (response) => {
        if (response.statusCode !== 200) reject(new Error(`${response.statusCode} for a stream`));
        response.resume();
        resolve(response);
      });
      asked.on('error', reject);
      asked.end();
    });
  }
}
