'use client';

import Link from 'next/link';
import { useParams } from 'next/navigation';
import { useTranslations } from 'use-intl';
import { MessagePage } from '@/components/layout/message-page';
import { NotFoundMessage } from '@/components/layout/not-found-message';
import { useClusters } from '@/lib/client/clusters';
import { decodePart } from '@/lib/format/decode-part';
import { paths } from '@/lib/format/paths';

type MissingExecutionProps = { cluster: string; execution: string };

/** There is no such execution to be seen, and the reasons why that may be. */
export function MissingExecution({ cluster, execution }: MissingExecutionProps) {
  const t = useTranslations('execution.missing');
  const reasons = ['never', 'purged', 'operation', 'hidden'] as const;
  return (
    <MessagePage title={t('title', { id: execution, cluster })}>
      <ul className="list-disc space-y-1 pl-5">
        {reasons.map((reason) => (
          <li key={reason}>{t(`reasons.${reason}`)}</li>
        ))}
      </ul>
      <Link className="link" href={paths.executions(cluster)}>
        {t('all', { cluster })}
      </Link>
      <Link className="link" href={paths.permissions(cluster)}>
        {t('permissions')}
      </Link>
    </MessagePage>
  );
}

/** The same for what the address names; a cluster that is not configured is another matter. */
export function MissingExecutionPage() {
  const clusters = useClusters();
  const params = useParams<{ cluster: string; execution: string }>();
  const cluster = decodePart(params.cluster);
  if (clusters.length > 0 && !clusters.some(({ name }) => name === cluster)) {
    return <NotFoundMessage />;
  }
  return <MissingExecution cluster={cluster} execution={decodePart(params.execution)} />;
}
