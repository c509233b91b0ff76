'use client';

import { useTranslations } from 'use-intl';
import { Panel } from '@/components/ui/panel';
import type { UnknownException } from '@/lib/diagnose/diagnosis';
import { formatCount } from '@/lib/format/quantity';

type UnknownPanelProps = { unknown: readonly UnknownException[]; unlistedCount: number };

/** Exceptions that no runbook could be named for, as they are called in the log. */
export function UnknownPanel({ unknown, unlistedCount }: UnknownPanelProps) {
  const t = useTranslations();
  return (
    <Panel title={t('diagnose.unknown.title')}>
      <p className="mb-2 text-muted">{t('diagnose.unknown.why')}</p>
      <table className="w-full text-sm">
        <thead className="text-left text-muted">
          <tr>
            <th scope="col">{t('diagnose.unknown.type')}</th>
            <th className="text-right" scope="col">
              {t('diagnose.unknown.count')}
            </th>
            <th className="pl-4" scope="col">
              {t('diagnose.unknown.candidates')}
            </th>
          </tr>
        </thead>
        <tbody className="divide-y">
          {unknown.map(({ type, count, candidates }) => (
            <tr key={type}>
              <th className="py-1 text-left font-mono font-normal break-all" scope="row">
                {type}
              </th>
              <td className="text-right">{formatCount(count)}</td>
              <td className="pl-4">
                {candidates.map((id) => t(`runbooks.${id}.title`)).join(' · ')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {unlistedCount > 0 && (
        <p className="mt-2 text-muted">
          {t('diagnose.unknown.unlisted', { count: unlistedCount })}
        </p>
      )}
    </Panel>
  );
}
