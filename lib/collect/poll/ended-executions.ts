import type { Execution, ExecutionEndings, MessageCheck } from '@/lib/domain/executions/execution';
import { isOpenStatus } from '@/lib/domain/executions/execution-status';

/** Bounds what an hour of endings may cost; beyond it, what is told begins later. */
const MAX_ENDED_COUNT = 5_000;
/** Workers may hand in messages late: an execution without any is asked about again. */
const CHECK_AGAIN_MS = 30_000;
const RETRY_AFTER_FAILURE_MS = 60_000;

type Reach = Pick<ExecutionEndings, 'knownSinceAt' | 'createdSinceAt'>;

/** Which of the known executions are over, how far back that is known, and which of them left messages. */
export class EndedExecutions {
  private readonly ids = new Set<string>();
  private reach: Reach = { knownSinceAt: null, createdSinceAt: null };
  private checks: ReadonlyMap<string, MessageCheck> = new Map();
  private failedAt: Date | null = null;

  /** Forgets everything; from now on, what ends after the instants of `reach` is known. */
  startOver({ knownSinceAt, createdSinceAt }: Reach): void {
    this.ids.clear();
    this.reach = { knownSinceAt, createdSinceAt };
  }

  has(id: string): boolean {
    return this.ids.has(id);
  }

  note({ id, status }: Execution): void {
    if (isOpenStatus(status)) this.ids.delete(id);
    else this.ids.add(id);
  }

  forget(id: string): void {
    this.ids.delete(id);
  }

  /** Drops those that were noted first, when there are too many. */
  bound(executions: ReadonlyMap<string, Execution>): void {
    for (const id of this.ids) {
      if (this.ids.size <= MAX_ENDED_COUNT) return;
      this.ids.delete(id);
      const endedAt = executions.get(id)?.endedAt;
      if (!endedAt) continue;
      const { knownSinceAt, createdSinceAt } = this.reach;
      this.reach = {
        knownSinceAt: later(knownSinceAt, endedAt),
        createdSinceAt: later(createdSinceAt, endedAt),
      };
    }
  }

  /** Ids to ask about messages: newly succeeded first, then those that had none a while ago; none soon after a failure. */
  idsToCheck(executions: ReadonlyMap<string, Execution>, sqlClock: Date, limit: number): string[] {
    if (this.failedAt && sqlClock.getTime() - this.failedAt.getTime() < RETRY_AFTER_FAILURE_MS) {
      return [];
    }
    const unchecked: string[] = [];
    const silent: { id: string; checkedMs: number }[] = [];
    for (const id of this.ids) {
      const execution = executions.get(id);
      if (execution?.status !== 'succeeded' || execution.endedAt === null) continue;
      const check = this.checks.get(id);
      if (!check) unchecked.push(id);
      else if (isWorthAnotherLook(check, sqlClock)) {
        silent.push({ id, checkedMs: check.checkedAt.getTime() });
      }
    }
    const again = silent
      .toSorted((left, right) => left.checkedMs - right.checkedMs)
      .map(({ id }) => id);
    return [...unchecked.reverse(), ...again].slice(0, limit);
  }

  noteChecks(checks: ReadonlyMap<string, MessageCheck>): void {
    const kept = [...this.checks].filter(([id]) => this.ids.has(id));
    this.checks = new Map([...kept, ...checks]);
    this.failedAt = null;
  }

  noteFailedCheck(sqlClock: Date): void {
    this.failedAt = sqlClock;
  }

  data(
    executions: ReadonlyMap<string, Execution>,
  ): Pick<ExecutionEndings, 'ended' | 'messageChecks'> & Reach {
    return {
      ...this.reach,
      ended: [...this.ids].flatMap((id) => executions.get(id) ?? []),
      messageChecks: this.failedAt ? null : this.checks,
    };
  }
}

function isWorthAnotherLook(check: MessageCheck, sqlClock: Date): boolean {
  const ageMs = sqlClock.getTime() - check.checkedAt.getTime();
  return !check.hasMessages && check.loggingLevel !== 0 && ageMs >= CHECK_AGAIN_MS;
}

function later(known: Date | null, other: Date): Date {
  return known && known > other ? known : other;
}
