'use client';

import type { ReactNode } from 'react';
import { ThemeProvider } from 'next-themes';
import { IntlProvider } from 'use-intl';
import { errors } from '@/lib/messages/en/errors';

/** The script has run before React wakes up; React warns of any that it would have to run itself. */
const THEME_SCRIPT = {
  type: typeof window === 'undefined' ? 'text/javascript' : 'text/plain',
};

const WORDS = { frame: { errors } };

/** What every page needs, the wall as well: colours, and the words for when it fails. */
export function RootProviders({ nonce, children }: { nonce: string; children: ReactNode }) {
  return (
    <ThemeProvider
      disableTransitionOnChange
      enableSystem
      attribute="class"
      nonce={nonce}
      scriptProps={THEME_SCRIPT}
    >
      <IntlProvider locale="en" messages={WORDS} timeZone="UTC">
        {children}
      </IntlProvider>
    </ThemeProvider>
  );
}
