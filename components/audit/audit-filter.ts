import { parseAsIsoDateTime, parseAsString, parseAsStringLiteral } from 'nuqs/server';
import type { inferParserType } from 'nuqs/server';
import { AUDIT_ACTIONS } from '@/lib/domain/people/audit-entry';

const MAX_WHO_LENGTH = 200;

/** The filter as it is written in the address; what is not understood is left out. */
export const auditFilterParsers = {
  action: parseAsStringLiteral(AUDIT_ACTIONS),
  who: parseAsString,
  from: parseAsIsoDateTime,
  to: parseAsIsoDateTime,
};

export type AuditFilter = inferParserType<typeof auditFilterParsers>;

/** What is asked for, and exported: the same words as in the address. */
export function auditQuery({ action, who, from, to }: AuditFilter): Record<string, string> {
  const sought = who?.trim().slice(0, MAX_WHO_LENGTH);
  return {
    ...(action && { action }),
    ...(sought && { who: sought }),
    ...(from && { from: from.toISOString() }),
    ...(to && { to: to.toISOString() }),
  };
}
