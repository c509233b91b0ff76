'use client';

import { Languages } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { ChoiceMenu } from '@/components/ui/choice-menu';
import { useDocumentLocale } from '@/lib/client/document-locale';
import { DOCUMENT_LOCALES } from '@/lib/domain/document-locale';

/** In which language links lead to Microsoft's documents; remembered. */
export function DocumentLanguage() {
  const t = useTranslations('runbookPage');
  const [locale, chooseLocale] = useDocumentLocale();
  return (
    <ChoiceMenu
      choices={DOCUMENT_LOCALES.map((value) => ({
        value,
        label: t(`locales.${value}`),
        note: value,
      }))}
      label={t('language')}
      onChoose={chooseLocale}
      value={locale}
    >
      <Languages aria-hidden className="size-4 text-muted" />
      {t(`locales.${locale}`)}
    </ChoiceMenu>
  );
}
