import type { Metadata } from 'next';
import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import { createLoader, type SearchParams } from 'nuqs/server';
import { readForPage } from '@/app/read-for-page';
import { PageWords } from '@/components/layout/page-words';
import { packageListParams } from '@/components/packages/package-list-params';
import { PackagesView } from '@/components/packages/packages-view';
import { createQueryClient } from '@/lib/client/query-client';
import { packagesOptions } from '@/lib/client/query-options';
import { packageListInputSchema } from '@/lib/domain/packages/package-request';
import { decodePart } from '@/lib/format/decode-part';
import { translate } from '@/lib/messages/translate';
import { getPackages } from '@/lib/services/packages/get-packages';

export const metadata: Metadata = {
  title: translate('frame.title', { page: translate('frame.pages.packages') }),
};

type PackagesPageProps = {
  params: Promise<{ cluster: string }>;
  searchParams: Promise<SearchParams>;
};

const loadParams = createLoader(packageListParams);

export default async function PackagesPage({ params, searchParams }: PackagesPageProps) {
  const cluster = decodePart((await params).cluster);
  const { range } = await loadParams(searchParams);
  const input = packageListInputSchema.parse({ cluster, range });
  const queryClient = createQueryClient();
  queryClient.setQueryData(
    packagesOptions(cluster, range).queryKey,
    await readForPage(() => getPackages(input)),
  );
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <PageWords of={['packages']}>
        <PackagesView cluster={cluster} />
      </PageWords>
    </HydrationBoundary>
  );
}
