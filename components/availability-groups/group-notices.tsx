'use client';

import { CircleSlash, Eye, LockKeyhole, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { SectionNotice } from '@/components/sections/section-notice';
import { CodeBlock } from '@/components/ui/code-block';
import { Notice } from '@/components/ui/notice';
import { useSectionLook } from '@/lib/client/freshness';
import type { AvailabilityGroup } from '@/lib/domain/availability/availability-group';
import type { AvailabilityGroupPayload } from '@/lib/domain/availability/availability-groups-payload';
import { SQL_FAILURE_CODES } from '@/lib/domain/sql-failure-code';
import { mainViewpoint } from './main-viewpoint';

type GroupNoticesProps = { payload: AvailabilityGroupPayload; group: AvailabilityGroup };

/** What has to be known before anything below is believed: from where one looks, and what is hidden. */
export function GroupNotices({ payload, group }: GroupNoticesProps) {
  const t = useTranslations('availabilityGroups.viewpoint');
  const { hidden, viewpoints } = payload.data;
  const look = useSectionLook(payload, 'availabilityGroups');
  const view = mainViewpoint(viewpoints, group);
  const silent = viewpoints.filter(({ failureCode }) => failureCode !== null);
  return (
    <>
      {look.kind !== 'ready' && (
        <div className="overflow-clip rounded border-x border-t">
          <SectionNotice cluster={payload.cluster} look={look} />
        </div>
      )}
      {group.claimedPrimaries.length > 0 && (
        <Notice
          hue="bad"
          icon={TriangleAlert}
          title={t('claimed', { names: group.claimedPrimaries.join(', ') })}
        >
          <p>{t('claimedWhy')}</p>
        </Notice>
      )}
      {view?.role === 'secondary' && (
        <Notice
          isHatched
          hue="unknown"
          icon={Eye}
          title={t('secondary', { server: view.serverName })}
        >
          <p>{t('secondaryWhy')}</p>
        </Notice>
      )}
      {hidden.map(({ object, grant }) => (
        <Notice key={object} hue="warn" icon={LockKeyhole} title={t('hidden', { object })}>
          <p>{t('hiddenWhy')}</p>
          <CodeBlock code={grant} what={t('hidden', { object })} />
        </Notice>
      ))}
      {silent.map(({ serverName, failureCode }) => (
        <Notice
          key={serverName}
          isHatched
          hue="unknown"
          icon={Eye}
          title={<SilentWords code={failureCode} serverName={serverName} />}
        />
      ))}
      <KindNotice group={group} />
    </>
  );
}

function SilentWords({ serverName, code }: { serverName: string; code: string | null }) {
  const t = useTranslations();
  const known = SQL_FAILURE_CODES.find((one) => one === code);
  const reason = known ? t(`failures.${known}.title`) : (code ?? '');
  return t('availabilityGroups.viewpoint.silent', { server: serverName, reason });
}

/** Groups that no Windows failover cluster watches over. */
function KindNotice({ group: { isDistributed, clusterType } }: Pick<GroupNoticesProps, 'group'>) {
  const t = useTranslations('availabilityGroups.viewpoint');
  if (isDistributed) {
    return (
      <Notice hue="info" icon={CircleSlash} title={t('distributed')}>
        <p>{t('distributedWhy')}</p>
      </Notice>
    );
  }
  if (clusterType === 'none') {
    return (
      <Notice hue="info" icon={CircleSlash} title={t('readScale')}>
        <p>{t('readScaleWhy')}</p>
      </Notice>
    );
  }
  if (clusterType !== 'external') return null;
  return (
    <Notice hue="info" icon={CircleSlash} title={t('external')}>
      <p>{t('externalWhy')}</p>
    </Notice>
  );
}
