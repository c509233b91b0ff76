'use client';

import { useTranslations } from 'use-intl';
import { ExactTime } from '@/components/time/exact-time';
import { Panel } from '@/components/ui/panel';
import type { Anomaly } from '@/lib/domain/anomalies/anomaly';
import type { AnomalyEvent } from '@/lib/domain/anomalies/anomaly-event';
import { EventWords } from './event-words';

/** More than these are folded away: what happened last is what is looked for. */
const SHOWN = 25;

type TimelinePanelProps = {
  /** Oldest first; null when it could not be read. */
  timeline: readonly AnomalyEvent[] | null;
  causes: readonly Anomaly[];
};

/** What happened to an anomaly, newest first. Comments have a place of their own. */
export function TimelinePanel({ timeline, causes }: TimelinePanelProps) {
  const t = useTranslations('anomalyPage.timeline');
  const events = timeline?.filter(({ kind }) => kind !== 'commented').toReversed() ?? [];
  const older = events.slice(SHOWN);
  return (
    <Panel aside={events.length > 1 && t('order')} isUncertain={!timeline} title={t('title')}>
      {!timeline && <p className="text-unknown-text">{t('unknown')}</p>}
      {timeline && events.length === 0 && <p className="text-muted">{t('none')}</p>}
      {events.length > 0 && <EventList causes={causes} events={events.slice(0, SHOWN)} />}
      {older.length > 0 && (
        <details className="mt-2">
          <summary className="cursor-pointer text-muted">
            {t('older', { count: older.length })}
          </summary>
          <div className="mt-2">
            <EventList causes={causes} events={older} />
          </div>
        </details>
      )}
    </Panel>
  );
}

type EventListProps = { events: readonly AnomalyEvent[]; causes: readonly Anomaly[] };

function EventList({ events, causes }: EventListProps) {
  return (
    <ol className="space-y-2 border-l pl-3">
      {events.map((event, index) => (
        <li
          key={`${event.at.toISOString()} ${event.kind} ${index}`}
          className="grid gap-x-3 sm:grid-cols-[12.5rem_minmax(0,1fr)]"
        >
          <span className="text-sm text-muted">
            <ExactTime at={event.at} />
          </span>
          <div className="min-w-0">
            <EventWords causes={causes} event={event} />
          </div>
        </li>
      ))}
    </ol>
  );
}
