import type { ReactNode } from 'react';
import type { RunbookId } from '@/lib/domain/runbook';
import { en } from '@/lib/messages/en';
import { pickWords, type WordsName } from '@/lib/messages/pick-words';
import { titlesOf } from '@/lib/messages/titles-of';
import { MoreWords } from './more-words';

type PageWordsProps = {
  /** Besides those of the frame; a test asks for exactly what the page says. */
  of: readonly WordsName[];
  /** The one runbook that is told in full, with the titles of all others. */
  runbook?: RunbookId | null;
  children: ReactNode;
};

/** Hands a page its words as data, so that a browser is never sent those of other pages. */
export function PageWords({ of, runbook, children }: PageWordsProps) {
  const words = pickWords(of);
  const told = runbook && {
    runbooks: { ...titlesOf(en.runbooks), [runbook]: en.runbooks[runbook] },
  };
  return <MoreWords words={{ ...words, ...told }}>{children}</MoreWords>;
}
