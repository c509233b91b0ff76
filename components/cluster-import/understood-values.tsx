'use client';

import { useTranslations } from 'use-intl';
import { SimpleTable } from '@/components/ui/simple-table';
import type { ClusterPasteReading } from '@/lib/domain/availability/cluster-paste-reading';
import { isSameName } from '@/lib/domain/availability/same-name';
import { TIMEOUT_INFO } from '@/lib/domain/availability/timeout-setting';
import { formatCount } from '@/lib/format/quantity';
import { GroupChoice } from './group-choice';
import { listFound, needsGroup, type Decision, type Decisions } from './paste-decisions';

export type Choosing = {
  reading: ClusterPasteReading;
  knownGroups: readonly string[];
  decisions: Decisions;
  decide: (key: string, decision: Decision) => void;
};

/** Every value that was understood: whose it is, how it was written, and on which lines. */
export function UnderstoodValues({ reading, knownGroups, decisions, decide }: Choosing) {
  const t = useTranslations('clusterImport');
  const rows = listFound(reading).flatMap((row) => (row.kind === 'understood' ? [row] : []));
  return (
    <SimpleTable
      cell={({ key, found }, column) => {
        const { property, unit } = TIMEOUT_INFO[found.name];
        switch (column) {
          case 'value':
            return (
              <>
                <b className="font-semibold">{formatCount(found.value)}</b> <UnitWord unit={unit} />
                <span className="block text-muted">
                  {found.form !== 'plain' && (
                    <>
                      <code className="font-mono text-[0.92em]">{found.written}</code>{' '}
                      {t(`formWords.${found.form}`)}
                      {', '}
                    </>
                  )}
                  {t('linesWord', {
                    count: found.lines.length,
                    lines: found.lines.map((line) => formatCount(line)).join(', '),
                  })}
                </span>
              </>
            );
          default:
            return (
              <>
                <code className="font-mono text-[0.92em] font-medium">{property}</code>
                <span className="block break-words">
                  {needsGroup(found) ? (
                    <GroupChoice
                      knownGroups={knownGroups}
                      label={t('ownerOf', { setting: property, value: formatCount(found.value) })}
                      onChoose={(group) => decide(key, { group })}
                      value={decisions[key]?.group}
                    />
                  ) : (
                    (found.group ?? <span className="text-muted">{t('ofCluster')}</span>)
                  )}
                </span>
                {isOfStranger(found.group, knownGroups) && (
                  <span className="block text-warn-text">{t('unknownGroup')}</span>
                )}
              </>
            );
        }
      }}
      columns={[
        { key: 'setting', title: t('columns.setting'), isWrapped: true },
        { key: 'value', title: t('columns.value'), align: 'right', isWrapped: true },
      ]}
      label={t('preview')}
      rowId={({ key }) => key}
      rows={rows}
    />
  );
}

/** What is kept for a group that SQL Server does not tell of is shown nowhere. */
function isOfStranger(group: string | null, knownGroups: readonly string[]): boolean {
  if (group === null || knownGroups.length === 0) return false;
  return !knownGroups.some((name) => isSameName(name, group));
}

function UnitWord({ unit }: { unit: 'ms' | 'beats' | 'level' }) {
  const t = useTranslations('timeouts.unit');
  return <span className="text-muted">{t(unit)}</span>;
}
