import { anomalySchema, type Anomaly } from '@/lib/domain/anomalies/anomaly';
import { log } from '@/lib/config/log';
import type { Anomaly as AnomalyRow } from '@/lib/store/generated/client/client';
import type { Transaction } from '@/lib/store/database/open-database';
import type { Changes } from '@/lib/store/writing/outbox';
import { upsertRows } from '@/lib/store/database/upsert-rows';

/** What an anomaly is about, and since when, is settled when it gets its id. */
const FIXED = ['cluster', 'rule', 'subjectKind', 'subjectId', 'openedAt'] as const;

/**
 * Writes anomalies as they are now. The form of every aggregate: a row type from the schema, `to…Row` and `read…`, and one
 * idempotent function that an outbox calls. Anomalies are deleted by age only.
 */
export async function writeAnomalies(
  transaction: Transaction,
  { items }: Changes<Anomaly>,
): Promise<void> {
  await upsertRows(transaction, 'Anomaly', ['id'], items.map(toAnomalyRow), FIXED);
}

function toAnomalyRow({ subject, evidence, acknowledgement, ...anomaly }: Anomaly): AnomalyRow {
  return {
    id: anomaly.id,
    cluster: anomaly.cluster,
    rule: anomaly.rule,
    subjectKind: subject.kind,
    subjectId: subject.id,
    subjectName: subject.name,
    severity: anomaly.severity,
    status: anomaly.status,
    evidence: JSON.stringify(evidence),
    openedAt: anomaly.openedAt,
    lastFoundAt: anomaly.lastFoundAt,
    resolvedAt: anomaly.resolvedAt,
    reopenCount: anomaly.reopenCount,
    isStale: anomaly.isStale,
    inhibitedBy: anomaly.inhibitedBy,
    acknowledgedBy: acknowledgement?.by ?? null,
    acknowledgedReason: acknowledgement?.reason ?? null,
    acknowledgedAt: acknowledgement?.at ?? null,
    acknowledgedUntil: acknowledgement?.until ?? null,
  };
}

/** The anomalies of rows. One that this version does not understand (a rule that it does not know) is left out. */
export function readAnomalies(rows: readonly AnomalyRow[]): Anomaly[] {
  return rows.flatMap((row) => {
    try {
      return [anomalySchema.parse(toAnomaly(row))];
    } catch (error) {
      log.warn({ anomaly: row.id, err: error }, 'an anomaly in the store cannot be understood');
      return [];
    }
  });
}

function toAnomaly(row: AnomalyRow): unknown {
  const { subjectKind, subjectId, subjectName, acknowledgedBy, acknowledgedAt } = row;
  return {
    ...row,
    subject: { kind: subjectKind, id: subjectId, name: subjectName },
    evidence: JSON.parse(row.evidence),
    acknowledgement:
      acknowledgedBy === null
        ? null
        : {
            by: acknowledgedBy,
            reason: row.acknowledgedReason,
            at: acknowledgedAt,
            until: row.acknowledgedUntil,
          },
  };
}
