'use client';

import { useQueryState } from 'nuqs';
import { useTranslations } from 'use-intl';
import { PageHeader } from '@/components/layout/page-header';
import { SelectFilter } from '@/components/ui/select-filter';
import { useClusters } from '@/lib/client/clusters';
import { DiagnosisResult } from './diagnosis-result';
import { LogInput } from './log-input';
import { ReadingNotice } from './reading-notice';
import { useDiagnosis } from './use-diagnosis';

/** A log in, its runbooks out; nothing leaves the browser. */
export function DiagnoseView() {
  const t = useTranslations();
  const { reading, start, reset } = useDiagnosis();
  const [cluster, setCluster] = useQueryState('cluster');
  const clusters = useClusters().map(({ name }) => ({ value: name, label: name }));
  // An address may name a cluster that is no longer configured.
  const chosen = clusters.find(({ value }) => value === cluster)?.value ?? null;
  return (
    <>
      <PageHeader
        aside={
          clusters.length > 0 && (
            <SelectFilter
              allLabel={t('diagnose.compare.none')}
              label={t('diagnose.compare.cluster')}
              onSelect={(name) => void setCluster(name)}
              options={clusters}
              selected={chosen}
            />
          )
        }
        title={t('frame.pages.diagnose')}
      />
      <div className="max-w-prose space-y-1 text-muted">
        <p>{t('diagnose.intro')}</p>
        <p>{t('diagnose.where')}</p>
      </div>
      <LogInput onLog={start} />
      <ReadingNotice onReset={reset} reading={reading} />
      {reading.kind === 'done' && (
        <DiagnosisResult cluster={chosen} diagnosis={reading.diagnosis} />
      )}
    </>
  );
}
