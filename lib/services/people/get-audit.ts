import 'server-only';
import type { AuditFilterInput, AuditPayload } from '@/lib/domain/people/audit-payload';
import { store } from '@/lib/store/store';
import { recordAudit } from '@/lib/visitors/record-audit';
import { csvRecord } from '@/lib/services/executions/execution-csv';
import { streamText } from '@/lib/services/executions/stream-text';

const PAGE_COUNT = 100;
const EXPORT_PAGE_COUNT = 500;
const BYTE_ORDER_MARK = '\uFEFF';

const COLUMNS = ['id', 'at', 'action', 'who', 'subject', 'target', 'cluster', 'from'] as const;

/** A page of what people did, newest first. Throws AppError `storeUnavailable`. */
export async function getAudit(
  filter: AuditFilterInput,
  before: number | null,
  now = new Date(),
): Promise<AuditPayload> {
  return { asOf: now, data: await store().audit.list(filter, before, PAGE_COUNT) };
}

/** All of it as CSV, read page by page while it is sent. Throws AppError `storeUnavailable` before the first byte. */
export async function exportAudit(filter: AuditFilterInput): Promise<ReadableStream<Uint8Array>> {
  await recordAudit({ action: 'auditExported', target: 'csv' });
  const first = await store().audit.list(filter, null, EXPORT_PAGE_COUNT);
  return streamText(writeAudit(filter, first));
}

async function* writeAudit(
  filter: AuditFilterInput,
  first: AuditPayload['data'],
): AsyncGenerator<string> {
  yield `${BYTE_ORDER_MARK}${csvRecord(COLUMNS)}`;
  let page = first;
  for (;;) {
    const lines = page.entries.map(({ id, at, action, who, subject, target, cluster, from }) =>
      csvRecord([id, at.toISOString(), action, who, subject, target, cluster, from]),
    );
    yield lines.join('');
    if (page.next === null) return;
    page = await store().audit.list(filter, page.next, EXPORT_PAGE_COUNT);
  }
}
