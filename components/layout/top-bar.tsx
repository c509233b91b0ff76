'use client';

import { AccountMenu } from '@/components/account/account-menu';
import { FindButtons } from '@/components/find/find-buttons';
import { AgeBar } from './age-bar';
import { ClusterSwitcher } from './cluster-switcher';
import { ConnectionLight } from './connection-light';
import { ThemeSwitch } from './theme-switch';
import { ZoneSwitch, type ZoneSwitchProps } from './zone-switch';

/** Which cluster, how old the data is, and how it is shown: the same on every page. */
export function TopBar(zone: ZoneSwitchProps) {
  return (
    <header className="sticky top-0 z-30 flex h-12 items-center gap-1 border-b bg-surface px-2 md:px-3">
      <ClusterSwitcher />
      <div className="ml-auto flex shrink-0 items-center sm:gap-1">
        <FindButtons />
        <AgeBar />
        <ConnectionLight />
        <ZoneSwitch {...zone} />
        <ThemeSwitch />
        <AccountMenu />
      </div>
    </header>
  );
}
