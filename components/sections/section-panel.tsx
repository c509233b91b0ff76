'use client';

import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Panel } from '@/components/ui/panel';
import { SkeletonRows } from '@/components/ui/skeleton-rows';
import { useSectionLook, type SectionLook, type Timing } from '@/lib/client/freshness';
import type { SectionState } from '@/lib/domain/section';
import { SectionNotice } from './section-notice';

type SectionPanelProps = {
  title: ReactNode;
  payload: Timing & { cluster: string; sections: Record<string, SectionState> };
  /** Name of the section that the content is made from. */
  section: string;
  aside?: ReactNode;
  isFlush?: boolean;
  id?: string;
  /** Shown instead of the content when it was read and there is nothing; null while there is something. */
  empty?: ReactNode;
  children: ReactNode;
};

/** A panel that knows the section behind it and wears the right one of its looks. */
export function SectionPanel(props: SectionPanelProps) {
  const { title, payload, section, aside, isFlush, id, empty, children } = props;
  const t = useTranslations('panels');
  const look = useSectionLook(payload, section);
  const content = look.kind === 'ready' && empty ? empty : children;
  return (
    <Panel
      aside={aside}
      id={id}
      isFlush={isFlush || look.kind === 'pending'}
      isUncertain={isUncertain(look)}
      notice={<SectionNotice cluster={payload.cluster} look={look} />}
      title={title}
    >
      {look.kind === 'pending' ? <SkeletonRows label={t('loading')} /> : hasData(look) && content}
    </Panel>
  );
}

function hasData(look: SectionLook): boolean {
  if (look.kind === 'failed' || look.kind === 'denied') return look.lastCollectedAt !== null;
  return look.kind === 'ready' || look.kind === 'stale';
}

function isUncertain(look: SectionLook): boolean {
  return look.kind === 'stale' || look.kind === 'failed' || look.kind === 'denied';
}
