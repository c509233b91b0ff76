import type { AvailabilityData, Viewpoint } from '@/lib/domain/availability/availability-data';
import type { Section } from '@/lib/domain/section';
import { clock } from '@/lib/ssisdb/queries/clock';
import { parseSqlDateTime } from '@/lib/domain/sql-datetime-text';
import type { Ssisdb } from '@/lib/ssisdb/ssisdb';
import { AvailabilityReader } from './availability-reader';
import { probeCapabilities, type Capabilities } from '@/lib/collect/capabilities';
import { CostLedger } from '@/lib/collect/cost-ledger';
import { runTogether } from '@/lib/collect/run-together';

/** Replicas are read slowly: what moves fast is known to the primary. */
const READ_AGAIN_MS = 30_000;
/** Beyond this, what a replica said of itself is no news any more. */
const BELIEVE_FOR_MS = 90_000;
const PROBE_AGAIN_MS = 10 * 60_000;

type Door = Pick<Ssisdb, 'run' | 'runBatch' | 'generation' | 'close'>;

/** One more replica, asked through a connection of its own, beside the polls: none of them ever waits for it. */
export class ReplicaReader {
  private readonly availability = new AvailabilityReader();
  private readonly ledger = new CostLedger();
  private readonly apart = new Set<string>();
  private probed: { capabilities: Capabilities; generation: number; atMs: number } | null = null;
  private last: { section: Section<AvailabilityData>; atMs: number } | null = null;
  private startedMs = Number.NEGATIVE_INFINITY;
  private reading: Promise<void> = Promise.resolve();

  constructor(
    private readonly name: string,
    private readonly ssisdb: Door,
  ) {}

  /** What the replica said last, or why it said nothing; begins to ask again when that is due. Null before the first answer. */
  latest(): AvailabilityData | null {
    const nowMs = performance.now();
    if (nowMs - this.startedMs >= READ_AGAIN_MS) {
      this.startedMs = nowMs;
      this.reading = this.reading.then(() => this.read());
    }
    if (!this.last) return null;
    const { section, atMs } = this.last;
    if (section.status === 'collected' && nowMs - atMs <= BELIEVE_FOR_MS) {
      return { ...section.data, viewpoints: section.data.viewpoints.map(asOther) };
    }
    return nothingSeenFrom(this.name, failureCodeOf(section));
  }

  /** Resolves when the reading in flight has ended. */
  settled(): Promise<void> {
    return this.reading;
  }

  async close(): Promise<void> {
    await this.ssisdb.close();
    await this.reading;
  }

  private async read(): Promise<void> {
    this.last = { section: await this.readSection(), atMs: performance.now() };
  }

  private async readSection(): Promise<Section<AvailabilityData>> {
    const { ssisdb, ledger, apart } = this;
    const probe = await this.capabilities();
    if (!probe.ok) return { status: 'failed', error: probe.failure, lastGood: null };
    const context = { ssisdb, ledger, apart, shape: probe.value.shape };
    const { clock: answer } = await runTogether('replica-clock', { clock }, {}, context);
    if (!answer.ok) return { status: 'failed', error: answer.failure, lastGood: null };
    const { instance } = probe.value;
    const source = {
      serverName: (instance.ok ? instance.value.serverName : null) ?? this.name,
      sqlClockOffsetMinutes:
        parseSqlDateTime(answer.value[0]?.sql_clock_text ?? '')?.offsetMinutes ?? null,
    };
    return this.availability.read(context, probe.value, source, undefined);
  }

  private async capabilities(): ReturnType<typeof probeCapabilities> {
    const { ssisdb, ledger, apart, probed } = this;
    const isFresh =
      probed?.generation === ssisdb.generation && performance.now() - probed.atMs < PROBE_AGAIN_MS;
    if (probed && isFresh) return { ok: true, value: probed.capabilities };
    const probe = await probeCapabilities({ ssisdb, ledger, apart });
    this.probed = probe.ok
      ? { capabilities: probe.value, generation: ssisdb.generation, atMs: performance.now() }
      : null;
    return probe;
  }
}

function asOther(viewpoint: Viewpoint): Viewpoint {
  return { ...viewpoint, isMain: false };
}

function failureCodeOf(section: Section<AvailabilityData>): string {
  switch (section.status) {
    case 'failed':
      return section.error.code;
    case 'denied':
      return 'permissionDenied';
    case 'notApplicable':
      return section.reason;
    case 'collected':
      return 'timeout';
  }
}

function nothingSeenFrom(serverName: string, failureCode: string): AvailabilityData {
  return {
    viewpoints: [{ serverName, isMain: false, readAt: null, failureCode }],
    groups: [],
    failoverCluster: null,
    supportedReplicas: null,
    logLogins: [],
    hidden: [],
  };
}
