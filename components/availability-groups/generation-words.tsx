'use client';

import { useTranslations } from 'use-intl';
import type { GenerationOfNodes } from '@/lib/domain/availability/windows-version';

/** By which version of Windows defaults are meant, or why that is not known. */
export function GenerationWords({ generation }: { generation: GenerationOfNodes }) {
  const t = useTranslations('availabilityGroups.generation');
  if (generation.status === 'known') return t(generation.generation);
  return (
    <span className="hatched rounded-[3px] px-1 text-unknown-text">{t(generation.reason)}</span>
  );
}
