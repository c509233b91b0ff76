import type { DeadManSettings } from '@/lib/config/notification-settings';
import type { DeliveryFailure } from '@/lib/domain/notifications/delivery';
import type { Watching } from '@/lib/domain/watching';
import { listUnwatched } from '@/lib/notifications/list-unwatched';
import { sendHttp } from './send-http';

const TIMEOUT_MS = 10_000;

export type DeadManStatus = {
  lastPingAt: Date | null;
  lastFailure: DeliveryFailure | null;
  /** Clusters because of which nothing is sent. */
  unwatched: string[];
};

export type Ping = (
  settings: DeadManSettings,
  internalHosts: ReadonlySet<string>,
) => Promise<DeliveryFailure | null>;

/**
 * Pings an address as long as every cluster is watched, so that somebody else notices when this process or its view of a
 * cluster is gone. Silent from the moment on when a cluster is not.
 */
export class DeadMan {
  private status: DeadManStatus = { lastPingAt: null, lastFailure: null, unwatched: [] };
  private dueAtMs = 0;
  private running: Promise<void> = Promise.resolve();

  constructor(private readonly ping: Ping = sendPing) {}

  get current(): DeadManStatus {
    return this.status;
  }

  /** Pings when it is due and everything is watched. Returns at once. */
  step(
    settings: DeadManSettings,
    internalHosts: ReadonlySet<string>,
    watchings: readonly Watching[],
    now: Date,
  ): void {
    if (now.getTime() < this.dueAtMs) return;
    const unwatched = listUnwatched(watchings, now);
    this.status = { ...this.status, unwatched };
    const isWatching = watchings.every(({ lastGoodPollAt }) => lastGoodPollAt !== null);
    if (unwatched.length > 0 || !isWatching) return;
    this.dueAtMs = now.getTime() + settings.intervalMs;
    this.running = this.ping(settings, internalHosts).then((lastFailure) => {
      const lastPingAt = lastFailure ? this.status.lastPingAt : now;
      this.status = { ...this.status, lastPingAt, lastFailure };
    });
  }

  /** Resolves when no ping is under way. */
  async settle(): Promise<void> {
    await this.running;
  }
}

function sendPing({ url }: DeadManSettings, internalHosts: ReadonlySet<string>) {
  const limits = { internalHosts, timeoutMs: TIMEOUT_MS };
  return sendHttp({ url, headers: {}, method: 'GET', body: null }, limits);
}
