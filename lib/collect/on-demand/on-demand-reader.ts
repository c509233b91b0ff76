import type { ClusterSettings } from '@/lib/domain/cluster-settings';
import type { QueryCost } from '@/lib/domain/poll-status';
import type { Source } from '@/lib/domain/source';
import type { SqlFailure } from '@/lib/domain/sql-failure';
import { clock } from '@/lib/ssisdb/queries/clock';
import { source as sourceQuery } from '@/lib/ssisdb/queries/source';
import { concernsConnection, sqlFailure, type Result } from '@/lib/ssisdb/sql-failure';
import type { Ssisdb } from '@/lib/ssisdb/ssisdb';
import { BoundedLane } from './bounded-lane';
import { probeCapabilities, type Capabilities } from '@/lib/collect/capabilities';
import { seesAllExecutions } from '@/lib/collect/poll/collect-executions';
import { CostLedger } from '@/lib/collect/cost-ledger';
import { runTogether, type RunContext } from '@/lib/collect/run-together';
import { toSource } from '@/lib/collect/to-source';

const LIMITS = { maxWaiting: 16, maxWaitMs: 20_000 };
const CLOSE_WHEN_IDLE_MS = 60_000;
/** Rights can be granted at any time: a page that said "denied" is reloaded soon after. */
const PROBE_AGAIN_MS = 10 * 60_000;
const PROBE_AGAIN_WHILE_DENIED_MS = 30_000;
/** A failover ends connections, so this only guards against what does not. */
const CHECK_SOURCE_AGAIN_MS = 5_000;
/** Connected anew in between, what was read may come from two servers, and with other rights: it is read again, once. */
const MAX_RUNS = 2;
/** Whoever waits behind a server that cannot be reached is not made to try it again, one after the other. */
const FAIL_FAST_MS = 2_000;

type Door = Pick<Ssisdb, 'run' | 'runBatch' | 'generation' | 'disconnect' | 'close'>;

/** What a piece of work on the reader may use: `runTogether(name, queries, params, session)`, rights, and who answers. */
export type ReadSession = RunContext & { capabilities: Capabilities; source: Source };

/** What was read, from where, and when (web server's clock). */
export type Reading<Value> = { value: Value; source: Source; readAt: Date };

/**
 * Reads one cluster when a page asks for what no poll collects: over a connection of its own, one piece of work at a time,
 * opened when it is needed and closed when nobody has asked for a minute. What SQL Server does is data, as in a poll.
 */
export class OnDemandReader {
  private readonly ledger = new CostLedger();
  private readonly apart = new Set<string>();
  private readonly lane = new BoundedLane(LIMITS);
  private probed: { capabilities: Capabilities; generation: number; atMs: number } | null = null;
  private checked: { source: Source; generation: number; atMs: number } | null = null;
  private refused: { failure: SqlFailure; untilMs: number } | null = null;
  private idleTimer: NodeJS.Timeout | undefined;

  constructor(
    private readonly ssisdb: Door,
    private readonly settings: Pick<ClusterSettings, 'wantsPrimary'> & { loginRetryMs: number },
  ) {}

  /**
   * Runs `work` with a session when its turn has come, a second time when the connection was made anew meanwhile. Fails as a
   * whole when the instance cannot be reached or answers as a secondary although the primary is wanted. Throws AppError `busy` when too many
   * wait, and the signal's reason when the caller has left before its turn.
   */
  read<Value>(
    work: (session: ReadSession) => Promise<Value>,
    signal?: AbortSignal,
  ): Promise<Result<Reading<Value>>> {
    return this.lane.run(async () => {
      clearTimeout(this.idleTimer);
      try {
        return await this.readNow(work);
      } finally {
        this.closeWhenIdle();
      }
    }, signal);
  }

  /** Forgets rights that were tested longer ago than this; false when they are as new. The next read tests them again. */
  distrustRights(olderThanMs: number): boolean {
    if (!this.probed || performance.now() - this.probed.atMs < olderThanMs) return false;
    this.probed = null;
    return true;
  }

  /** What reading on demand has cost the instance so far, one row per query. */
  costs(): QueryCost[] {
    return this.ledger.list();
  }

  get waitingCount(): number {
    return this.lane.waitingCount;
  }

  /** Ends the connection for good; a read in flight ends with a failure. */
  async close(): Promise<void> {
    clearTimeout(this.idleTimer);
    await this.ssisdb.close();
  }

