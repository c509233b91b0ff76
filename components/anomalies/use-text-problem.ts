'use client';

import { useTranslations } from 'use-intl';
import type { TextProblem } from '@/lib/domain/anomalies/written-text';
import { formatCount } from '@/lib/format/quantity';

/** Words for what is wrong with a text that somebody is writing; null when nothing is. */
export function useTextProblem() {
  const t = useTranslations('acknowledgement.problems');
  return (problem: TextProblem | null, text: string, max: number): string | null => {
    if (problem === null) return null;
    if (problem !== 'tooLong') return t(problem);
    return t(problem, { length: formatCount(text.length), max: formatCount(max) });
  };
}
