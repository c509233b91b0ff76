'use client';

import { useState, type ReactNode } from 'react';
import { QueryClientProvider } from '@tanstack/react-query';
import { NuqsAdapter } from 'nuqs/adapters/next/app';
import { Tooltip } from 'radix-ui';
import { IntlProvider } from 'use-intl';
import { createQueryClient } from '@/lib/client/query-client';
import type { Words } from '@/lib/messages/pick-words';

const TOOLTIP_DELAY_MS = 300;

/** What every component of the console may rely on: words, the address as state, queries and tooltips. */
export function Providers({ words, children }: { words: Words; children: ReactNode }) {
  const [queryClient] = useState(createQueryClient);
  return (
    <IntlProvider locale="en" messages={words} timeZone="UTC">
      <NuqsAdapter>
        <QueryClientProvider client={queryClient}>
          <Tooltip.Provider delayDuration={TOOLTIP_DELAY_MS}>{children}</Tooltip.Provider>
        </QueryClientProvider>
      </NuqsAdapter>
    </IntlProvider>
  );
}
