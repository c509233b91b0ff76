'use client';

import { useTranslations } from 'use-intl';
import { TIMEOUT_INFO } from '@/lib/domain/availability/timeout-setting';
import { formatCount } from '@/lib/format/quantity';
import { GroupChoice } from './group-choice';
import { listFound, needsGroup } from './paste-decisions';
import type { Choosing } from './understood-values';

/** What was found and not taken: a person chooses what it means, or leaves it out. */
export function AmbiguousValues({ reading, knownGroups, decisions, decide }: Choosing) {
  const t = useTranslations('clusterImport');
  const rows = listFound(reading).flatMap((row) => (row.kind === 'ambiguous' ? [row] : []));
  return (
    <div className="space-y-2 rounded border border-warn-line p-3">
      <div>
        <h5 className="font-semibold">{t('ambiguous')}</h5>
        <p className="text-sm text-muted">{t('ambiguousWhy')}</p>
      </div>
      <ul className="divide-y">
        {rows.map(({ key, found }) => {
          const { property } = TIMEOUT_INFO[found.name];
          return (
            <li key={key} className="space-y-1 py-2">
              <p>
                <code className="font-mono text-sm font-medium">{property}</code>
                {found.group && ` ${t('changeOf', { name: found.group })}`}
                {': '}
                {t(`ambiguity.${found.reason}`)}{' '}
                <span className="text-sm text-muted">
                  {`(${t('linesWord', { count: found.lines.length, lines: found.lines.join(', ') })})`}
                </span>
              </p>
              <p className="font-mono text-sm break-words text-muted">
                {found.written.join(' · ')}
              </p>
              <div className="flex flex-wrap items-center gap-3">
                <select
                  aria-label={t('chooseValue', { setting: property })}
                  className="min-h-7 rounded border border-line-strong bg-surface px-1.5 py-0.5 pointer-coarse:min-h-9"
                  onChange={({ target }) =>
                    decide(key, { value: target.value === '' ? undefined : Number(target.value) })
                  }
                  value={decisions[key]?.value ?? ''}
                >
                  <option value="">{t('leaveOut')}</option>
                  {found.candidates.map((candidate) => (
                    <option key={candidate} value={candidate}>
                      {formatCount(candidate)}
                    </option>
                  ))}
                </select>
                {needsGroup(found) && (
                  <GroupChoice
                    knownGroups={knownGroups}
                    label={t('ownerOf', { setting: property, value: '' })}
                    onChoose={(group) => decide(key, { group })}
                    value={decisions[key]?.group}
                  />
                )}
              </div>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
