'use client';

import { useRef, useState, type KeyboardEvent } from 'react';
import { Command } from 'cmdk';
import { Search } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Modal } from '@/components/ui/modal';
import type { ZoneChoice } from '@/lib/client/choices';
import { rankEntries, type FindEntry, type FindKind } from './rank-entries';
import { useEntries } from './use-entries';
import { useExecutionEntries } from './use-execution-entries';
import { useFoundNames } from './use-found-names';

type FindDialogProps = { onZone: (choice: ZoneChoice) => void; onClose: () => void };

/** One field that finds anything by its name, and goes there. */
export function FindDialog({ onZone, onClose }: FindDialogProps) {
  const t = useTranslations('find');
  const [text, setText] = useState('');
  const entries = useEntries(onZone);
  const executions = useExecutionEntries(text);
  const names = useFoundNames(text);
  const found = rankEntries([...entries, ...executions, ...names.entries], text);
  const kinds = [...new Set(found.map(({ kind }) => kind))];
  const selection = useSelection(text, found);
  const open = (entry: FindEntry) => {
    onClose();
    entry.open();
  };
  return (
    <Modal isTitleHidden closeWord={t('title')} onClose={onClose} title={t('title')}>
      <Command
        loop
        className="flex min-h-0 flex-col"
        label={t('label')}
        shouldFilter={false}
        {...selection}
      >
        <div className="flex items-center gap-2.5 border-b px-3">
          <Search aria-hidden className="size-4 shrink-0 text-muted" />
          <Command.Input
            autoFocus
            className="h-11 min-w-0 flex-1 bg-transparent outline-none placeholder:text-muted"
            maxLength={256}
            onValueChange={setText}
            placeholder={t('placeholder')}
            value={text}
          />
        </div>
        <Command.List className="overflow-y-auto p-1.5" label={t('results')}>
          {kinds.map((kind) => (
            <FoundGroup
              key={kind}
              entries={found.filter((entry) => entry.kind === kind)}
              kind={kind}
              onOpen={open}
            />
          ))}
          {found.length === 0 && !names.isSearching && (
            <p className="px-2 py-6 text-center text-muted">
              <span className="block font-medium text-text">{t('nothing')}</span>
              {t('nothingWhy')}
            </p>
          )}
        </Command.List>
        <p className="border-t px-3 py-1.5 text-sm text-muted empty:hidden" role="status">
          {names.hasFailed ? t('notSearched') : names.isSearching && t('searching')}
        </p>
      </Command>
    </Modal>
  );
}

const MOVING_KEYS = ['ArrowDown', 'ArrowUp', 'Home', 'End'];

/**
 * Which result Enter opens: the first, until the reader has moved to another for this text. Names arrive later than the
 * rest, and must neither take the place of what was chosen nor stand unchosen at the top.
 */
function useSelection(text: string, found: readonly FindEntry[]) {
  const [chosen, setChosen] = useState({ text: '', id: '' });
  const isMoving = useRef(false);
  const isChosen = chosen.text === text && found.some(({ id }) => id === chosen.id);
  return {
    value: isChosen ? chosen.id : (found[0]?.id ?? ''),
    onValueChange: (id: string) => {
      if (isMoving.current) setChosen({ text, id });
    },
    onKeyDownCapture: ({ key }: KeyboardEvent) => {
      isMoving.current = MOVING_KEYS.includes(key);
    },
    onPointerMoveCapture: () => {
      isMoving.current = true;
    },
  };
}

type FoundGroupProps = {
  kind: FindKind;
  entries: readonly FindEntry[];
  onOpen: (entry: FindEntry) => void;
};

function FoundGroup({ kind, entries, onOpen }: FoundGroupProps) {
  const t = useTranslations('find.kinds');
  return (
    <Command.Group
      className="[&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:text-muted"
      heading={t(kind)}
    >
      {entries.map((entry) => (
        <Command.Item
          key={entry.id}
          className="flex min-h-8 cursor-pointer items-center gap-3 rounded px-2 py-1 data-[selected=true]:bg-accent-fill pointer-coarse:min-h-11"
          onSelect={() => onOpen(entry)}
          value={entry.id}
        >
          <span className="min-w-0 flex-1 truncate">{entry.label}</span>
          {entry.note && (
            <span className="max-w-[45%] shrink-0 truncate text-sm text-muted">{entry.note}</span>
          )}
        </Command.Item>
      ))}
    </Command.Group>
  );
}
