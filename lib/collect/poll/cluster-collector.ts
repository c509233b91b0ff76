import type { ClusterSettings } from '@/lib/domain/cluster-settings';
import type { ObjectAccess, QueryCost } from '@/lib/domain/poll-status';
import { mergeAvailability } from '@/lib/domain/availability/merge-availability';
import { SECTION_NAMES, type Sections, type Snapshot } from '@/lib/domain/snapshot';
import { lastKnownData } from '@/lib/domain/section';
import type { Source } from '@/lib/domain/source';
import type { SqlFailure } from '@/lib/domain/sql-failure';
import { concernsConnection, sqlFailure, type Result } from '@/lib/ssisdb/sql-failure';
import type { Ssisdb } from '@/lib/ssisdb/ssisdb';
import { probeCapabilities, type Capabilities } from '@/lib/collect/capabilities';
import { AvailabilityReader } from './availability-reader';
import { collectExecutions, seesAllExecutions } from './collect-executions';
import { collectHeartbeat } from './collect-heartbeat';
import { collectTasks } from './collect-tasks';
import { CostLedger } from '@/lib/collect/cost-ledger';
import { ExecutionWindow } from './execution-window';
import { listObjectAccess } from '@/lib/collect/list-object-access';
import { OldestOperationReader } from './oldest-operation-reader';
import type { ReplicaReader } from './replica-reader';
import { collectedSection, failedSection } from '@/lib/collect/to-section';

/** Rights can be granted at any time: ask again soon while something is missing or unknown, rarely otherwise. */
const PROBE_AGAIN_MS = 10 * 60_000;
const PROBE_AGAIN_WHILE_DENIED_MS = 30_000;

type Probed = { capabilities: Capabilities; generation: number; atMs: number; at: Date };

type Door = Pick<Ssisdb, 'run' | 'runBatch' | 'generation' | 'disconnect' | 'close'>;

