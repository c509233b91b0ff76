'use client';

import Link from 'next/link';
import { FileX2 } from 'lucide-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { PageHeader } from '@/components/layout/page-header';
import { PendingPanel } from '@/components/sections/pending-panel';
import { RequestNotice } from '@/components/sections/request-notice';
import { Notice } from '@/components/ui/notice';
import { executionOptions, type Timed } from '@/lib/client/execution-detail';
import { RequestError } from '@/lib/client/request-error';
import type { ExecutionAddress } from '@/lib/domain/executions/execution-address';
import type { ExecutionDetailPayload } from '@/lib/domain/executions/execution-detail-payload';
import { isOpenStatus } from '@/lib/domain/executions/execution-status';
import { paths } from '@/lib/format/paths';
import { ExecutionAnomalies } from './execution-anomalies';
import { ExecutionTabs } from './execution-tabs';
import { ExecutionTitle } from './execution-title';
import { FactsPanel } from './facts-panel';
import { MissingExecution } from './missing-execution';
import { NowPanel } from './now-panel';

/** The page of one execution: the truth about now, then everything that it left behind. */
export function ExecutionView({ address }: { address: ExecutionAddress }) {
  const t = useTranslations('execution');
  const { data, error } = useQuery(executionOptions(address));
  const { cluster, execution } = address;
  const isGone = error instanceof RequestError && error.code === 'notFound';
  if (isGone && !data) return <MissingExecution {...address} />;
  return (
    <>
      <nav>
        <Link className="link text-sm" href={paths.executions(cluster)}>
          {t('all', { cluster })}
        </Link>
      </nav>
      {!data && <PageHeader title={t('title', { id: execution })} />}
      {isGone ? (
        <Notice isHatched hue="unknown" icon={FileX2} role="status" title={t('gone')}>
          <p>{t('goneWhy')}</p>
        </Notice>
      ) : (
        <RequestNotice error={error} />
      )}
      {!data && !error && <PendingPanel title={t('now.title')} />}
      {data && <KnownExecution address={address} payload={data} />}
    </>
  );
}

type KnownExecutionProps = {
  address: ExecutionAddress;
  payload: Timed<ExecutionDetailPayload>;
};

function KnownExecution({ address, payload }: KnownExecutionProps) {
  const { header, anomalies } = payload.data;
  // Of what nobody could read nobody knows that it is over.
  const isOpen = header === null || isOpenStatus(header.status);
  return (
    <>
      <ExecutionTitle address={address} payload={payload} />
      <NowPanel payload={payload} />
      <ExecutionAnomalies anomalies={anomalies} />
      {header && <FactsPanel header={header} payload={payload} />}
      <ExecutionTabs address={address} header={header} isOpen={isOpen} payload={payload} />
    </>
  );
}
