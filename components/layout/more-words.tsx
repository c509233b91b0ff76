'use client';

import { useMemo, type ReactNode } from 'react';
import { IntlProvider, useMessages } from 'use-intl';
import type { Words } from '@/lib/messages/pick-words';

/** Adds words to those that are known further out, for the parts inside. */
export function MoreWords({ words, children }: { words: Words; children: ReactNode }) {
  const known = useMessages();
  const all = useMemo(() => ({ ...known, ...words }), [known, words]);
  return (
    <IntlProvider locale="en" messages={all} timeZone="UTC">
      {children}
    </IntlProvider>
  );
}
