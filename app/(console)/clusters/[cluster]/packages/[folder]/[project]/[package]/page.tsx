import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import { createLoader, type SearchParams } from 'nuqs/server';
import { readForPage } from '@/app/read-for-page';
import { PageWords } from '@/components/layout/page-words';
import { packageParams } from '@/components/packages/package-list-params';
import { PackageView } from '@/components/packages/package-view';
import { createQueryClient } from '@/lib/client/query-client';
import { anomaliesOptions, packageOptions } from '@/lib/client/query-options';
import { packageInputSchema } from '@/lib/domain/packages/package-request';
import { decodePart } from '@/lib/format/decode-part';
import { translate } from '@/lib/messages/translate';
import { getAnomalies } from '@/lib/services/anomalies/get-anomalies';
import { getPackage } from '@/lib/services/packages/get-package';

export const metadata: Metadata = {
  title: translate('frame.title', { page: translate('packages.package.title') }),
};

type PackagePageProps = {
  params: Promise<Record<'cluster' | 'folder' | 'project' | 'package', string>>;
  searchParams: Promise<SearchParams>;
};

const loadParams = createLoader(packageParams);

export default async function PackagePage({ params, searchParams }: PackagePageProps) {
  const encoded = await params;
  const names = Object.fromEntries(
    Object.entries(encoded).map(([name, value]) => [name, decodePart(value)]),
  );
  const input = packageInputSchema.safeParse({ ...names, ...(await loadParams(searchParams)) });
  if (!input.success) notFound();
  const { range, ...shown } = input.data;
  const queryClient = createQueryClient();
  queryClient.setQueryData(
    packageOptions({ ...shown, range }).queryKey,
    await readForPage(() => getPackage(input.data)),
  );
  queryClient.setQueryData(anomaliesOptions().queryKey, await readForPage(() => getAnomalies()));
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <PageWords of={['acknowledgement', 'charts', 'packages', 'ruleTitles', 'workers']}>
        <PackageView {...shown} />
      </PageWords>
    </HydrationBoundary>
  );
}
