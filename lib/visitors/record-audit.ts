import { log } from '@/lib/config/log';
import { AppError } from '@/lib/domain/app-error';
import type { AuditAction } from '@/lib/domain/people/audit-entry';
import { store } from '@/lib/store/store';
import { currentVisit } from './current-visitor';

type Deed = {
  action: AuditAction;
  target: string;
  cluster?: string | null;
  /** Who it was, where the visit does not say: somebody who just signs in, or a name that was typed in. */
  who?: string;
  subject?: string;
};

const MAX_TEXT_LENGTH = 500;

/**
 * Records what the current visitor did. Never rejects: what the store does not take goes to the log, which is then the
 * only place that has it.
 */
export async function recordAudit(deed: Deed, now = new Date()): Promise<void> {
  const { visitor, from } = currentVisit();
  const { action, target, cluster = null, who, subject } = deed;
  const entry = {
    ...{ at: now, action, cluster, from },
    who: (who ?? visitor.name ?? 'local').slice(0, MAX_TEXT_LENGTH),
    subject: (subject ?? visitor.subject).slice(0, MAX_TEXT_LENGTH),
    target: target.slice(0, MAX_TEXT_LENGTH),
  };
  try {
    await store().audit.add(entry);
  } catch (error) {
    const isKnown = error instanceof AppError;
    log.warn({ entry, ...(isKnown ? {} : { err: error }) }, 'an entry of the audit was not kept');
  }
}
