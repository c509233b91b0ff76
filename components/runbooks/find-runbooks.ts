import type { RunbookId } from '@/lib/domain/runbook';
import { RUNBOOK_IDS } from '@/lib/domain/runbook-ids';
import { runbookOf } from '@/lib/runbooks/catalog';

/**
 * Runbooks in which every word of the text occurs: in the title, a symptom, an exception or the words of a log.
 * `wordsOf` gives what a reader sees of each.
 */
export function findRunbooks(text: string, wordsOf: (id: RunbookId) => string[]): RunbookId[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return RUNBOOK_IDS.filter((id) => {
    const logged = runbookOf(id).symptoms.flatMap(({ exceptions, texts }) => [
      ...exceptions,
      ...texts,
    ]);
    const haystack = [id, ...wordsOf(id), ...logged].join(' ').toLowerCase();
    return words.every((word) => haystack.includes(word));
  });
}
