import { AUDIT_ACTIONS, type AuditAction, type AuditEntry } from '@/lib/domain/people/audit-entry';
import type { RunWork } from '@/lib/store/database/run-work';

export type AuditFilter = {
  action?: AuditAction;
  who?: string;
  from?: Date;
  to?: Date;
};

/** Entries as they were written, and the key of the page after. */
export type AuditPage = { entries: (AuditEntry & { id: number })[]; next: number | null };

/** Keeps what people did. It can be added to and read; only its age takes anything away. */
export class AuditLog {
  constructor(private readonly run: RunWork) {}

  async add(entry: AuditEntry): Promise<void> {
    const { at, action, who, subject, target, cluster, from } = entry;
    const data = { at, action, who, subject, target, cluster, from };
    await this.run(({ client }) => client.auditEntry.create({ data }));
  }

  /** Newest first, below the id `before`. */
  async list(filter: AuditFilter, before: number | null, take: number): Promise<AuditPage> {
    const { action, who, from, to } = filter;
    const rows = await this.run(({ client }) =>
      client.auditEntry.findMany({
        where: {
          ...(action && { action }),
          ...(who && { who: { contains: who } }),
          ...((from ?? to) && { at: { ...(from && { gte: from }), ...(to && { lt: to }) } }),
          ...(before !== null && { id: { lt: before } }),
        },
        orderBy: { id: 'desc' },
        take: take + 1,
      }),
    );
    const page = rows.slice(0, take);
    const entries = page.flatMap((row) => {
      const action = AUDIT_ACTIONS.find((one) => one === row.action);
      return action ? [{ ...row, action }] : [];
    });
    return { entries, next: rows.length > take ? (page.at(-1)?.id ?? null) : null };
  }
}
