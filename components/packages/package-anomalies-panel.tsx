'use client';

import Link from 'next/link';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { SeverityMark } from '@/components/states/severity-mark';
import { TimeOfDay } from '@/components/time/exact-time';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import { SkeletonRows } from '@/components/ui/skeleton-rows';
import { anomaliesOptions } from '@/lib/client/query-options';
import { useStaleClusters } from '@/lib/client/clusters';
import type { Anomaly } from '@/lib/domain/anomalies/anomaly';
import { packageKeyOf } from '@/lib/domain/packages/package-key';
import { paths } from '@/lib/format/paths';

type PackageAnomaliesPanelProps = {
  cluster: string;
  name: Parameters<typeof packageKeyOf>[0];
};

/** Open anomalies of a package and of its executions. "Nothing" is only said when every rule of the cluster was evaluated. */
export function PackageAnomaliesPanel({ cluster, name }: PackageAnomaliesPanelProps) {
  const t = useTranslations('packages.package');
  const tPanels = useTranslations('panels');
  const { data, error } = useQuery(anomaliesOptions());
  const isStale = useStaleClusters().has(cluster);
  const key = packageKeyOf(name);
  const open = data?.data.anomalies.filter(
    (one) => one.cluster === cluster && one.status === 'open' && isAbout(one, key),
  );
  const hasBlindRule = data?.data.notEvaluated.some((one) => one.cluster === cluster) ?? false;
  const isBlind = isStale || error !== null || hasBlindRule;
  return (
    <Panel isFlush isUncertain={isBlind} title={t('anomalies')}>
      {!open && !error && <SkeletonRows label={tPanels('loading')} />}
      {isBlind && (
        <p className="hatched border-b px-3 py-2 text-unknown-text">{t('anomaliesBlind')}</p>
      )}
      {open && open.length > 0 && (
        <ul className="divide-y">
          {open.map((anomaly) => (
            <AnomalyLine key={anomaly.id} anomaly={anomaly} />
          ))}
        </ul>
      )}
      {open?.length === 0 && !isBlind && <EmptyState title={t('noAnomalies')} />}
    </Panel>
  );
}

function isAbout({ subject, evidence }: Anomaly, key: string): boolean {
  return (subject.kind === 'package' && subject.id === key) || evidence.package === key;
}

function AnomalyLine({ anomaly }: { anomaly: Anomaly }) {
  const t = useTranslations();
  return (
    <li className="flex flex-wrap items-baseline gap-x-3 gap-y-1 px-3 py-2">
      <SeverityMark
        isWordHidden
        isOutlined={anomaly.acknowledgement !== null}
        severity={anomaly.severity}
      />
      <Link className="link" href={paths.anomaly(anomaly.id)}>
        {t(`rules.${anomaly.rule}.title`, { subject: anomaly.subject.name })}
      </Link>
      <span className="ml-auto text-sm text-muted">
        {t.rich('workers.anomalies.since', { time: () => <TimeOfDay at={anomaly.openedAt} /> })}
      </span>
      {anomaly.isStale && (
        <span className="hatched rounded-[3px] px-1 text-sm text-unknown-text">
          {t('states.stale')}
        </span>
      )}
    </li>
  );
}
