'use client';

import { useTranslations } from 'use-intl';
import { SECTION_NAMES } from '@/lib/domain/snapshot';

const NAMED = [...SECTION_NAMES, 'source'] as const;

/** Names of sections in words, as one list; a name that this version does not know stays as it is. */
export function useSectionNames(names: readonly string[]): string {
  const t = useTranslations('sections');
  return names
    .map((name) => {
      const known = NAMED.find((candidate) => candidate === name);
      return known ? t(known) : name;
    })
    .join(', ');
}
