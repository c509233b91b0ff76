import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { readForPage } from '@/app/read-for-page';
import { PageWords } from '@/components/layout/page-words';
import { ExecutionsView } from '@/components/executions/executions-view';
import { parseChoices } from '@/lib/client/choices';
import { decodePart } from '@/lib/format/decode-part';
import { translate } from '@/lib/messages/translate';
import { requireCluster } from '@/lib/services/require-cluster';

export const metadata: Metadata = {
  title: translate('frame.title', { page: translate('frame.pages.executions') }),
};

/** Rows are asked for by the browser: a page is there at once, however slow SQL Server is. */
export default async function ExecutionsPage({ params }: { params: Promise<{ cluster: string }> }) {
  const cluster = decodePart((await params).cluster);
  await readForPage(() => requireCluster(cluster));
  const cookieJar = await cookies();
  const { executionColumns } = parseChoices((name) => cookieJar.get(name)?.value, null);
  return (
    <PageWords of={['executions']}>
      <ExecutionsView key={cluster} rememberedColumns={executionColumns} scope={cluster} />
    </PageWords>
  );
}
