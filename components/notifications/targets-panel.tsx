'use client';

import { useTranslations } from 'use-intl';
import { StateMark } from '@/components/states/state-mark';
import { RelativeTime } from '@/components/time/relative-time';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import { SimpleTable } from '@/components/ui/simple-table';
import type { NotifiedTarget } from '@/lib/domain/notifications/notifications-payload';
import { formatCount } from '@/lib/format/quantity';
import { FailureText } from './failure-text';
import { TestButton } from './test-button';

/** Every configured target: how it stands with it, and a button to try it. */
export function TargetsPanel({ targets }: { targets: readonly NotifiedTarget[] }) {
  const t = useTranslations('notifications');
  const words = useTranslations('notifications.targets');
  if (targets.length === 0) {
    return (
      <Panel isFlush title={words('title')}>
        <EmptyState title={t('none')}>{t('noneWhy')}</EmptyState>
      </Panel>
    );
  }
  return (
    <Panel isFlush title={words('title')}>
      <SimpleTable
        cell={(target, column) => <TargetCell column={column} target={target} />}
        columns={[
          { key: 'name', title: words('name') },
          { key: 'kind', title: words('kind') },
          { key: 'host', title: words('host') },
          { key: 'hears', title: words('hears'), isWrapped: true },
          { key: 'state', title: words('state'), isWrapped: true },
          { key: 'last', title: words('last') },
          { key: 'pending', title: words('pending'), align: 'right' },
          { key: 'test', title: words('test') },
        ]}
        label={words('title')}
        rowId={({ name }) => name}
        rows={targets}
      />
    </Panel>
  );
}

function TargetCell({ target, column }: { target: NotifiedTarget; column: string }) {
  const t = useTranslations('notifications.targets');
  const severities = useTranslations('notifications.message.severities');
  switch (column) {
    case 'name':
      return target.name;
    case 'kind':
      return t(`kinds.${target.kind}`);
    case 'host':
      return target.host;
    case 'hears': {
      const { minSeverity, clusters } = target;
      const severity =
        minSeverity === 'info' ? t('onlyInfo') : t('from', { severity: severities(minSeverity) });
      return clusters
        ? `${severity} ${t('ofClusters', { clusters: clusters.join(', ') })}`
        : severity;
    }
    case 'state':
      return (
        <>
          <StateMark noun="notified" state={target.state} />
          {target.lastFailure && (
            <p className="text-muted">
              <FailureText failure={target.lastFailure} />
            </p>
          )}
        </>
      );
    case 'last':
      return target.lastDeliveredAt ? <RelativeTime at={target.lastDeliveredAt} /> : t('never');
    case 'pending':
      return formatCount(target.pendingCount);
    default:
      return <TestButton target={target.name} />;
  }
}
