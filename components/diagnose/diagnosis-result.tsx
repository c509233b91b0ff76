'use client';

import type { Diagnosis } from '@/lib/diagnose/diagnosis';
import { GroupPanel } from './group-panel';
import { UnknownPanel } from './unknown-panel';

type DiagnosisResultProps = {
  diagnosis: Diagnosis;
  /** Null: compared with none. */
  cluster: string | null;
};

/** One panel for each runbook, most frequent first, and below them what no runbook is written for. */
export function DiagnosisResult({ diagnosis, cluster }: DiagnosisResultProps) {
  const { groups, unknown, unlistedCount } = diagnosis;
  return (
    <>
      {groups.map((group) => (
        <GroupPanel key={group.runbook} cluster={cluster} group={group} />
      ))}
      {unknown.length > 0 && <UnknownPanel unknown={unknown} unlistedCount={unlistedCount} />}
    </>
  );
}
