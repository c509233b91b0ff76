'use client';

import { StateMark } from '@/components/states/state-mark';
import type { Relation } from '@/lib/domain/availability/ag-relations';

type RelationMarkProps = {
  status: Relation['status'];
  /** The numbers are not from a recent poll. */
  isStale: boolean;
};

/** How a relation stands. That it holds has to be proven anew with every poll; what is broken stays broken. */
export function RelationMark({ status, isStale }: RelationMarkProps) {
  const isUnproven = isStale && status === 'holds';
  return (
    <StateMark
      noun="relation"
      state={isUnproven ? 'notEvaluated' : status}
      was={isUnproven ? status : undefined}
    />
  );
}
