'use client';

import { Keyboard, Search } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Tooltip } from '@/components/ui/tooltip';
import { openDialog } from '@/lib/client/open-dialog';
import { COMMAND_KEYS, keySign } from '@/lib/format/keys';

const BUTTON =
  'inline-flex h-8 items-center gap-1.5 rounded border border-transparent px-2 text-sm hover:border-line hover:bg-sunken';

/** Opens the field that finds anything, and the list of keys, for those who do not know the keys yet. */
export function FindButtons() {
  const t = useTranslations();
  const key = keySign(COMMAND_KEYS.find);
  return (
    <>
      <Tooltip content={`${t('find.button')} (Ctrl+${key}, ⌘${key})`} side="bottom">
        <button
          aria-haspopup="dialog"
          aria-label={t('find.button')}
          className={BUTTON}
          onClick={() => openDialog('find')}
          type="button"
        >
          <Search aria-hidden className="size-4 text-muted" />
        </button>
      </Tooltip>
      <Tooltip content={`${t('keys.open')} (${COMMAND_KEYS.help})`} side="bottom">
        <button
          aria-haspopup="dialog"
          aria-label={t('keys.open')}
          className={`${BUTTON} hidden md:inline-flex`}
          onClick={() => openDialog('help')}
          type="button"
        >
          <Keyboard aria-hidden className="size-4 text-muted" />
        </button>
      </Tooltip>
    </>
  );
}
