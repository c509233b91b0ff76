'use client';

import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { KeyCommands } from '@/components/keys/key-commands';
import type { Choices } from '@/lib/client/choices';
import { useClusterInPath, useClusters } from '@/lib/client/clusters';
import { DocumentLocaleContext } from '@/lib/client/document-locale';
import { useLiveUpdates } from '@/lib/client/live-updates';
import { useRememberedChoice } from '@/lib/client/remembered-choice';
import { RenderedAtContext, useServerClock } from '@/lib/client/server-clock';
import { useZoneOfChoice, ZoneContext } from '@/lib/client/zone';
import { Banners } from './banners';
import { BottomBar } from './bottom-bar';
import { Rail } from './rail';
import { TabStatus } from './tab-status';
import { TopBar } from './top-bar';

const MAIN_ID = 'content';

type ConsoleFrameProps = { renderedAt: Date; choices: Choices; children: ReactNode };

/** What surrounds every page: where one can go, how old the data is, and the one stream that keeps it new. */
export function ConsoleFrame({ renderedAt, choices, children }: ConsoleFrameProps) {
  useServerClock(renderedAt);
  useLiveUpdates();
  const t = useTranslations('frame');
  const [railChoice, chooseRail] = useRememberedChoice('rail', choices.rail);
  const [zoneChoice, chooseZone] = useRememberedChoice('zone', choices.zone);
  const [keysChoice, chooseKeys] = useRememberedChoice('keys', choices.keys);
  const documentLocale = useRememberedChoice('documentLocale', choices.documentLocale);
  const serverOffsetMinutes = useServerOffset();
  const zone = useZoneOfChoice(zoneChoice, serverOffsetMinutes);
  const isCollapsed = railChoice === 'collapsed';

  return (
    <RenderedAtContext value={renderedAt}>
      <ZoneContext value={zone}>
        <TabStatus />
        <KeyCommands
          areSingleKeysOn={keysChoice === 'on'}
          mainId={MAIN_ID}
          onSwitchSingleKeys={(areOn) => chooseKeys(areOn ? 'on' : 'off')}
          onZone={chooseZone}
        />
        <a
          className="sr-only z-50 rounded bg-surface px-3 py-2 focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
          href={`#${MAIN_ID}`}
        >
          {t('skip')}
        </a>
        <div className="flex min-h-dvh">
          <Rail
            isCollapsed={isCollapsed}
            onToggle={() => chooseRail(isCollapsed ? 'expanded' : 'collapsed')}
          />
          <div className="flex min-w-0 flex-1 flex-col">
            <TopBar
              choice={zoneChoice}
              onChoose={chooseZone}
              serverOffsetMinutes={serverOffsetMinutes}
            />
            <Banners />
            <main
              className="w-full max-w-[120rem] flex-1 space-y-4 p-3 pb-20 outline-none md:p-4 md:pb-8"
              id={MAIN_ID}
              tabIndex={-1}
            >
              <DocumentLocaleContext value={documentLocale}>{children}</DocumentLocaleContext>
            </main>
          </div>
        </div>
        <BottomBar />
      </ZoneContext>
    </RenderedAtContext>
  );
}

/** Offset of the SQL Server in view: that of the cluster in the address, else of the first one that told it. */
function useServerOffset(): number | null {
  const inPath = useClusterInPath();
  const clusters = useClusters();
  const cluster = clusters.find(({ name }) => name === inPath);
  const told = (cluster ? [cluster] : clusters).flatMap(
    ({ source }) => source?.sqlClockOffsetMinutes ?? [],
  );
  return told[0] ?? null;
}
