'use client';

import Link from 'next/link';
import { Ghost } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useGhostWords } from '@/components/executions/execution-notes';
import { SectionPanel } from '@/components/sections/section-panel';
import { CodeBlock } from '@/components/ui/code-block';
import { Notice } from '@/components/ui/notice';
import { executionPaceMs, withPace, type Timed } from '@/lib/client/execution-detail';
import { useSectionLook } from '@/lib/client/freshness';
import { useServerTime } from '@/lib/client/server-clock';
import type { ExecutionDetailPayload } from '@/lib/domain/executions/execution-detail-payload';
import type { ExecutionGhost } from '@/lib/domain/executions/execution-ghost';
import type { SectionState } from '@/lib/domain/section';
import { paths } from '@/lib/format/paths';
import { layOutTimeline } from './lay-out-timeline';
import { OutlookWords } from './outlook-words';
import { TimelineBar } from './timeline-bar';

type NowPanelProps = { payload: Timed<ExecutionDetailPayload> };

/** What is true of the execution now, what comes next, and where its time went. */
export function NowPanel({ payload }: NowPanelProps) {
  const t = useTranslations('execution.now');
  const paced = withPace(payload, executionPaceMs(payload));
  const isProven = useSectionLook(paced, 'header').kind === 'ready';
  const { ghost, header } = payload.data;
  return (
    <SectionPanel payload={paced} section="header" title={t('title')}>
      {header && (
        <div className="space-y-3">
          {ghost && <GhostNotice ghost={ghost} payload={payload} />}
          <OutlookWords isProven={isProven} payload={payload} />
          <Timeline isProven={isProven} payload={payload} />
          <UnreadParts payload={payload} />
        </div>
      )}
    </SectionPanel>
  );
}

function GhostNotice({ ghost, payload }: { ghost: ExecutionGhost } & NowPanelProps) {
  const t = useTranslations('execution.now');
  const task = payload.data.tasks?.[0];
  const worker =
    task?.workerId && task.workerName ? { id: task.workerId, name: task.workerName } : null;
  const words = useGhostWords(ghost, { worker });
  return (
    <Notice hue="bad" icon={Ghost} title={t('ghost')}>
      <p>{words}</p>
    </Notice>
  );
}

function Timeline({ payload, isProven }: NowPanelProps & { isProven: boolean }) {
  const { header, timing, scaleOut, attempts, outlook } = payload.data;
  const skewMs = payload.source?.clockSkewMs ?? 0;
  const isOver = header?.endedAt !== null;
  const readAtMs = (payload.takenAt ?? lastReadAt(payload.sections['header']))?.getTime() ?? 0;
  // What goes on is only drawn on while somebody knows that it does.
  const nowMs = useServerTime((now) => (isOver || !isProven ? readAtMs : now.getTime()));
  if (!header || !timing) return null;
  const now = new Date(nowMs + skewMs);
  return (
    <TimelineBar
      hasCreation={header.createdAt !== null}
      segments={layOutTimeline({ header, timing, scaleOut, attempts, outlook, now })}
    />
  );
}

function lastReadAt(state: SectionState | undefined): Date | null {
  return state && 'lastCollectedAt' in state ? state.lastCollectedAt : null;
}

/** Parts without which less is known than could be. Where nothing at all was read, the panel says so. */
function UnreadParts({ payload }: NowPanelProps) {
  const t = useTranslations('execution.now');
  const tPanels = useTranslations('panels');
  const names = (['liveTasks', 'archivedTasks', 'assignment'] as const).filter((name) => {
    const status = payload.sections[name]?.status;
    return status === 'failed' || status === 'denied';
  });
  if (names.length === 0 || payload.sections['header']?.status !== 'collected') return null;
  const grants = names.flatMap((name) => {
    const state = payload.sections[name];
    return state?.status === 'denied' ? [state.grant] : [];
  });
  return (
    <div className="space-y-2 text-sm">
      <p className="hatched rounded-[3px] px-2 py-1 text-unknown-text">
        {t('unread', { parts: names.map((name) => t(`parts.${name}`)).join(', ') })}
      </p>
      {[...new Set(grants)].map((grant) => (
        <CodeBlock key={grant} code={grant} what={tPanels('grant')} />
      ))}
      {grants.length > 0 && (
        <Link className="link" href={paths.permissions(payload.cluster)}>
          {tPanels('permissions', { cluster: payload.cluster })}
        </Link>
      )}
    </div>
  );
}
