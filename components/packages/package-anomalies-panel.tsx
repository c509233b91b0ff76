'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { SubjectAnomaliesPanel } from '@/components/anomalies/subject-anomalies-panel';
import { EmptyState } from '@/components/ui/empty-state';
import { anomaliesOptions } from '@/lib/client/query-options';
import { useStaleClusters } from '@/lib/client/clusters';
import type { Anomaly } from '@/lib/domain/anomalies/anomaly';
import { packageKeyOf } from '@/lib/domain/packages/package-key';

type PackageAnomaliesPanelProps = {
  cluster: string;
  name: Parameters<typeof packageKeyOf>[0];
};

/** Open anomalies of a package and of its executions. "Nothing" is only said when every rule of the cluster was evaluated. */
export function PackageAnomaliesPanel({ cluster, name }: PackageAnomaliesPanelProps) {
  const t = useTranslations('packages.package');
  const { data, error } = useQuery(anomaliesOptions());
  const isStale = useStaleClusters().has(cluster);
  const key = packageKeyOf(name);
  const open = data?.data.anomalies.filter(
    (one) => one.cluster === cluster && one.status === 'open' && isAbout(one, key),
  );
  const hasBlindRule = data?.data.notEvaluated.some((one) => one.cluster === cluster) ?? false;
  const isBlind = isStale || error !== null || hasBlindRule;
  return (
    <SubjectAnomaliesPanel
      blindness={isBlind ? t('anomaliesBlind') : null}
      isFailed={error !== null}
      none={<EmptyState title={t('noAnomalies')} />}
      open={open}
      title={t('anomalies')}
    />
  );
}

function isAbout({ subject, evidence }: Anomaly, key: string): boolean {
  return (subject.kind === 'package' && subject.id === key) || evidence.package === key;
}
