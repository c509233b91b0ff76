'use client';

import { useTranslations } from 'use-intl';
import { judgeRelations } from '@/lib/domain/availability/ag-relations';
import type { GroupSummary } from '@/lib/domain/availability/availability-groups-payload';
import { hasLease } from '@/lib/domain/availability/has-lease';
import type { GenerationOfNodes } from '@/lib/domain/availability/windows-version';
import { numbersOfRelation } from './relation-formula';
import { RelationMark } from './relation-mark';

type RelationShortProps = {
  group: GroupSummary;
  generation: GenerationOfNodes;
  /** The group is from a recent poll. */
  isProven: boolean;
};

/** R1 in one line: the numbers, and whether it holds. */
export function RelationShort({ group, generation, isProven }: RelationShortProps) {
  const t = useTranslations('availabilityGroups');
  if (!hasLease(group)) return <span className="text-muted">{t('noLease')}</span>;
  const known = generation.status === 'known' ? generation.generation : null;
  const relation = judgeRelations(group.values, known).find(({ id }) => id === 'R1');
  if (!relation) return null;
  return (
    <span className="inline-flex flex-wrap items-baseline gap-x-2">
      {relation.status !== 'notEvaluated' && (
        <code className="font-mono text-[0.92em] whitespace-nowrap">
          {numbersOfRelation(relation).at(-1)}
        </code>
      )}
      <RelationMark isStale={!isProven} status={relation.status} />
    </span>
  );
}
