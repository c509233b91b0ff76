import type { Metadata } from 'next';
import { readForPage } from '@/app/read-for-page';
import { PageWords } from '@/components/layout/page-words';
import { HistoryView } from '@/components/history/history-view';
import { decodePart } from '@/lib/format/decode-part';
import { translate } from '@/lib/messages/translate';
import { requireCluster } from '@/lib/services/require-cluster';

export const metadata: Metadata = {
  title: translate('frame.title', { page: translate('frame.pages.history') }),
};

export default async function HistoryPage({ params }: { params: Promise<{ cluster: string }> }) {
  const cluster = decodePart((await params).cluster);
  await readForPage(() => requireCluster(cluster));
  return (
    <PageWords of={['charts', 'history', 'packages', 'ruleTitles']}>
      <HistoryView cluster={cluster} />
    </PageWords>
  );
}
