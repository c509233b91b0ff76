import type { Metadata } from 'next';
import { PageWords } from '@/components/layout/page-words';
import { OverviewView } from '@/components/overview/overview-view';
import { translate } from '@/lib/messages/translate';

export const metadata: Metadata = {
  title: translate('frame.title', { page: translate('frame.pages.overview') }),
};

/** The layout has already read the overview: the frame of every page needs it. */
export default function OverviewPage() {
  return (
    <PageWords of={['history', 'overview']}>
      <OverviewView />
    </PageWords>
  );
}
