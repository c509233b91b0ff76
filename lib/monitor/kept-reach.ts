import type { FinishedExecution } from '@/lib/domain/packages/finished-execution';
import { EMPTY_REACH, type RecordReach } from '@/lib/domain/packages/record-reach';
import type { ExecutionRecords } from '@/lib/store/executions/execution-records';

type Kept = { opening: number; reach: RecordReach; body: string };

/** The reach of one cluster as it stands in the store; nothing is known of it after a failure. */
export class KeptReach {
  private kept: Kept | null = null;

  constructor(
    private readonly cluster: string,
    private readonly records: Pick<ExecutionRecords, 'resume' | 'record'>,
  ) {}

  /** Null until it was loaded, and since it could not be written. */
  get current(): RecordReach | null {
    return this.kept?.reach ?? null;
  }

  /** The reach, read from the store when it is not known: `isResumed`. Rejects with AppError storeUnavailable. */
  async load(): Promise<{ reach: RecordReach; isResumed: boolean }> {
    if (this.kept) return { reach: this.kept.reach, isResumed: false };
    const { opening, reach } = await this.records.resume(this.cluster);
    const resumed = reach ?? EMPTY_REACH;
    this.kept = { opening, reach: resumed, body: JSON.stringify(resumed) };
    return { reach: resumed, isResumed: true };
  }

  /**
   * Records executions with the reach that follows from them; resolves with the ids that were another execution's before.
   * Rejects like `ExecutionRecords.record`, and then has to be loaded again.
   */
  async keep(executions: readonly FinishedExecution[], reach: RecordReach): Promise<string[]> {
    const { kept } = this;
    if (!kept) throw new Error('a reach is kept that was not loaded');
    const body = JSON.stringify(reach);
    if (executions.length === 0 && body === kept.body) return [];
    try {
      const { opening } = kept;
      const { replacedIds } = await this.records.record(this.cluster, opening, executions, reach);
      this.kept = { opening, reach, body };
      return replacedIds;
    } catch (error) {
      this.kept = null;
      throw error;
    }
  }
}
