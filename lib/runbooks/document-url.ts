import { RUNBOOK_DOCUMENTS, type RunbookId } from './catalog';

/** Locales of Microsoft Learn that the documents exist in. */
type DocumentLocale = 'en-us' | 'zh-cn' | 'sv-se';

/** Address of the document behind a runbook, in the reader's language, at the heading that is meant. */
export function documentUrl(runbookId: RunbookId, locale: DocumentLocale): string {
  const { path, anchor } = RUNBOOK_DOCUMENTS[runbookId];
  return `https://learn.microsoft.com/${locale}/sql/${path}${anchor === null ? '' : `#${anchor}`}`;
}
