'use client';

import Link from 'next/link';
import { parseAsString, useQueryState } from 'nuqs';
import { useTranslations } from 'use-intl';
import { PageHeader } from '@/components/layout/page-header';
import { EmptyState } from '@/components/ui/empty-state';
import { TextFilter } from '@/components/ui/text-filter';
import type { RunbookId } from '@/lib/domain/runbook';
import { paths } from '@/lib/format/paths';
import { runbookOf } from '@/lib/runbooks/catalog';
import { DocumentLanguage } from './document-language';
import { findRunbooks } from './find-runbooks';
import { RunbookListItem } from './runbook-list-item';

/** All runbooks by their symptoms, to be found by what a log or a colleague says. */
export function RunbookListView() {
  const t = useTranslations();
  const [text, setText] = useQueryState('text', parseAsString.withDefault(''));
  const say = (key: string) => t(`runbooks.${key}` as Parameters<typeof t>[0]);
  const wordsOf = (id: RunbookId) => [
    say(`${id}.title`),
    ...runbookOf(id).symptoms.map((symptom) => say(`${id}.symptoms.${symptom.id}`)),
  ];
  const found = findRunbooks(text, wordsOf);
  return (
    <>
      <PageHeader
        aside={
          <>
            {t('runbookPage.found', { count: found.length })}
            <DocumentLanguage />
            <Link className="link pointer-coarse:py-2" href={paths.diagnose()}>
              {t('frame.pages.diagnose')}
            </Link>
          </>
        }
        title={t('frame.pages.runbooks')}
      />
      <div className="flex max-w-xl flex-col">
        <TextFilter
          label={t('runbookPage.find')}
          onChange={(next) => void setText(next || null)}
          value={text}
        />
      </div>
      {found.length === 0 ? (
        <EmptyState title={t('runbookPage.noMatch')}>{t('runbookPage.noMatchWhy')}</EmptyState>
      ) : (
        <ul className="grid gap-3 xl:grid-cols-2">
          {found.map((id) => (
            <RunbookListItem key={id} runbook={id} />
          ))}
        </ul>
      )}
    </>
  );
}
