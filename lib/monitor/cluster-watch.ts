import type { ClusterCollector } from '@/lib/collect/cluster-collector';
import type { ClusterState } from '@/lib/live/cluster-state';
import { nextWaitMs } from './back-off';
import { tick, type TickRooms } from './tick';

type WatchRooms = TickRooms & {
  collector: ClusterCollector;
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

  constructor(
    private state: ClusterState,
    private readonly rooms: WatchRooms,
  ) {
    rooms.hub.place(state);
  }

  start(): void {
    this.running = this.poll();
  }

  /** Waits for the poll in flight, then closes the connections. */
  async stop(): Promise<void> {
    this.isStopped = true;
    clearTimeout(this.timer);
    await this.rooms.collector.close();
    await this.running;
  }

  private async poll(): Promise<void> {
    try {
      this.state = await tick(this.state, this.rooms);
    } catch (error) {
      this.rooms.onError(error);
    }
    if (!this.isStopped) this.scheduleNext();
  }

  private scheduleNext(): void {
    const { settings, poll } = this.state;
    const waitMs = nextWaitMs(settings.pollIntervalMs, poll.consecutiveFailures, Math.random());
    this.state = {
      ...this.state,
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
