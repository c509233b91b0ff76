import { statSync, type Stats } from 'node:fs';
import { stat } from 'node:fs/promises';
import { ConfigurationError, type Configuration } from '@/lib/config/configuration';
import { log } from '@/lib/config/log';
import type { ConfigurationStatus } from '@/lib/domain/configuration-status';
import { listAwaitingRestart } from './plan-reload';

/** Looked at, not listened to: that also notices a file that is replaced, mounted anew, or on a share. */
const LOOK_EVERY_MS = 5_000;

type Rooms = {
  /** Null: it comes from the environment, which does not change. */
  file: string | null;
  load: () => Configuration;
  /** Brings a configuration into force. */
  apply: (configuration: Configuration) => Promise<void>;
  tell: (status: ConfigurationStatus) => void;
  lookEveryMs?: number;
};

/**
 * Reads the configuration anew when its file changes, and on SIGHUP where there are signals. One that is wrong changes
 * nothing: the one before stays in force, and what is wrong with the new one is told.
 */
export class ConfigurationWatch {
  private readonly started: Configuration;
  private status: ConfigurationStatus;
  private running: Promise<void> = Promise.resolve();
  private readonly reloadSoon = () => void this.reload();
  /** What tells the file that was read last from another one. */
  private seen: string | null = null;
  private timer: NodeJS.Timeout | undefined;
  private isStopped = false;

  constructor(
    current: Configuration,
    private readonly rooms: Rooms,
  ) {
    this.started = current;
    this.status = { loadedAt: new Date(), refusal: null, awaitsRestart: [] };
    rooms.tell(this.status);
  }

  start(): void {
    const { file } = this.rooms;
    if (file !== null) {
      // At once: what changes from here on is noticed, however late the first look comes.
      this.seen = signatureOf(
        statSync(/* turbopackIgnore: true */ file, { throwIfNoEntry: false }) ?? null,
      );
      this.lookLater(file);
    }
    // On a terminal the signal says that it was closed, and ends the process as ever. Windows has none.
    if (!process.stdout.isTTY) process.on('SIGHUP', this.reloadSoon);
  }

  stop(): void {
    this.isStopped = true;
    clearTimeout(this.timer);
    process.off('SIGHUP', this.reloadSoon);
  }

  private lookLater(file: string): void {
    this.timer = setTimeout(() => void this.look(file), this.rooms.lookEveryMs ?? LOOK_EVERY_MS);
    this.timer.unref();
  }

  private async look(file: string): Promise<void> {
    const seen = signatureOf(await stat(/* turbopackIgnore: true */ file).catch(() => null));
    if (this.isStopped) return;
    if (seen !== this.seen) void this.reload();
    this.seen = seen;
    this.lookLater(file);
  }

  /** Reads and applies once; resolves when that has ended, well or not. One after the other, however often it is asked for. */
  reload(): Promise<void> {
    this.running = this.running.then(() => this.reloadOnce());
    return this.running;
  }

  private async reloadOnce(): Promise<void> {
    try {
      const configuration = this.rooms.load();
      await this.rooms.apply(configuration);
      const awaitsRestart = listAwaitingRestart(this.started, configuration);
      this.status = { loadedAt: new Date(), refusal: null, awaitsRestart };
      log.info({ awaitsRestart }, 'the configuration was read anew');
    } catch (error) {
      const problems = error instanceof ConfigurationError ? [...error.problems] : [];
      this.status = { ...this.status, refusal: { at: new Date(), problems } };
      const err = problems.length > 0 ? undefined : error;
      log.error({ problems, err }, 'the new configuration is refused; the one before counts');
    }
    this.rooms.tell(this.status);
  }
}

function signatureOf(stats: Stats | null): string {
  return stats ? [stats.ino, stats.mtimeMs, stats.size].join(' ') : 'missing';
}
