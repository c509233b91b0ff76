import type { ReactNode } from 'react';
import { cookies, headers } from 'next/headers';
import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import { ConsoleFrame } from '@/components/layout/console-frame';
import { Providers } from '@/components/layout/providers';
import { parseChoices } from '@/lib/client/choices';
import { createQueryClient } from '@/lib/client/query-client';
import { overviewOptions } from '@/lib/client/query-options';
import { getOverview } from '@/lib/services/get-overview';

export default async function ConsoleLayout({ children }: { children: ReactNode }) {
  const cookieJar = await cookies();
  const acceptLanguage = (await headers()).get('accept-language');
  const overview = getOverview();
  const queryClient = createQueryClient();
  queryClient.setQueryData(overviewOptions().queryKey, overview);
  return (
    <Providers>
      <HydrationBoundary state={dehydrate(queryClient)}>
        <ConsoleFrame
          choices={parseChoices((name) => cookieJar.get(name)?.value, acceptLanguage)}
          renderedAt={overview.asOf}
        >
          {children}
        </ConsoleFrame>
      </HydrationBoundary>
    </Providers>
  );
}
