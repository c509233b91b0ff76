'use client';

import { useTranslations } from 'use-intl';
import type { ClusterValueChange } from '@/lib/domain/availability/cluster-values-payload';
import { TIMEOUT_INFO } from '@/lib/domain/availability/timeout-setting';
import { formatCount } from '@/lib/format/quantity';

/** One setting that is different from what it was: 'SameSubnetThreshold: 10 → 20'. */
export function ChangeLine({ change: { name, of, from, to } }: { change: ClusterValueChange }) {
  const t = useTranslations('clusterImport');
  const say = (value: ClusterValueChange['from']) => {
    if (value === null) return t('notTold');
    return typeof value === 'number' ? formatCount(value) : value;
  };
  const setting =
    name === 'windowsVersion' || name === 'failoverCluster'
      ? t(`changeNames.${name}`)
      : TIMEOUT_INFO[name].property;
  return (
    <span>
      {t('change', {
        setting,
        of: of === null ? '' : ` ${t('changeOf', { name: of })}`,
        from: say(from),
        to: say(to),
      })}
    </span>
  );
}
