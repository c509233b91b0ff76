import type { ClusterSettings } from '@/lib/domain/cluster-settings';
import type { ObjectAccess, QueryCost } from '@/lib/domain/poll-status';
import { SECTION_NAMES, type Sections, type Snapshot } from '@/lib/domain/snapshot';
import { lastKnownData } from '@/lib/domain/section';
import type { Source } from '@/lib/domain/source';
import type { SqlFailure } from '@/lib/domain/sql-failure';
import { sqlFailure, type Result } from '@/lib/ssisdb/sql-failure';
import type { Ssisdb } from '@/lib/ssisdb/ssisdb';
import { probeCapabilities, type Capabilities } from './capabilities';
import { collectExecutions } from './collect-executions';
import { collectHeartbeat } from './collect-heartbeat';
import { collectTasks } from './collect-tasks';
import { CostLedger } from './cost-ledger';
import { ExecutionWindow } from './execution-window';
import { listObjectAccess } from './list-object-access';
import type { RunContext } from './run-together';
import { failedSection } from './to-section';

/** Rights can be granted at any time: ask again soon while something is missing, rarely otherwise. */
const PROBE_AGAIN_MS = 10 * 60_000;
const PROBE_AGAIN_WHILE_DENIED_MS = 30_000;

export type Principal = Pick<Capabilities, 'userName' | 'memberships'> & {
  canViewServerState: boolean;
};

export type Collected = {
  snapshot: Snapshot;
  costs: QueryCost[];
  roundTripCount: number;
  principal: Principal | null;
  access: ObjectAccess[];
};

/** Reads one cluster. It remembers only what the next poll needs: rights, the window of executions, and the last good data. */
export class ClusterCollector {
  private readonly ledger = new CostLedger();
  private readonly apart = new Set<string>();
  private window = new ExecutionWindow();
  private probed: { capabilities: Capabilities; generation: number; atMs: number } | null = null;
  private previous: Snapshot | undefined;

  constructor(
    private readonly ssisdb: Ssisdb,
    private readonly settings: Pick<ClusterSettings, 'name' | 'wantsPrimary'>,
  ) {}

  /** One poll. Never throws: a failure is part of the snapshot. */
  async collect(): Promise<Collected> {
    const snapshot = await this.takeSnapshot();
    this.previous = snapshot;
    const capabilities = this.probed?.capabilities;
    return {
      snapshot,
      costs: this.ledger.list(),
      roundTripCount: this.ledger.takeRoundTripCount(),
      principal: capabilities
        ? { ...capabilities, canViewServerState: capabilities.shape.canViewServerState }
        : null,
      access: capabilities ? listObjectAccess(capabilities) : [],
    };
  }

  async close(): Promise<void> {
    await this.ssisdb.close();
  }

  private async takeSnapshot(): Promise<Snapshot> {
    const probe = await this.capabilities();
    if (!probe.ok) return this.failedSnapshot(probe.failure, this.previous?.source ?? null);
    const capabilities = probe.value;
    const context = this.context(capabilities);
    const heartbeat = await collectHeartbeat(context, capabilities, this.previous?.sections);
    if (!heartbeat.ok) {
      return this.failedSnapshot(heartbeat.failure, this.previous?.source ?? null);
    }
    const { source } = heartbeat.value;
    if (this.settings.wantsPrimary && (source.replicaRole === 'secondary' || source.isReadOnly)) {
      // A secondary lags behind and may be cut off: nothing that it says is proof.
      return this.failedSnapshot(sqlFailure('notPrimaryReplica'), source);
    }
    const tasks = await collectTasks(context, capabilities, this.previous?.sections);
    const executions = await collectExecutions(
      context,
      capabilities,
      this.window,
      (lastKnownData(tasks.tasks)?.data ?? []).flatMap(({ executionId }) => executionId ?? []),
      this.previous?.sections.executions,
    );
    const sections = { ...heartbeat.value.sections, ...tasks, executions };
    return { cluster: this.settings.name, takenAt: new Date(), failure: null, source, sections };
  }

  private context(capabilities: Capabilities): RunContext {
    const { ssisdb, ledger, apart } = this;
    return { ssisdb, ledger, apart, shape: capabilities.shape };
  }

  private async capabilities(): Promise<Result<Capabilities>> {
    if (this.probed && !this.isProbeDue(this.probed)) {
      return { ok: true, value: this.probed.capabilities };
    }
    const { ssisdb, ledger, apart } = this;
    const probe = await probeCapabilities({ ssisdb, ledger, apart });
    if (!probe.ok) return probe;
    const isNewConnection = this.probed?.generation !== ssisdb.generation;
    // Behind a new connection there may be another replica, or a restored catalog: start over.
    if (isNewConnection) this.window = new ExecutionWindow();
    this.probed = {
      capabilities: probe.value,
      generation: ssisdb.generation,
      atMs: performance.now(),
    };
    return probe;
  }

  private isProbeDue({ generation, atMs }: { generation: number; atMs: number }): boolean {
    if (generation !== this.ssisdb.generation) return true;
    const sections = this.previous?.sections;
    const isSomethingDenied =
      sections !== undefined && SECTION_NAMES.some((name) => sections[name].status === 'denied');
    const waitMs = isSomethingDenied ? PROBE_AGAIN_WHILE_DENIED_MS : PROBE_AGAIN_MS;
    return performance.now() - atMs > waitMs;
  }

  private failedSnapshot(failure: SqlFailure, source: Source | null): Snapshot {
    const before = this.previous?.sections;
    const sections: Sections = {
      workers: failedSection(failure, before?.workers),
      masterProperties: failedSection(failure, before?.masterProperties),
      catalogProperties: failedSection(failure, before?.catalogProperties),
      executions: failedSection(failure, before?.executions),
      tasks: failedSection(failure, before?.tasks),
      jobAssignments: failedSection(failure, before?.jobAssignments),
    };
    return { cluster: this.settings.name, takenAt: new Date(), failure, source, sections };
  }
}
