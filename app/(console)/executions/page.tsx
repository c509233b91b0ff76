import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { PageWords } from '@/components/layout/page-words';
import { ExecutionsView } from '@/components/executions/executions-view';
import { parseChoices } from '@/lib/client/choices';
import { translate } from '@/lib/messages/translate';

export const metadata: Metadata = {
  title: translate('frame.title', { page: translate('frame.pages.executions') }),
};

/** Rows are asked for by the browser: a page is there at once, however slow SQL Server is. */
export default async function AllExecutionsPage() {
  const cookieJar = await cookies();
  const { executionColumns } = parseChoices((name) => cookieJar.get(name)?.value, null);
  return (
    <PageWords of={['executions']}>
      <ExecutionsView rememberedColumns={executionColumns} scope={null} />
    </PageWords>
  );
}
