import type { Metadata } from 'next';
import { HistoryView } from '@/components/history/history-view';
import { translate } from '@/lib/messages/translate';
import { requireCluster } from '@/lib/services/require-cluster';
import { orNotFound } from '../or-not-found';

export const metadata: Metadata = {
  title: translate('frame.title', { page: translate('frame.pages.history') }),
};

export default async function HistoryPage({ params }: { params: Promise<{ cluster: string }> }) {
  const cluster = decodeURIComponent((await params).cluster);
  orNotFound(() => requireCluster(cluster));
  return <HistoryView cluster={cluster} />;
}
