import type { TASK_LOG_FAILURES } from '@/lib/domain/executions/task-log-state';
import { TaskLogError } from './task-log-error';

/**
 * Operations at a time, of all roots. One on a file server that is away occupies a thread of Node until the system gives
 * up, and there are four threads, which name look-ups of the SQL connections need as well.
 */
const SLOT_COUNT = 2;
const TIMEOUT_MS = 10_000;

/**
 * The door to the file system: a limited number of operations at a time and one per root, so that a root that hangs
 * delays nobody else. Nobody waits longer than the time-out; while an operation that was given up still hangs, further
 * ones on its root are turned away at once.
 */
export class FileGate {
  private readonly running = new Set<string>();
  private readonly overdue = new Set<string>();
  private waiting: { root: string; begin: () => void }[] = [];

  constructor(
    private readonly slotCount = SLOT_COUNT,
    private readonly timeoutMs = TIMEOUT_MS,
  ) {}

  /**
   * Runs `work` on a root. Throws TaskLogError `timedOut`, `notAnswering` or `busy`, or what the work throws; `dispose` gets
   * what the work yields after it was given up.
   */
  run<Value>(
    root: string,
    work: () => Promise<Value>,
    dispose: (late: Value) => unknown = () => undefined,
  ): Promise<Value> {
    if (this.overdue.has(root)) return Promise.reject(failure('notAnswering'));
    if (this.overdue.size >= this.slotCount) return Promise.reject(failure('busy'));
    return new Promise((resolve, reject) => {
      let hasBegun = false;
      let isGivenUp = false;
      const begin = () => {
        hasBegun = true;
        this.running.add(root);
        work()
          .then((value) => (isGivenUp ? dispose(value) : resolve(value)), reject)
          // What the disposal of a late value throws concerns nobody any more.
          .catch(() => undefined)
          .finally(() => {
            clearTimeout(timer);
            this.leave(root);
          });
      };
      const entry = { root, begin };
      const timer = setTimeout(() => {
        isGivenUp = true;
        this.waiting = this.waiting.filter((one) => one !== entry);
        if (hasBegun) this.overdue.add(root);
        reject(failure(hasBegun ? 'timedOut' : 'busy'));
      }, this.timeoutMs);
      this.waiting.push(entry);
      this.admit();
    });
  }

  private leave(root: string): void {
    this.running.delete(root);
    this.overdue.delete(root);
    this.admit();
  }

  private admit(): void {
    while (this.running.size < this.slotCount) {
      const next = this.waiting.find(({ root }) => !this.running.has(root));
      if (!next) return;
      this.waiting = this.waiting.filter((one) => one !== next);
      next.begin();
    }
  }
}

function failure(reason: (typeof TASK_LOG_FAILURES)[number]): TaskLogError {
  return new TaskLogError({ status: 'failed', reason });
}
