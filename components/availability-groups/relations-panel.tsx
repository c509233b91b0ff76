'use client';

import { useTranslations } from 'use-intl';
import { Panel } from '@/components/ui/panel';
import type { Relation } from '@/lib/domain/availability/ag-relations';
import { RelationItem } from './relation-item';

type RelationsPanelProps = {
  relations: readonly Relation[];
  /** The same relations as they really are, while other values are supposed; null while none are. */
  real: readonly Relation[] | null;
  /** The numbers are not from a recent poll. */
  isStale: boolean;
};

/** R1 to R5 with the numbers in, the worst word for each. */
export function RelationsPanel({ relations, real, isStale }: RelationsPanelProps) {
  const t = useTranslations('timeouts.relations');
  const bad = relations.filter(({ status }) => status === 'broken' || status === 'atLimit').length;
  const isUnknown = ({ status }: Relation) =>
    status === 'notEvaluated' || (isStale && status === 'holds');
  const unknown = relations.filter(isUnknown).length;
  return (
    <Panel
      isFlush
      aside={<span aria-live="polite">{t('counts', { bad, unknown })}</span>}
      isUncertain={isStale}
      title={t(real ? 'whatIfTitle' : 'title')}
    >
      <ul className="divide-y">
        {relations.map((relation, index) => (
          <RelationItem
            key={`${relation.id} ${relation.about ?? ''}`}
            isStale={isStale}
            realStatus={real?.[index]?.status}
            relation={relation}
          />
        ))}
      </ul>
    </Panel>
  );
}
