'use client';

import type { RunbookId } from '@/lib/domain/runbook';
import { runbookOf } from '@/lib/runbooks/catalog';
import { useRunbookWords } from './use-runbook-words';

/** What one sees, and the type names and words that stand in logs for it. */
export function SymptomList({ runbook }: { runbook: RunbookId }) {
  const say = useRunbookWords(runbook);
  return (
    <ul className="space-y-1.5">
      {runbookOf(runbook).symptoms.map(({ id, exceptions, texts }) => (
        <li key={id}>
          {say(`symptoms.${id}`)}
          {(exceptions.length > 0 || texts.length > 0) && (
            <ul className="flex flex-wrap gap-x-3 text-sm text-muted">
              {[...exceptions, ...texts].map((text) => (
                <li key={text} className="min-w-0 font-mono break-words">
                  {text}
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}
