import type { ComponentProps, ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { NuqsTestingAdapter } from 'nuqs/adapters/testing';
import { Tooltip } from 'radix-ui';
import { IntlProvider } from 'use-intl';
import { createQueryClient } from '@/lib/client/query-client';
import { overviewOptions } from '@/lib/client/query-options';
import { RenderedAtContext } from '@/lib/client/server-clock';
import type { OverviewPayload } from '@/lib/domain/overview-payload';
import { en } from '@/lib/messages/en';
import { NOW } from './clock';

type Page = {
  element: ReactNode;
  /** Puts the answers in place that the page asks for. */
  seed: (client: QueryClient) => void;
  overview?: Partial<OverviewPayload['data']>;
  /** The filter in the address. */
  query?: string;
};

/** The page as the server renders it now. Throws for a word that is missing. */
export function renderPage({ element, seed, overview, query = '' }: Page): string {
  const client = createQueryClient();
  const data: OverviewPayload['data'] = {
    clusters: [],
    store: { status: 'keeping', sizeBytes: null },
    ...overview,
  };
  client.setQueryData(overviewOptions().queryKey, { asOf: NOW, data });
  seed(client);
  const failures: string[] = [];
  const words = {
    locale: 'en',
    messages: en,
    timeZone: 'UTC',
    onError: ({ message }: { message: string }) => failures.push(message),
  } as unknown as ComponentProps<typeof IntlProvider>;
  const html = renderToStaticMarkup(
    <RenderedAtContext value={NOW}>
      <IntlProvider {...words}>
        <QueryClientProvider client={client}>
          <Tooltip.Provider>
            <NuqsTestingAdapter searchParams={query}>{element}</NuqsTestingAdapter>
          </Tooltip.Provider>
        </QueryClientProvider>
      </IntlProvider>
    </RenderedAtContext>,
  );
  if (failures.length > 0) throw new Error(failures.join('\n'));
  return html;
}
