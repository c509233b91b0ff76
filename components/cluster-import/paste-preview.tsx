'use client';

import { CircleSlash, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { ExactTime } from '@/components/time/exact-time';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import type { ClusterPastePayload } from '@/lib/domain/availability/cluster-values-payload';
import { isSameName } from '@/lib/domain/availability/same-name';
import { AmbiguousValues } from './ambiguous-values';
import { ConfirmForm } from './confirm-form';
import { ListedLines } from './listed-lines';
import { UnderstoodValues } from './understood-values';
import type { ClusterImporting } from './use-cluster-import';

type PastePreviewProps = { preview: ClusterPastePayload['data']; importing: ClusterImporting };

/** What was understood of a text, what was not, and what is left to decide. */
export function PastePreview({ preview, importing }: PastePreviewProps) {
  const t = useTranslations('clusterImport');
  const { reading, knownGroups } = preview;
  const { decisions, decide } = importing;
  const isNothing = reading.values.length === 0 && reading.ambiguous.length === 0;
  const choosing = { decisions, decide, knownGroups };
  return (
    <section aria-label={t('preview')} className="space-y-3 rounded border p-3">
      <div>
        <h4 className="font-semibold">{t('preview')}</h4>
        <p className="text-sm text-muted">{t('previewWhy')}</p>
      </div>
      {isNothing ? (
        <EmptyState title={t('nothing')}>{t('nothingWhy')}</EmptyState>
      ) : (
        <>
          <About preview={preview} />
          {reading.values.length > 0 && <UnderstoodValues reading={reading} {...choosing} />}
          {reading.ambiguous.length > 0 && <AmbiguousValues reading={reading} {...choosing} />}
        </>
      )}
      <ListedLines
        {...reading.notUnderstood}
        isBad={reading.notUnderstood.count > 0}
        title={t('notUnderstood', { count: reading.notUnderstood.count })}
      />
      {reading.skipped.count > 0 && (
        <ListedLines
          {...reading.skipped}
          isFolded
          title={t('skipped', { count: reading.skipped.count })}
        />
      )}
      {!(isNothing && reading.nodes.length === 0) && (
        <ConfirmForm importing={importing} preview={preview} />
      )}
    </section>
  );
}

/** Of which cluster the text is, and from when. */
function About({ preview }: Pick<PastePreviewProps, 'preview'>) {
  const t = useTranslations('clusterImport');
  const { reading, expectedFailoverCluster: expected, latestTakenAt } = preview;
  const { failoverCluster: found, otherClusters, takenAt, nodes } = reading;
  const isOther = found !== null && expected !== null && !isSameName(found, expected);
  const isOld = takenAt !== null && latestTakenAt !== null && takenAt <= latestTakenAt;
  return (
    <div className="space-y-2 text-sm">
      {otherClusters.length > 0 && (
        <Notice
          hue="warn"
          icon={TriangleAlert}
          title={t('otherClusters', { names: otherClusters.join(', ') })}
        >
          <p>{t('otherClustersWhy')}</p>
        </Notice>
      )}
      {isOther && (
        <Notice hue="bad" icon={CircleSlash} title={t('wrongCluster', { found, expected })}>
          <p>{t('wrongClusterWhy')}</p>
        </Notice>
      )}
      {isOld && (
        <Notice
          hue="warn"
          icon={TriangleAlert}
          title={t.rich('notNewer', { time: () => <ExactTime at={latestTakenAt} /> })}
        >
          <p>{t('notNewerWhy')}</p>
        </Notice>
      )}
      <p>
        {found === null ? t('failoverClusterUnknown') : t('failoverCluster', { name: found })}{' '}
        {takenAt === null
          ? t('takenNow')
          : t.rich('takenAt', { time: () => <ExactTime at={takenAt} /> })}
      </p>
      {nodes.length > 0 && (
        <p>
          {t('nodes', {
            names: nodes
              .map(({ name, version }) =>
                version === null ? t('nodeUnknown', { name }) : t('nodeVersion', { name, version }),
              )
              .join(', '),
          })}
        </p>
      )}
    </div>
  );
}
