'use client';

import { useTranslations } from 'use-intl';
import { SimpleTable } from '@/components/ui/simple-table';
import type { ClusterPasteReading } from '@/lib/domain/cluster-paste-reading';
import { TIMEOUT_INFO } from '@/lib/domain/timeout-setting';
import { formatCount } from '@/lib/format/quantity';
import { GroupChoice } from './group-choice';
import { listFound, needsGroup, type Decision, type Decisions } from './paste-decisions';

export type Choosing = {
  reading: ClusterPasteReading;
  knownGroups: readonly string[];
  decisions: Decisions;
  decide: (key: string, decision: Decision) => void;
};

/** Every value that was understood: what it is of, how it was written, and on which lines. */
export function UnderstoodValues({ reading, knownGroups, decisions, decide }: Choosing) {
  const t = useTranslations('clusterImport');
  const rows = listFound(reading).flatMap((row) => (row.kind === 'understood' ? [row] : []));
  return (
    <SimpleTable
      cell={({ key, found }, column) => {
        const { property, unit } = TIMEOUT_INFO[found.name];
        switch (column) {
          case 'of':
            if (needsGroup(found)) {
              return (
                <GroupChoice
                  knownGroups={knownGroups}
                  label={t('ownerOf', { setting: property, value: formatCount(found.value) })}
                  onChoose={(group) => decide(key, { group })}
                  value={decisions[key]?.group}
                />
              );
            }
            return found.group ?? <span className="text-muted">{t('ofCluster')}</span>;
          case 'value':
            return (
              <>
                <b className="font-semibold">{formatCount(found.value)}</b> <UnitWord unit={unit} />
              </>
            );
          case 'written':
            return (
              <>
                <code className="font-mono text-[0.92em]">{found.written}</code>{' '}
                {found.form !== 'plain' && (
                  <span className="text-muted">{t(`formWords.${found.form}`)}</span>
                )}
              </>
            );
          case 'lines':
            return found.lines.map((line) => formatCount(line)).join(', ');
          default:
            return <code className="font-mono text-[0.92em] font-medium">{property}</code>;
        }
      }}
      columns={[
        { key: 'setting', title: t('columns.setting') },
        { key: 'of', title: t('columns.of') },
        { key: 'value', title: t('columns.value'), align: 'right' },
        { key: 'written', title: t('columns.written') },
        { key: 'lines', title: t('columns.lines') },
      ]}
      label={t('preview')}
      rowId={({ key }) => key}
      rows={rows}
    />
  );
}

function UnitWord({ unit }: { unit: 'ms' | 'beats' | 'level' }) {
  const t = useTranslations('timeouts.unit');
  return <span className="text-muted">{t(unit)}</span>;
}
