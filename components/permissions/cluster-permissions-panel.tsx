'use client';

import { useTranslations } from 'use-intl';
import { CodeBlock } from '@/components/ui/code-block';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import type { MonitoredCluster } from '@/lib/domain/monitor-payload';
import type { ObjectAccess } from '@/lib/domain/poll-status';
import { anchorOfPermissions } from '@/lib/format/paths';
import { AccessCounts } from './access-counts';
import { listGrants, listUnreadable } from './list-panels';
import { PanelTable } from './panel-table';
import { PrincipalFacts } from './principal-facts';
import { ZeroRowNotice } from './zero-row-notice';

/** What one cluster's login may read, panel by panel, and the statements that would change what it may not. */
export function ClusterPermissionsPanel({ cluster }: { cluster: MonitoredCluster }) {
  const t = useTranslations('permissions');
  const { name, access, principal } = cluster;
  const isPending = !principal && access.length === 0;
  return (
    <Panel
      isFlush
      aside={<AccessCounts access={access} />}
      id={anchorOfPermissions(name)}
      notice={!isPending && <ZeroRowNotice access={access} />}
      title={t('of', { cluster: name })}
    >
      {isPending ? (
        <EmptyState title={t('pending')}>{t('pendingWhy')}</EmptyState>
      ) : (
        <>
          <div className="grid items-start gap-x-6 gap-y-3 border-b p-3 lg:grid-cols-[minmax(18rem,28rem)_minmax(0,1fr)]">
            {principal && <PrincipalFacts principal={principal} />}
            <MissingGrants access={access} />
          </div>
          <PanelTable access={access} cluster={name} />
        </>
      )}
    </Panel>
  );
}

function MissingGrants({ access }: { access: readonly ObjectAccess[] }) {
  const t = useTranslations('permissions');
  const grants = listGrants(access);
  if (grants.length > 0) {
    return (
      <div className="space-y-1">
        <p className="font-medium">{t('allGrants')}</p>
        <CodeBlock code={grants.join('\n')} what={t('allGrants')} />
      </div>
    );
  }
  const isProven =
    access.length > 0 &&
    access.every((one) => one.access !== 'unknown') &&
    listUnreadable(access).length === 0;
  return isProven ? (
    <p className="text-muted">{t('nothingMissing')}</p>
  ) : (
    <p className="hatched rounded-[3px] px-1 text-unknown-text">{t('nothingKnown')}</p>
  );
}
