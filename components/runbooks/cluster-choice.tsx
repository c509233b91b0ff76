'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'use-intl';
import { ChoiceMenu } from '@/components/ui/choice-menu';
import type { RunbookPayload } from '@/lib/domain/runbook-payload';
import { paths } from '@/lib/format/paths';

/** For which cluster the commands are filled and the checks are run. */
export function ClusterChoice({ data }: { data: RunbookPayload['data'] }) {
  const t = useTranslations('runbookPage');
  const router = useRouter();
  const cluster = data.reading?.cluster;
  return (
    <ChoiceMenu
      choices={data.clusters.map((name) => ({ value: name, label: name }))}
      label={t('cluster')}
      onChoose={(name) => router.push(paths.runbook(data.runbook, { cluster: name }))}
      value={cluster}
    >
      {cluster ?? t('noCluster')}
    </ChoiceMenu>
  );
}