  private async readNow<Value>(
    work: (session: ReadSession) => Promise<Value>,
  ): Promise<Result<Reading<Value>>> {
    if (this.refused && performance.now() < this.refused.untilMs) {
      return { ok: false, failure: this.refused.failure };
    }
    for (let count = 0; count < MAX_RUNS; count += 1) {
      const opened = await this.openSession();
      if (!opened.ok) return this.remember(opened.failure);
      const { generation } = this.ssisdb;
      const value = await work(opened.value);
      if (generation !== this.ssisdb.generation) continue;
      this.refused = null;
      return { ok: true, value: { value, source: opened.value.source, readAt: new Date() } };
    }
    return { ok: false, failure: sqlFailure('connectionLost') };
  }

  private async openSession(): Promise<Result<ReadSession>> {
    const probe = await this.capabilities();
    if (!probe.ok) return probe;
    const source = await this.source();
    if (!source.ok) return source;
    const { ssisdb, ledger, apart } = this;
    const capabilities = probe.value;
    const { shape } = capabilities;
    const session = { ssisdb, ledger, apart, shape, capabilities, source: source.value };
    return { ok: true, value: session };
  }

  private async capabilities(): Promise<Result<Capabilities>> {
    if (this.probed && this.isCurrent(this.probed, probeAgainMs(this.probed.capabilities))) {
      return { ok: true, value: this.probed.capabilities };
    }
    const { ssisdb, ledger, apart } = this;
    const probe = await probeCapabilities({ ssisdb, ledger, apart });
    if (!probe.ok) return probe;
    const { generation } = ssisdb;
    this.probed = { capabilities: probe.value, generation, atMs: performance.now() };
    return probe;
  }

  private async source(): Promise<Result<Source>> {
    if (this.checked && this.isCurrent(this.checked, CHECK_SOURCE_AGAIN_MS)) {
      return { ok: true, value: this.withClockNow(this.checked) };
    }
    const read = await this.readSource();
    if (!read.ok) return read;
    const { replicaRole, isReadOnly } = read.value;
    if (this.settings.wantsPrimary && (replicaRole === 'secondary' || isReadOnly)) {
      // A new connection may find the primary.
      await this.ssisdb.disconnect();
      return { ok: false, failure: sqlFailure('notPrimaryReplica') };
    }
    const { generation } = this.ssisdb;
    this.checked = { source: read.value, generation, atMs: performance.now() };
    return read;
  }

  private async readSource(): Promise<Result<Source>> {
    const { ssisdb, ledger, apart } = this;
    const capabilities = this.probed?.capabilities;
    const shape = capabilities?.shape ?? { hasColumn: () => true, canViewServerState: false };
    const sentMs = Date.now();
    const answers = await runTogether(
      'on-demand-source',
      { clock, source: sourceQuery },
      {},
      { ssisdb, ledger, apart, shape },
    );
    if (!answers.clock.ok) return answers.clock;
    const [clockRow] = answers.clock.value;
    if (!clockRow) {
      return {
        ok: false,
        failure: sqlFailure('rowShape', { query: clock.name, detail: 'no row' }),
      };
    }
    const source = toSource({
      clockRow,
      webClock: new Date((sentMs + Date.now()) / 2),
      sourceRow: answers.source.ok ? (answers.source.value[0] ?? null) : null,
      startRow: null,
      productVersion: capabilities?.productVersion ?? null,
      catalogProperties: [],
    });
    return { ok: true, value: source };
  }

  /** The instance's clock goes on between two looks at it. */
  private withClockNow({ source, atMs }: NonNullable<typeof this.checked>): Source {
    const passedMs = performance.now() - atMs;
    return { ...source, sqlClock: new Date(source.sqlClock.getTime() + passedMs) };
  }

  private isCurrent(known: { generation: number; atMs: number }, maxAgeMs: number): boolean {
    return known.generation === this.ssisdb.generation && performance.now() - known.atMs < maxAgeMs;
  }

  private remember(failure: SqlFailure): { ok: false; failure: SqlFailure } {
    // Every click would be another refused login, and these lock accounts.
    const isRefusedLogin = failure.code === 'loginFailed';
    if (concernsConnection(failure)) {
      const waitMs = isRefusedLogin ? this.settings.loginRetryMs : FAIL_FAST_MS;
      this.refused = { failure, untilMs: performance.now() + waitMs };
    }
    return { ok: false, failure };
  }

  private closeWhenIdle(): void {
    clearTimeout(this.idleTimer);
    this.idleTimer = setTimeout(() => void this.ssisdb.disconnect(), CLOSE_WHEN_IDLE_MS);
    this.idleTimer.unref();
  }
}

function probeAgainMs(capabilities: Capabilities): number {
  const isSomethingMissing =
    !capabilities.isComplete || [...capabilities.objectRights.values()].includes(false);
  return isSomethingMissing || !seesAllExecutions(capabilities)
    ? PROBE_AGAIN_WHILE_DENIED_MS
    : PROBE_AGAIN_MS;
}