type Principal = Pick<Capabilities, 'userName' | 'memberships'> & {
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
  private readonly window = new ExecutionWindow();
  private readonly availability = new AvailabilityReader();
  private readonly oldestOperation = new OldestOperationReader();
  private probed: Probed | null = null;
  /** Whether the login saw all executions at the last probe; null before the first. */
  private sawAll: boolean | null = null;
  private login: Pick<Collected, 'principal' | 'access'> = { principal: null, access: [] };
  private previous: Snapshot | undefined;

  constructor(
    private readonly ssisdb: Door,
    private readonly settings: Pick<ClusterSettings, 'name' | 'wantsPrimary'>,
    private readonly replicas: readonly ReplicaReader[] = [],
  ) {}

  /** One poll. Never throws for what SQL Server does: a failure is part of the snapshot. */
  async collect(): Promise<Collected> {
    const snapshot = await this.takeSnapshot();
    this.previous = snapshot;
    return {
      ...this.login,
      snapshot,
      costs: this.ledger.list(),
      roundTripCount: this.ledger.takeRoundTripCount(),
    };
  }

  /** Ends all connections for good; a poll in flight ends with a failed snapshot. */
  async close(): Promise<void> {
    await Promise.all([this.ssisdb, ...this.replicas].map((one) => one.close()));
  }

  private async takeSnapshot(): Promise<Snapshot> {
    let snapshot = await this.read();
    if (this.isDoubtful(snapshot)) {
      this.probed = null;
      snapshot = await this.read();
    }
    // Behind the next connection there may be another replica, or a restored catalog.
    if (snapshot.failure && endsConnection(snapshot.failure)) this.probed = null;
    return snapshot;
  }

  /** What was read may owe its looks to rights or to a server that are no longer those that were tested. */
  private isDoubtful({ failure, sections }: Snapshot): boolean {
    if (failure || !this.probed) return false;
    const { workers } = sections;
    const before = this.previous && lastKnownData(this.previous.sections.workers);
    const haveWorkersVanished =
      workers.status === 'collected' && workers.data.length === 0 && (before?.data.length ?? 0) > 0;
    return (
      this.probed.generation !== this.ssisdb.generation ||
      haveWorkersVanished ||
      this.haveGroupsVanished(sections) ||
      this.window.hasLostNewest
    );
  }

  /** A revoked right hides groups without an error, as if they had been dropped. */
  private haveGroupsVanished({ availabilityGroups }: Sections): boolean {
    const before = this.previous && lastKnownData(this.previous.sections.availabilityGroups);
    return (
      availabilityGroups.status === 'collected' &&
      availabilityGroups.data.groups.length < (before?.data.groups.length ?? 0)
    );
  }

  private async read(): Promise<Snapshot> {
    const probe = await this.capabilities();
    if (!probe.ok) return this.failedSnapshot(probe.failure, this.previous?.source ?? null);
    const capabilities = probe.value;
    const { ssisdb, ledger, apart } = this;
    const context = { ssisdb, ledger, apart, shape: capabilities.shape };
    const heartbeat = await collectHeartbeat(context, capabilities, this.previous?.sections);
    if (!heartbeat.ok) {
      return this.failedSnapshot(heartbeat.failure, this.previous?.source ?? null);
    }
    const { source } = heartbeat.value;
    if (this.settings.wantsPrimary && (source.replicaRole === 'secondary' || source.isReadOnly)) {
      // A secondary lags behind and may be cut off: nothing that it says is proof. A new connection may find the primary.
      await ssisdb.disconnect();
      return this.failedSnapshot(sqlFailure('notPrimaryReplica'), source);
    }
    const tasks = await collectTasks(context, capabilities, this.previous?.sections);
    const liveTasks = lastKnownData(tasks.tasks)?.data ?? [];
    const executions = await collectExecutions(context, capabilities, this.window, {
      liveTaskExecutionIds: liveTasks.flatMap(({ executionId }) => executionId ?? []),
      sqlClock: source.sqlClock,
      previous: this.previous?.sections.executions,
    });
    const availabilityGroups = await this.availability.read(
      context,
      capabilities,
      source,
      this.previous?.sections.availabilityGroups,
    );
    const oldestOperation = await this.oldestOperation.read(
      context,
      capabilities,
      this.previous?.sections.oldestOperation,
    );
    const sections = {
      ...heartbeat.value.sections,
      ...tasks,
      executions,
      instance: this.instanceSection(capabilities),
      availabilityGroups: this.withReplicas(availabilityGroups),
      oldestOperation,
    };
    return { cluster: this.settings.name, takenAt: new Date(), failure: null, source, sections };
  }

  private async capabilities(): Promise<Result<Capabilities>> {
    if (this.probed && !this.isProbeDue(this.probed)) {
      return { ok: true, value: this.probed.capabilities };
    }
    const { ssisdb, ledger, apart } = this;
    const probe = await probeCapabilities({ ssisdb, ledger, apart });
    if (!probe.ok) return probe;
    const { generation } = ssisdb;
    const seesAll = seesAllExecutions(probe.value);
    const isSameSight = this.sawAll === seesAll;
    if (this.probed?.generation !== generation || !isSameSight) this.window.startOver(isSameSight);
    this.sawAll = seesAll;
    this.probed = {
      capabilities: probe.value,
      generation,
      atMs: performance.now(),
      at: new Date(),
    };
    const { userName, memberships, shape } = probe.value;
    this.login = {
      principal: { userName, memberships, canViewServerState: shape.canViewServerState },
      access: listObjectAccess(probe.value),
    };
    return probe;
  }

  private isProbeDue({ capabilities, generation, atMs }: NonNullable<typeof this.probed>): boolean {
    if (generation !== this.ssisdb.generation) return true;
    const sections = this.previous?.sections;
    const isSomethingMissing =
      !capabilities.isComplete ||
      (sections?.executions.status === 'collected' && sections.executions.data.hidden !== null) ||
      (sections?.availabilityGroups.status === 'collected' &&
        sections.availabilityGroups.data.hidden.length > 0) ||
      (sections && SECTION_NAMES.some((name) => sections[name].status === 'denied'));
    const waitMs = isSomethingMissing ? PROBE_AGAIN_WHILE_DENIED_MS : PROBE_AGAIN_MS;
    return performance.now() - atMs > waitMs;
  }

  /** Adds what other replicas know of themselves; without the main view there is nothing to add it to. */
  private withReplicas(section: Sections['availabilityGroups']): Sections['availabilityGroups'] {
    if (section.status !== 'collected' || this.replicas.length === 0) return section;
    const others = this.replicas.flatMap((replica) => replica.latest() ?? []);
    return { ...section, data: mergeAvailability(section.data, others) };
  }

  /** As of the probe: without a new connection none of it changes. */
  private instanceSection({ instance }: Capabilities): Sections['instance'] {
    return instance.ok
      ? collectedSection(instance.value, this.probed?.at ?? new Date())
      : failedSection(instance.failure, this.previous?.sections.instance);
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
      instance: failedSection(failure, before?.instance),
      availabilityGroups: failedSection(failure, before?.availabilityGroups),
      oldestOperation: failedSection(failure, before?.oldestOperation),
    };
    return { cluster: this.settings.name, takenAt: new Date(), failure, source, sections };
  }
}

function endsConnection(failure: SqlFailure): boolean {
  return failure.code === 'notPrimaryReplica' || concernsConnection(failure);
}
