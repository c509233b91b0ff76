'use client';

import { useTranslations } from 'use-intl';
import { StateMark } from '@/components/states/state-mark';
import { CodeBlock } from '@/components/ui/code-block';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import type { ObjectAccess } from '@/lib/domain/poll-status';
import { anchorOfPermissions } from '@/lib/format/paths';
import type { MonitoredCluster } from './connection-panel';
import { hasNarrowerGrant, listGrants } from './list-grants';
import { ObjectAccessLine } from './object-access-line';
import { PrincipalFacts } from './principal-facts';

/** What hides most comes first. */
const ORDER: readonly ObjectAccess['access'][] = [
  'denied',
  'roleMissing',
  'missing',
  'unknown',
  'granted',
];

/** What a cluster's login may read, what it may not, and the statements that would change that. */
export function PermissionsPanel({ cluster }: { cluster: MonitoredCluster }) {
  const t = useTranslations('monitor.permissions');
  const { name, access, principal } = cluster;
  const lines = [...access].sort(
    (left, right) => ORDER.indexOf(left.access) - ORDER.indexOf(right.access),
  );
  const grants = listGrants(access);
  return (
    <Panel
      isFlush
      aside={<AccessCounts access={access} />}
      id={anchorOfPermissions(name)}
      title={t('title', { cluster: name })}
    >
      {!principal && access.length === 0 ? (
        <EmptyState title={t('pending')}>{t('pendingWhy')}</EmptyState>
      ) : (
        <div className="grid items-start gap-x-6 lg:grid-cols-[minmax(18rem,24rem)_minmax(0,1fr)]">
          <div className="space-y-3 p-3">
            {principal && <PrincipalFacts principal={principal} />}
            {grants.length > 1 && (
              <div className="space-y-1">
                <p className="font-medium">{t('allGrants')}</p>
                <CodeBlock code={grants.join('\n')} what={t('allGrants')} />
              </div>
            )}
          </div>
          <ul className="divide-y border-t lg:border-t-0 lg:border-l">
            {lines.map((line) => (
              <ObjectAccessLine
                key={line.object}
                hasNarrowerGrant={hasNarrowerGrant(line, access)}
                line={line}
              />
            ))}
          </ul>
        </div>
      )}
    </Panel>
  );
}

function AccessCounts({ access }: Pick<MonitoredCluster, 'access'>) {
  return ORDER.map((state) => {
    const count = access.filter((one) => one.access === state).length;
    return count > 0 && <StateMark key={state} count={count} noun="access" state={state} />;
  });
}
