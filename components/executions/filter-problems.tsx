'use client';

import { CircleAlert } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { FilterProblem } from './execution-filter-address';

type FilterProblemsProps = { problems: readonly FilterProblem[]; onRemove: () => void };

/** Says what of the address filters nothing because nobody understands it. */
export function FilterProblems({ problems, onRemove }: FilterProblemsProps) {
  const t = useTranslations('executions');
  if (problems.length === 0) return null;
  return (
    <Notice
      hue="warn"
      icon={CircleAlert}
      role="status"
      title={t('problems.title', { count: problems.length })}
    >
      <ul className="list-inside list-disc">
        {problems.map(({ name, value }) => (
          <li key={`${name} ${value}`} className="break-all">
            {t('problems.value', { name: t(`filters.${name}`), value })}
          </li>
        ))}
      </ul>
      <p>{t('problems.why')}</p>
      <Button onClick={onRemove}>{t('problems.remove')}</Button>
    </Notice>
  );
}
