import { z } from 'zod';
import { anomalySchema, type Anomaly } from '@/lib/domain/anomalies/anomaly';
import type { AnomalyEvent } from '@/lib/domain/anomalies/anomaly-event';
import type { RuleId } from '@/lib/domain/anomalies/finding';
import type { Severity } from '@/lib/domain/anomalies/severity';
import { anomalyMarkSchema } from '@/lib/domain/history/history-payload';
import { readAnomalies } from './anomalies';
import { readAnomalyEvents } from './anomaly-events';
import { formatCursor, parseCursor } from './anomaly-cursor';
import type { Prisma } from '@/lib/store/generated/client/client';
import type { StoreSession } from '@/lib/store/store-session';
import { textRows } from '@/lib/store/history/text-rows';

const MAX_PAGE = 500;
const MAX_EVENTS = 5_000;
export const MAX_MARKS = 50_000;

/** Each half goes along an index of its own. */
const OVERLAPPING = `SELECT json_group_array(json_array("id", "rule", "severity", "subjectName", "openedAt", "resolvedAt", "subjectKind", "subjectId",
  CASE WHEN "subjectKind" = 'execution' THEN json_extract("evidence", '$.package') END)) AS "text"
FROM (
  SELECT * FROM "Anomaly" WHERE "cluster" = ? AND "status" = 'open' AND "openedAt" < ?
  UNION ALL
  SELECT * FROM (
    SELECT * FROM "Anomaly" WHERE "cluster" = ? AND "status" = 'resolved' AND "resolvedAt" >= ? AND "openedAt" < ?
    ORDER BY "resolvedAt" DESC LIMIT ?
  )
)`;

/** What is left out is not asked for; an empty list of clusters or severities matches nothing. */
export type AnomalyFilter = {
  clusters?: readonly string[];
  severities?: readonly Severity[];
  rule?: RuleId;
  status?: Anomaly['status'];
  subjectId?: string;
  /** Inclusive. */
  openedFrom?: Date;
  /** Exclusive. */
  openedTo?: Date;
};

const keptMarkSchema = z.object({
  mark: anomalyMarkSchema,
  subject: anomalySchema.shape.subject,
  /** No more than what tells the folder of an execution. */
  evidence: anomalySchema.shape.evidence,
});

/** An anomaly in a form for counting, with what it is about. */
export type KeptMark = z.infer<typeof keptMarkSchema>;

export type AnomalyPage = { anomalies: Anomaly[]; next: string | null };

const NEWEST_FIRST = [{ openedAt: 'desc' as const }, { id: 'desc' as const }];

/**
 * Reads what was kept of anomalies, open ones as they were written last: at most a minute ago. Every read is bounded and
 * goes along an index. All of them reject with AppError storeUnavailable when the store cannot be read.
 */
export class AnomalyHistory {
  constructor(private readonly session: Pick<StoreSession, 'run'>) {}

  /** Null when no such anomaly is kept. */
  async find(id: string): Promise<Anomaly | null> {
    const row = await this.session.run(({ client }) =>
      client.anomaly.findUnique({ where: { id } }),
    );
    return readAnomalies(row ? [row] : [])[0] ?? null;
  }

  /** What happened to an anomaly, oldest first. Of more than 5,000 events the newest. */
  async events(id: string): Promise<AnomalyEvent[]> {
    const rows = await this.session.run(({ client }) =>
      client.anomalyEvent.findMany({
        where: { anomalyId: id },
        orderBy: [{ at: 'desc' }, { id: 'desc' }],
        take: MAX_EVENTS,
      }),
    );
    return readAnomalyEvents(rows.reverse());
  }

  /**
   * One page, newest opened first. `before` is the `next` of the page before; AppError badRequest when it is none.
   * `next` is null on the last page.
   */
  async list(
    filter: AnomalyFilter,
    page: { before: string | null; take: number },
  ): Promise<AnomalyPage> {
    const take = Math.min(Math.max(1, page.take), MAX_PAGE);
    const rows = await this.session.run(({ client }) =>
      client.anomaly.findMany({
        where: { AND: [whereOf(filter), page.before === null ? {} : parseCursor(page.before)] },
        orderBy: NEWEST_FIRST,
        take: take + 1,
      }),
    );
    const shown = rows.slice(0, take);
    const last = rows.length > take ? shown.at(-1) : undefined;
    return { anomalies: readAnomalies(shown), next: last ? formatCursor(last) : null };
  }

  /** What was open at some moment of a range, in a form for counting; of more than 50,000 the newest resolved ones. */
  async overlapping(cluster: string, from: Date, to: Date): Promise<KeptMark[]> {
    const [row] = await this.session.run(({ client }) =>
      client.$queryRawUnsafe<{ text: string }[]>(
        OVERLAPPING,
        cluster,
        to.getTime(),
        cluster,
        from.getTime(),
        to.getTime(),
        MAX_MARKS,
      ),
    );
    return textRows(row?.text ?? null).flatMap(
      ([id, rule, severity, subjectName, at, until, kind, subjectId, key]) => {
        const mark = { id, rule, severity, subjectName, from: at, to: until };
        const subject = { kind, id: subjectId, name: subjectName };
        const kept = { mark, subject, evidence: { package: key } };
        return keptMarkSchema.safeParse(kept).data ?? [];
      },
    );
  }

  /** Other anomalies of the same cluster, rule and subject, newest opened first. */
  async similar({ id, cluster, rule, subject }: Anomaly, take: number): Promise<Anomaly[]> {
    const where = { cluster, rule, subjectKind: subject.kind, subjectId: subject.id };
    const rows = await this.session.run(({ client }) =>
      client.anomaly.findMany({
        where: { ...where, NOT: { id } },
        orderBy: NEWEST_FIRST,
        take: Math.min(take, MAX_PAGE),
      }),
    );
    return readAnomalies(rows);
  }
}

function whereOf(filter: AnomalyFilter): Prisma.AnomalyWhereInput {
  const { clusters, severities, rule, status, subjectId, openedFrom, openedTo } = filter;
  return {
    ...(clusters && { cluster: anyOf(clusters) }),
    ...(severities && { severity: anyOf(severities) }),
    ...(rule && { rule }),
    ...(status && { status }),
    ...(subjectId !== undefined && { subjectId }),
    ...((openedFrom || openedTo) && { openedAt: { gte: openedFrom, lt: openedTo } }),
  };
}

/** With `in` of one value SQLite would not see that an index already has the order that is wanted. */
function anyOf(values: readonly string[]) {
  const [only, ...more] = values;
  return only !== undefined && more.length === 0 ? only : { in: [...values] };
}
