import type { DocumentLocale } from '@/lib/domain/document-locale';
import type { RunbookDocument } from './define-runbook';

/** Address of a document on Microsoft Learn in the reader's language, at the heading that is meant. */
export function documentUrl({ path, anchor }: RunbookDocument, locale: DocumentLocale): string {
  return `https://learn.microsoft.com/${locale}/sql/${path}${anchor === null ? '' : `#${anchor}`}`;
}
