import type { Metadata } from 'next';
import { PageWords } from '@/components/layout/page-words';
import { RunbookListView } from '@/components/runbooks/runbook-list-view';
import { translate } from '@/lib/messages/translate';

export const metadata: Metadata = {
  title: translate('frame.title', { page: translate('frame.pages.runbooks') }),
};

export default function RunbooksPage() {
  return (
    <PageWords of={['runbookPage', 'runbooks']}>
      <RunbookListView />
    </PageWords>
  );
}
