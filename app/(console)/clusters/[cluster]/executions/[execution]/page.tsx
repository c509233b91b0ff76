import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import { readForPage } from '@/app/read-for-page';
import { PageWords } from '@/components/layout/page-words';
import { ExecutionView } from '@/components/execution/execution-view';
import { executionOptions } from '@/lib/client/execution-detail';
import { createQueryClient } from '@/lib/client/query-client';
import { AppError } from '@/lib/domain/app-error';
import {
  executionAddressSchema,
  type ExecutionAddress,
} from '@/lib/domain/executions/execution-address';
import { decodePart } from '@/lib/format/decode-part';
import { translate } from '@/lib/messages/translate';
import { getExecution } from '@/lib/services/executions/get-execution';

/** SQL Server that takes longer than that does not keep the page from being shown: the browser asks by itself. */
const PATIENCE_MS = 1_500;

type ExecutionPageProps = { params: Promise<{ cluster: string; execution: string }> };

export async function generateMetadata({ params }: ExecutionPageProps): Promise<Metadata> {
  const { execution } = await params;
  const page = translate('execution.title', { id: decodePart(execution) });
  return { title: translate('frame.title', { page }) };
}

export default async function ExecutionPage({ params }: ExecutionPageProps) {
  const names = await params;
  const address = executionAddressSchema.safeParse({
    cluster: decodePart(names.cluster),
    execution: decodePart(names.execution),
  });
  if (!address.success) notFound();
  const queryClient = createQueryClient();
  const payload = await readInTime(address.data);
  if (payload) {
    queryClient.setQueryData(executionOptions(address.data).queryKey, { ...payload, tookMs: 0 });
  }
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <PageWords
        of={['execution', 'executions', 'ruleTitles', 'runbookTitles', 'taskLogs', 'workers']}
      >
        <ExecutionView address={address.data} />
      </PageWords>
    </HydrationBoundary>
  );
}

/** Null when it took too long, or too many were reading. */
async function readInTime(address: ExecutionAddress) {
  const signal = AbortSignal.timeout(PATIENCE_MS);
  const late = new Promise<null>((resolve) => {
    signal.addEventListener('abort', () => resolve(null), { once: true });
  });
  try {
    return await readForPage(() => Promise.race([getExecution(address, signal), late]));
  } catch (error) {
    if (signal.aborted || (error instanceof AppError && error.code === 'busy')) return null;
    throw error;
  }
}
