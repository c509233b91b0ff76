import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import { readForPage } from '@/app/read-for-page';
import { PageWords } from '@/components/layout/page-words';
import { RunbookView } from '@/components/runbooks/runbook-view';
import { createQueryClient } from '@/lib/client/query-client';
import { runbookOptions } from '@/lib/client/query-options';
import { runbookIdSchema } from '@/lib/domain/runbook';
import { translate } from '@/lib/messages/translate';
import { getRunbook } from '@/lib/services/runbooks/get-runbook';
import { runbookSearchParams } from './search-params';

type RunbookPageProps = {
  params: Promise<{ runbook: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: RunbookPageProps): Promise<Metadata> {
  const runbook = runbookIdSchema.safeParse((await params).runbook);
  if (!runbook.success) return {};
  return {
    title: translate('frame.title', { page: translate(`runbooks.${runbook.data}.title`) }),
  };
}

export default async function RunbookPage({ params, searchParams }: RunbookPageProps) {
  const runbook = runbookIdSchema.safeParse((await params).runbook);
  if (!runbook.success) notFound();
  const about = await runbookSearchParams(searchParams);
  const queryClient = createQueryClient();
  queryClient.setQueryData(
    runbookOptions(runbook.data, about).queryKey,
    await readForPage(() => getRunbook({ runbook: runbook.data, ...about })),
  );
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <PageWords
        of={[
          'acknowledgement',
          'anomalies',
          'checks',
          'evidence',
          'evidenceWords',
          'ruleTitles',
          'runbookPage',
        ]}
        runbook={runbook.data}
      >
        <RunbookView about={about} runbook={runbook.data} />
      </PageWords>
    </HydrationBoundary>
  );
}
