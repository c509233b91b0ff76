'use client';

import { createContext, useContext } from 'react';
import { DOCUMENT_LOCALES, type DocumentLocale } from '@/lib/domain/document-locale';

type Choice = readonly [DocumentLocale, (locale: DocumentLocale) => void];

export const DocumentLocaleContext = createContext<Choice>([DOCUMENT_LOCALES[0], () => undefined]);

/** The language that Microsoft's documents are linked in, and how to choose another. */
export function useDocumentLocale(): Choice {
  return useContext(DocumentLocaleContext);
}
