'use client';

import { useTranslations } from 'use-intl';
import { TakesRole } from '@/components/account/takes-role';
import { ExactTime } from '@/components/time/exact-time';
import { Panel } from '@/components/ui/panel';
import type { AnomalyEvent } from '@/lib/domain/anomalies/anomaly-event';
import { CommentForm } from './comment-form';

type CommentsPanelProps = {
  anomalyId: string;
  /** Null when it could not be read. */
  timeline: readonly AnomalyEvent[] | null;
};

/** What people wrote, oldest first, and the place to write more. */
export function CommentsPanel({ anomalyId, timeline }: CommentsPanelProps) {
  const t = useTranslations('anomalyPage.comments');
  const comments = timeline?.flatMap((event) => (event.kind === 'commented' ? event : [])) ?? [];
  return (
    <Panel isUncertain={!timeline} title={t('title')}>
      <div className="space-y-4">
        {!timeline && <p className="text-unknown-text">{t('unknown')}</p>}
        {timeline && comments.length === 0 && <p className="text-muted">{t('none')}</p>}
        {comments.length > 0 && (
          <ul className="space-y-3">
            {comments.map(({ at, by, text }, index) => (
              <li key={`${at.toISOString()} ${index}`}>
                <p className="flex flex-wrap gap-x-3 text-sm text-muted">
                  <span className="font-medium break-words text-text">{by}</span>
                  <ExactTime at={at} />
                </p>
                <p className="break-words whitespace-pre-wrap">{text}</p>
              </li>
            ))}
          </ul>
        )}
        <TakesRole role="operator">
          <CommentForm anomalyId={anomalyId} />
        </TakesRole>
      </div>
    </Panel>
  );
}
