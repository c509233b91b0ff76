'use client';

import { useTranslations } from 'use-intl';
import type { RunbookId } from '@/lib/domain/runbook';

/** Words of one runbook by the path of their key; a test proves that every id of every runbook has them. */
export function useRunbookWords(runbook: RunbookId): (key: string) => string {
  const t = useTranslations('runbooks');
  return (key) => t(`${runbook}.${key}` as Parameters<typeof t>[0]);
}
