'use client';

import type { ReactNode } from 'react';
import { IntlProvider } from 'use-intl';
import type { WallWords } from './wall-words';

/** What the parts of a wall may rely on: its words. */
export function WallProviders({ words, children }: { words: WallWords; children: ReactNode }) {
  return (
    <IntlProvider locale="en" messages={words} timeZone="UTC">
      {children}
    </IntlProvider>
  );
}
