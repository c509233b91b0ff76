'use client';

import { useState, type ReactNode } from 'react';
import { QueryClientProvider } from '@tanstack/react-query';
import { ThemeProvider } from 'next-themes';
import { NuqsAdapter } from 'nuqs/adapters/next/app';
import { Tooltip } from 'radix-ui';
import { IntlProvider } from 'use-intl';
import { createQueryClient } from '@/lib/client/query-client';
import { en } from '@/lib/messages/en';

const TOOLTIP_DELAY_MS = 300;

/** The script has run before React wakes up; React warns of any that it would have to run itself. */
const THEME_SCRIPT = {
  type: typeof window === 'undefined' ? 'text/javascript' : 'text/plain',
};

/** What every component may rely on: colours, words, the address as state, queries and tooltips. */
export function Providers({ nonce, children }: { nonce: string; children: ReactNode }) {
  const [queryClient] = useState(createQueryClient);
  return (
    <ThemeProvider
      disableTransitionOnChange
      enableSystem
      attribute="class"
      nonce={nonce}
      scriptProps={THEME_SCRIPT}
    >
      <IntlProvider locale="en" messages={en} timeZone="UTC">
        <NuqsAdapter>
          <QueryClientProvider client={queryClient}>
            <Tooltip.Provider delayDuration={TOOLTIP_DELAY_MS}>{children}</Tooltip.Provider>
          </QueryClientProvider>
        </NuqsAdapter>
      </IntlProvider>
    </ThemeProvider>
  );
}
