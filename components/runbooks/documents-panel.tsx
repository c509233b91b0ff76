'use client';

import { useTranslations } from 'use-intl';
import { Panel } from '@/components/ui/panel';
import type { RunbookId } from '@/lib/domain/runbook';
import { DocumentLanguage } from './document-language';
import { DocumentList } from './document-list';

/** The documents behind a runbook, and the choice of their language. */
export function DocumentsPanel({ runbook }: { runbook: RunbookId }) {
  const t = useTranslations('runbookPage');
  return (
    <Panel aside={<DocumentLanguage />} title={t('documents')}>
      <DocumentList runbook={runbook} />
    </Panel>
  );
}
