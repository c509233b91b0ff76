'use client';

import { useQuery } from '@tanstack/react-query';
import { CircleCheck, CircleDashed, CircleSlash, Equal, type LucideIcon } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Mark } from '@/components/ui/mark';
import { useSectionLook } from '@/lib/client/freshness';
import { masterOptions } from '@/lib/client/query-options';
import { compareWithCluster, type Comparison } from '@/lib/diagnose/compare-with-cluster';
import type { DiagnosisGroup } from '@/lib/diagnose/diagnosis';
import type { MasterPayload } from '@/lib/domain/workers/master-payload';
import type { Hue } from '@/components/ui/hue';

type Verdict = Comparison['verdict'];

const SHAPES: Record<Verdict, { icon: LucideIcon; hue: Hue; isHatched?: boolean }> = {
  same: { icon: CircleCheck, hue: 'ok' },
  different: { icon: CircleSlash, hue: 'bad' },
  shortName: { icon: Equal, hue: 'warn' },
  unknown: { icon: CircleDashed, hue: 'unknown', isHatched: true },
};

type ClusterComparisonProps = { cluster: string; group: DiagnosisGroup };

/** What the log says of the master beside what the cluster has stored. */
export function ClusterComparison({ cluster, group }: ClusterComparisonProps) {
  const t = useTranslations('diagnose.compare');
  const { data, error } = useQuery(masterOptions(cluster));
  return (
    <section aria-label={t('title', { cluster })} className="space-y-1">
      <h3 className="text-xs text-muted">{t('title', { cluster })}</h3>
      {data ? (
        <Comparisons group={group} payload={data} />
      ) : (
        <p className="hatched text-unknown-text">{t(error ? 'unread' : 'pending', { cluster })}</p>
      )}
    </section>
  );
}

function Comparisons({ group, payload }: { group: DiagnosisGroup; payload: MasterPayload }) {
  const t = useTranslations('diagnose.compare');
  const look = useSectionLook(payload, 'masterProperties');
  const { cluster } = payload;
  const { master } = payload.data;
  if (!master) return <p className="hatched text-unknown-text">{t('pending', { cluster })}</p>;
  const comparisons = compareWithCluster(group, master);
  return (
    <>
      {look.kind !== 'ready' && (
        <p className="hatched text-unknown-text">{t('old', { cluster })}</p>
      )}
      {comparisons.length === 0 && <p className="text-muted">{t('nothing')}</p>}
      <ul className="space-y-0.5">
        {comparisons.map((one) => (
          <ComparisonLine
            key={`${one.property} ${one.what} ${one.logged}`}
            comparison={one}
            isTrusted={look.kind === 'ready'}
          />
        ))}
      </ul>
    </>
  );
}

type ComparisonLineProps = {
  comparison: Comparison;
  /** Only what was just read may be called the same. */
  isTrusted: boolean;
};

function ComparisonLine({ comparison, isTrusted }: ComparisonLineProps) {
  const t = useTranslations('diagnose.compare');
  const { what, logged, property, stored, verdict } = comparison;
  const words = t(verdict, { what: t(`what.${what}`), logged, property, stored: stored ?? '' });
  const shape = SHAPES[verdict === 'same' && !isTrusted ? 'unknown' : verdict];
  return (
    <li className="flex items-start gap-1.5">
      <Mark isWordHidden shape={shape} word={words} />
      <span aria-hidden className="min-w-0 break-words">
        {words}
      </span>
    </li>
  );
}
