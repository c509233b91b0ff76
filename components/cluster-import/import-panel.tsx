'use client';

import { DatabaseZap, Download } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { TakesRole } from '@/components/account/takes-role';
import { RelativeTime } from '@/components/time/relative-time';
import { CodeBlock } from '@/components/ui/code-block';
import { Notice } from '@/components/ui/notice';
import { Panel } from '@/components/ui/panel';
import type { ImportsView } from '@/lib/domain/availability/availability-groups-payload';
import { anchorOfClusterSettings, paths } from '@/lib/format/paths';
import { ImportHistory } from './import-history';
import { PasteForm } from './paste-form';

const PRINTING_COMMANDS = [
  'Get-Cluster | Format-List -Property *',
  'Get-ClusterNode | Format-List -Property *',
  "Get-ClusterResource | Where-Object { $_.ResourceType -eq 'SQL Server Availability Group' } | Get-ClusterParameter",
].join('\n');

type ImportPanelProps = { cluster: string; imports: ImportsView };

/** The two ways in for what only PowerShell on a cluster node sees. */
export function ImportPanel({ cluster, imports }: ImportPanelProps) {
  const t = useTranslations('clusterImport');
  return (
    <Panel
      isFlush
      id={anchorOfClusterSettings()}
      notice={
        imports.state === 'storeUnavailable' && (
          <Notice isFlush hue="warn" icon={DatabaseZap} title={t('storeUnavailable')}>
            <p>{t('storeUnavailableWhy')}</p>
          </Notice>
        )
      }
      title={t('title')}
    >
      <div className="space-y-1 border-b px-3 py-2">
        <p>{t('intro')}</p>
        <LastImport imports={imports} />
      </div>
      <div className="grid divide-y lg:grid-cols-[minmax(0,1fr)_minmax(0,2fr)] lg:divide-x lg:divide-y-0">
        <div className="space-y-2 p-3">
          <h3 className="font-semibold">{t('byScript')}</h3>
          <p className="text-sm text-muted">{t('byScriptText')}</p>
          <a className="link inline-flex items-center gap-1" href={paths.collectorScript()}>
            <Download aria-hidden className="size-3.5" />
            {t('script')}
          </a>
          <CodeBlock
            code={`npm run collector-token -- create ${quoted(cluster)}`}
            what={t('tokenCommand')}
          />
          <p className="text-sm text-muted">{t('scheduling')}</p>
        </div>
        <div className="min-w-0 space-y-2 p-3">
          <h3 className="font-semibold">{t('byPaste')}</h3>
          <p className="text-sm text-muted">{t('byPasteText')}</p>
          <CodeBlock code={PRINTING_COMMANDS} what={t('commands')} />
          <TakesRole role="operator">
            <PasteForm cluster={cluster} />
          </TakesRole>
        </div>
      </div>
      {imports.state === 'imported' && <ImportHistory changes={imports.changes} />}
    </Panel>
  );
}

/** A name with a space would be two arguments. */
function quoted(name: string): string {
  return /^[\w.-]+$/.test(name) ? name : `"${name.replaceAll('"', '\\"')}"`;
}

function LastImport({ imports: { last, state } }: Pick<ImportPanelProps, 'imports'>) {
  const t = useTranslations();
  if (state === 'never') return <p className="text-muted">{t('clusterImport.lastNever')}</p>;
  if (!last) return null;
  return (
    <p className="text-muted">
      {t.rich('clusterImport.last', {
        age: () => <RelativeTime at={last.takenAt} />,
        source: t(`timeouts.source.${last.source}`),
        sender: last.sender,
        failoverCluster: last.failoverCluster ?? t('clusterImport.unnamed'),
      })}
    </p>
  );
}
