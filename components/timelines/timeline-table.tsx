'use client';

import { useTranslations } from 'use-intl';
import type { Timeline } from '@/lib/domain/history/history-payload';
import { useSegmentWords, useUptimeWords } from './segment-words';

/** The timelines in words, one list for each; the text alternative of the strips. */
export function TimelineTable({ timelines }: { timelines: readonly Timeline[] }) {
  const t = useTranslations('history');
  const words = useSegmentWords();
  const uptimeWords = useUptimeWords();
  return (
    <div
      aria-label={t('timelineTable')}
      className="max-h-96 overflow-auto rounded border"
      role="group"
      tabIndex={0}
    >
      <table className="w-full border-collapse text-sm">
        <thead className="sticky top-0 bg-surface text-left text-muted">
          <tr>
            <th className="border-b px-3 py-1 font-medium" scope="col">
              {t('columns.name')}
            </th>
            <th className="border-b px-3 py-1 font-medium" scope="col">
              {t('columns.state')}
            </th>
            <th className="border-b px-3 py-1 font-medium" scope="col">
              {t('columns.when')}
            </th>
          </tr>
        </thead>
        {timelines.map((timeline) => (
          <tbody key={timeline.id}>
            <tr className="border-b bg-sunken">
              <th className="px-3 py-1 text-left font-medium" scope="rowgroup">
                {timeline.name}
              </th>
              <td className="px-3 py-1 text-muted" colSpan={2}>
                {uptimeWords(timeline.durations)}
                {timeline.isCut && ` ${t('cut')}`}
              </td>
            </tr>
            {timeline.segments.toReversed().map((segment) => {
              const { state, when } = words(segment);
              return (
                <tr key={+segment.from} className="border-b">
                  <td />
                  <td className="px-3 py-0.5 whitespace-nowrap">{state}</td>
                  <td className="px-3 py-0.5 whitespace-nowrap">{when}</td>
                </tr>
              );
            })}
          </tbody>
        ))}
      </table>
    </div>
  );
}
