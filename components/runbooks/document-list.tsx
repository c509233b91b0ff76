'use client';

import { ExternalLink } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useDocumentLocale } from '@/lib/client/document-locale';
import type { RunbookId } from '@/lib/domain/runbook';
import { runbookOf } from '@/lib/runbooks/catalog';
import { documentUrl } from '@/lib/runbooks/document-url';

/** Links to Microsoft's own pages behind a runbook, in the reader's language. */
export function DocumentList({ runbook }: { runbook: RunbookId }) {
  const t = useTranslations('runbookPage');
  const [locale] = useDocumentLocale();
  return (
    <>
      <ul className="space-y-1.5">
        {runbookOf(runbook).documents.map((document) => {
          const href = documentUrl(document, locale);
          const title = document.path.split('/').at(-1) ?? document.path;
          return (
            <li key={href}>
              <a
                className="link break-words pointer-coarse:py-2"
                href={href}
                rel="noreferrer"
                target="_blank"
              >
                {document.anchor === null
                  ? t('wholePage', { title })
                  : t('atHeading', { title, heading: document.anchor })}
                <ExternalLink aria-hidden className="ml-1 inline size-3.5" />
              </a>
            </li>
          );
        })}
      </ul>
      {locale !== 'en-us' && <p className="mt-2 text-sm text-muted">{t('fallback')}</p>}
    </>
  );
}
