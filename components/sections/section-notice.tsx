'use client';

import Link from 'next/link';
import { CircleDashed, CircleSlash, LockKeyhole, PlugZap } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { CodeBlock } from '@/components/ui/code-block';
import { Notice } from '@/components/ui/notice';
import { TimeOfDay } from '@/components/time/exact-time';
import type { SectionLook } from '@/lib/client/freshness';
import { paths } from '@/lib/format/paths';
import { FailureWords } from './failure-words';

/** Reasons that the messages have words for. */
const EXPLAINED = ['hadrDisabled'] as const;

type SectionNoticeProps = {
  look: SectionLook;
  cluster: string;
  /** True where nothing of the last good reading follows. */
  isAlone?: boolean;
};

/** Why a part of the page cannot be trusted or is not there; nothing while it is ready or pending. */
export function SectionNotice({ look, cluster, isAlone = false }: SectionNoticeProps) {
  const t = useTranslations();
  switch (look.kind) {
    case 'pending':
    case 'ready':
      return null;
    case 'stale':
      return (
        <Notice
          isFlush
          isHatched
          hue="unknown"
          icon={CircleDashed}
          title={t.rich('panels.stale', { time: () => <TimeOfDay at={look.collectedAt} /> })}
        >
          <p>{t('panels.staleWhy')}</p>
        </Notice>
      );
    case 'failed':
      return (
        <Notice isFlush hue="bad" icon={PlugZap} title={t(`failures.${look.error.code}.title`)}>
          <FailureWords failure={look.error} />
          {!isAlone && <LastRead at={look.lastCollectedAt} />}
        </Notice>
      );
    case 'denied':
      return (
        <Notice
          isFlush
          hue="warn"
          icon={LockKeyhole}
          title={t('panels.denied', { object: look.object })}
        >
          <p>{t('panels.deniedWhy')}</p>
          <CodeBlock code={look.grant} what={t('panels.grant')} />
          {!isAlone && <LastRead at={look.lastCollectedAt} />}
          <Link className="link" href={paths.permissions(cluster)}>
            {t('panels.permissions', { cluster })}
          </Link>
        </Notice>
      );
    case 'notApplicable': {
      const known = EXPLAINED.find((reason) => reason === look.reason);
      return (
        <Notice isFlush hue="info" icon={CircleSlash} title={t('panels.notApplicable')}>
          <p>{known ? t(`panels.notApplicableWhy.${known}`) : look.reason}</p>
        </Notice>
      );
    }
  }
}

function LastRead({ at }: { at: Date | null }) {
  const t = useTranslations('panels');
  return <p>{at ? t.rich('lastRead', { time: () => <TimeOfDay at={at} /> }) : t('neverRead')}</p>;
}
