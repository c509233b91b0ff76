import type { ExecutionRecorder, StepOutcome } from './execution-recorder';

/** Between two pages: a hundred executions a second, and a connection that is idle nearly all the time. */
const PACE_MS = 2_000;
/** Rights may be granted at any time. */
const HIDDEN_RETRY_MS = 60_000;
const FIRST_RETRY_MS = 15_000;
const LAST_RETRY_MS = 5 * 60_000;

/** Lets a recorder read page after page, with a pause after each, until it is stopped. */
export class RecordingLoop {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();
  private isStopped = false;
  private failureCount = 0;

  constructor(
    private readonly recorder: Pick<ExecutionRecorder, 'step' | 'settle'>,
    private readonly onError: (error: unknown) => void,
    private readonly paceMs = PACE_MS,
  ) {}

  start(): void {
    this.schedule(this.paceMs);
  }

  /** Resolves when nothing is read and nothing is written any more. */
  async stop(): Promise<void> {
    this.isStopped = true;
    clearTimeout(this.timer);
    await this.running;
    await this.recorder.settle();
  }

  private schedule(waitMs: number): void {
    if (this.isStopped) return;
    this.timer = setTimeout(() => {
      this.running = this.run();
    }, waitMs).unref();
  }

  private async run(): Promise<void> {
    try {
      const outcome = await this.recorder.step();
      this.failureCount = outcome === 'failed' ? this.failureCount + 1 : 0;
      this.schedule(this.waitAfter(outcome));
    } catch (error) {
      // Busy, or a reader that was closed: both pass.
      this.onError(error);
      this.schedule(FIRST_RETRY_MS);
    }
  }

  private waitAfter(outcome: StepOutcome): number {
    if (outcome === 'hidden') return HIDDEN_RETRY_MS;
    if (outcome !== 'failed') return this.paceMs;
    return Math.min(FIRST_RETRY_MS * 2 ** (this.failureCount - 1), LAST_RETRY_MS);
  }
}
