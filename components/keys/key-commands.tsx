'use client';

import { lazy, Suspense } from 'react';
import { useRouter } from 'next/navigation';
import type { ZoneChoice } from '@/lib/client/choices';
import { openDialog, useOpenDialog } from '@/lib/client/open-dialog';
import { RAIL_ITEMS, type PageName } from '@/components/layout/navigation';
import { useNavigation } from '@/components/layout/use-navigation';
import { useKeyCommands } from './use-key-commands';

const FindDialog = lazy(() => import('@/components/find/worded-find-dialog'));
const KeysDialog = lazy(() => import('./keys-dialog'));

type KeyCommandsProps = {
  mainId: string;
  areSingleKeysOn: boolean;
  onSwitchSingleKeys: (areOn: boolean) => void;
  onZone: (choice: ZoneChoice) => void;
};

/** The keys of every page, and the two dialogs that they open; neither is loaded before it is wanted. */
export function KeyCommands(props: KeyCommandsProps) {
  const { mainId, areSingleKeysOn, onSwitchSingleKeys, onZone } = props;
  const router = useRouter();
  const { cluster, isChosen } = useNavigation();
  const open = useOpenDialog();
  const go = (page: PageName) => {
    const href = RAIL_ITEMS.find((item) => item.page === page)?.href(cluster, isChosen);
    if (href) router.push(href);
  };
  useKeyCommands({ mainId, areSingleKeysOn, onGo: go });
  const close = () => openDialog(null);
  return (
    <Suspense fallback={null}>
      {open === 'find' && <FindDialog onClose={close} onZone={onZone} />}
      {open === 'help' && (
        <KeysDialog
          areSingleKeysOn={areSingleKeysOn}
          onClose={close}
          onSwitchSingleKeys={onSwitchSingleKeys}
        />
      )}
    </Suspense>
  );
}
