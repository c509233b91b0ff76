'use client';

import { useRouter } from 'next/navigation';
import { ChevronsUpDown } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { ClusterHealthMark } from '@/components/states/cluster-health-mark';
import { ChoiceMenu } from '@/components/ui/choice-menu';
import { useClusterInPath, useClusters } from '@/lib/client/clusters';
import { paths } from '@/lib/format/paths';
import { useNavigation } from './use-navigation';

const ALL = '';

/** Which cluster is looked at, with the state of each; choosing one stays on the same kind of page. */
export function ClusterSwitcher() {
  const t = useTranslations('frame.cluster');
  const router = useRouter();
  const { page } = useNavigation();
  const inPath = useClusterInPath();
  const clusters = useClusters();
  const current = clusters.find(({ name }) => name === inPath);

  const open = (name: string) => {
    if (page === 'executions') {
      return router.push(name === ALL ? paths.allExecutions() : paths.executions(name));
    }
    if (name === ALL) return router.push(paths.overview());
    if (page === 'anomalies') return router.push(paths.anomalies({ cluster: name }));
    if (page === 'history') return router.push(paths.history(name));
    return router.push(page === 'master' ? paths.master(name) : paths.workers(name));
  };

  if (clusters.length === 0) return <span className="px-2 text-muted">{t('none')}</span>;
  return (
    <ChoiceMenu
      align="start"
      choices={[
        { value: ALL, label: t('all') },
        ...clusters.map((cluster) => ({
          value: cluster.name,
          label: cluster.name,
          note: <ClusterHealthMark cluster={cluster} />,
        })),
      ]}
      label={t('label')}
      onChoose={open}
      value={current?.name ?? ALL}
    >
      {current && <ClusterHealthMark isWordHidden cluster={current} />}
      <span className="truncate font-medium">{current?.name ?? t('all')}</span>
      <ChevronsUpDown aria-hidden className="size-3.5 shrink-0 text-muted" />
    </ChoiceMenu>
  );
}
