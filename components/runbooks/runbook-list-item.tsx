'use client';

import Link from 'next/link';
import type { RunbookId } from '@/lib/domain/runbook';
import { paths } from '@/lib/format/paths';
import { SymptomList } from './symptom-list';
import { useRunbookWords } from './use-runbook-words';

/** One runbook by what it is the remedy for. */
export function RunbookListItem({ runbook }: { runbook: RunbookId }) {
  const say = useRunbookWords(runbook);
  return (
    <li className="min-w-0 space-y-2 rounded border bg-surface p-3">
      <h2 className="text-lg font-semibold">
        <Link data-key-stop className="link" href={paths.runbook(runbook)}>
          {say('title')}
        </Link>
      </h2>
      <SymptomList runbook={runbook} />
    </li>
  );
}
