import type { ReactNode } from 'react';
import { cookies, headers } from 'next/headers';
import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import { readForPage } from '@/app/read-for-page';
import { ConsoleFrame } from '@/components/layout/console-frame';
import { Providers } from '@/components/layout/providers';
import { parseChoices } from '@/lib/client/choices';
import { createQueryClient } from '@/lib/client/query-client';
import { overviewOptions } from '@/lib/client/query-options';
import { VisitorContext } from '@/lib/client/visitor';
import { pickWords } from '@/lib/messages/pick-words';
import { getOverview } from '@/lib/services/get-overview';
import { getVisitor } from '@/lib/services/people/get-visitor';

/** What the frame says, and nearly every page. */
const WORDS = pickWords([
  'account',
  'failures',
  'find',
  'frame',
  'keys',
  'panels',
  'sections',
  'states',
  'store',
  'time',
  'ui',
]);

export default async function ConsoleLayout({ children }: { children: ReactNode }) {
  const cookieJar = await cookies();
  const acceptLanguage = (await headers()).get('accept-language');
  const { overview, visitor } = await readForPage(() => ({
    overview: getOverview(),
    visitor: getVisitor(),
  }));
  const queryClient = createQueryClient();
  queryClient.setQueryData(overviewOptions().queryKey, overview);
  return (
    <Providers words={WORDS}>
      <HydrationBoundary state={dehydrate(queryClient)}>
        <VisitorContext value={visitor}>
          <ConsoleFrame
            choices={parseChoices((name) => cookieJar.get(name)?.value, acceptLanguage)}
            renderedAt={overview.asOf}
          >
            {children}
          </ConsoleFrame>
        </VisitorContext>
      </HydrationBoundary>
    </Providers>
  );
}
