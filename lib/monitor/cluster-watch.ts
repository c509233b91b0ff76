import type { ClusterCollector } from '@/lib/collect/poll/cluster-collector';
import type { ClusterState } from '@/lib/live/cluster-state';
import { nextWaitMs } from './back-off';
import { tick, type TickRooms } from './tick';

/** How long a poll in flight may take to end by itself when the watch stops. */
const STOP_GRACE_MS = 3_000;

type WatchRooms = TickRooms & {
  collector: Pick<ClusterCollector, 'collect' | 'close'>;
  loginRetryMs: number;
  /** Told about what no poll should ever throw; the watch goes on. */
  onError: (error: unknown) => void;
};

/**
 * Polls one cluster until it is stopped. The next poll is scheduled when the last has ended, so polls never overlap and
 * a slow instance delays nobody but itself.
 */
export class ClusterWatch {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();
  private isStopped = false;
  private readonly breakOff = new AbortController();
  private refusedLogins = 0;

  constructor(
    private state: ClusterState,
    private readonly rooms: WatchRooms,
  ) {
    rooms.hub.place(state);
  }

  /** Shows what is remembered of earlier until the first poll has ended; nobody knows yet whether it still holds. */
  recall(): void {
    const { memory, lifecycle } = this.rooms.records.load(this.state.settings.name);
    const open = lifecycle.open.map((anomaly) => ({ ...anomaly, isStale: true }));
    this.state = { ...this.state, memory, anomalies: [...open, ...lifecycle.resolved] };
    this.rooms.hub.place(this.state);
  }

  start(): void {
    this.running = this.poll();
  }

  /** Waits for the poll in flight, but not for long, then closes the connections. */
  async stop(): Promise<void> {
    this.isStopped = true;
    clearTimeout(this.timer);
    let grace: NodeJS.Timeout | undefined;
    const graceEnds = new Promise<void>((resolve) => {
      grace = setTimeout(resolve, STOP_GRACE_MS);
    });
    await Promise.race([this.running, graceEnds]);
    clearTimeout(grace);
    this.breakOff.abort();
    // This also ends the queries of a poll that is still in flight.
    await this.rooms.collector.close();
    await this.running;
  }

  private async poll(): Promise<void> {
    try {
      this.state = await tick(this.state, { ...this.rooms, signal: this.breakOff.signal });
      const isRefused = this.state.snapshot?.failure?.code === 'loginFailed';
      this.refusedLogins = isRefused ? this.refusedLogins + 1 : 0;
    } catch (error) {
      this.rooms.onError(error);
    }
    if (!this.isStopped) this.scheduleNext();
  }

  private scheduleNext(): void {
    const { settings, poll } = this.state;
    const waitMs = nextWaitMs({
      intervalMs: settings.pollIntervalMs,
      consecutiveFailures: poll.consecutiveFailures,
      refusedLogins: this.refusedLogins,
      loginRetryMs: this.rooms.loginRetryMs,
      random: Math.random(),
    });
    // The hub's, not the one of the last poll: somebody may have acknowledged since.
    const shown = this.rooms.hub.get(settings.name) ?? this.state;
    this.state = {
      ...shown,
      poll: {
        ...poll,
        nextPollAt: new Date(Date.now() + waitMs),
        backOffMs: poll.consecutiveFailures > 1 ? Math.max(0, waitMs - settings.pollIntervalMs) : 0,
      },
    };
    this.rooms.hub.place(this.state);
    this.timer = setTimeout(() => this.start(), waitMs);
  }
}
