'use client';

import { useTranslations } from 'use-intl';
import type { ExecutionHeader } from '@/lib/domain/executions/execution-header';
import { formatBytes, formatCount } from '@/lib/format/quantity';
import { FactStrip } from './fact-strip';
import { VisibleText } from './visible-text';

const KIB = 1_024;

type HostFactsProps = { host: ExecutionHeader['sqlServerHost']; serverName: string | null };

/** Memory and processors of the SQL Server's own machine: in Scale Out the package ran elsewhere. */
export function HostFacts({ host, serverName }: HostFactsProps) {
  const t = useTranslations('execution.host');
  const { totalMemoryKb, availableMemoryKb, totalPageFileKb, availablePageFileKb } = host;
  const ofTotal = (available: string | null, total: string | null) =>
    available === null && total === null
      ? null
      : t('freeOf', { free: bytesText(available), total: bytesText(total) });
  const rows = [
    ['server', serverName === null ? null : <VisibleText key="server" text={serverName} />],
    ['memory', ofTotal(availableMemoryKb, totalMemoryKb)],
    ['pageFile', ofTotal(availablePageFileKb, totalPageFileKb)],
    ['processors', host.cpuCount === null ? null : formatCount(host.cpuCount)],
  ] as const;
  const facts = rows.map(([key, value]) => [t(key), value] as const);
  return (
    <div className="pt-3">
      <h3 className="font-medium">{t('title')}</h3>
      <p className="pb-1 text-muted">{t('why')}</p>
      {facts.some(([, value]) => value !== null) ? <FactStrip facts={facts} /> : <p>{t('none')}</p>}
    </div>
  );
}

function bytesText(kibibytes: string | null): string {
  return kibibytes === null ? '–' : formatBytes(Number(kibibytes) * KIB);
}
