import type { Metadata } from 'next';
import { PageWords } from '@/components/layout/page-words';
import { DiagnoseView } from '@/components/diagnose/diagnose-view';
import { translate } from '@/lib/messages/translate';

export const metadata: Metadata = {
  title: translate('frame.title', { page: translate('frame.pages.diagnose') }),
};

export default function DiagnosePage() {
  return (
    <PageWords of={['anomalies', 'diagnose', 'runbookTitles']}>
      <DiagnoseView />
    </PageWords>
  );
}
