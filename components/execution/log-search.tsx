'use client';

import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { SearchField } from '@/components/executions/search-field';
import { Button } from '@/components/ui/button';
import { fetchLogMatches, type LogReader } from '@/lib/client/task-log';
import type { TaskLogFileAddress } from '@/lib/domain/executions/task-log-address';
import type { TaskLogSearchPayload } from '@/lib/domain/executions/task-log-payload';
import { MAX_SEARCH_LENGTH } from '@/lib/domain/executions/log-search';
import { formatBytes, formatCount } from '@/lib/format/quantity';
import { SoughtText } from './sought-text';
import { TaskLogNotice, TaskLogRequestNotice } from './task-log-notice';

/** More matches than anybody reads. */
const MAX_MATCHES = 1_000;

type Search = NonNullable<TaskLogSearchPayload['data']>;

type Found = {
  text: string;
  matches: Search['matches'];
  scannedTo: number;
  sizeBytes: number;
  next: number | null;
  answer: TaskLogSearchPayload | null;
  error: Error | null;
  isSearching: boolean;
};

type LogSearchProps = {
  address: TaskLogFileAddress;
  reader: LogReader;
  /** The text to mark in the lines. */
  onSought: (text: string) => void;
  onJump: (offset: number) => void;
};

/** Looks for a text in the whole file, as far as one request goes, and further when asked. */
export function LogSearch({ address, reader, onSought, onJump }: LogSearchProps) {
  const t = useTranslations('execution.logs');
  const [found, setFound] = useState<Found | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const search = async (text: string, before: Found | null) => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    const begun = before ?? {
      text,
      matches: [],
      scannedTo: 0,
      sizeBytes: 0,
      next: 0,
      answer: null,
      error: null,
    };
    setFound({ ...begun, error: null, isSearching: true });
    try {
      const from = begun.next ?? 0;
      // Another file in its place is another search.
      const { encoding, identity } = reader;
      const asked = { encoding, identity: from === 0 ? null : identity };
      const answer = await fetchLogMatches(address, { text, from }, asked, controller.signal);
      const { data } = answer;
      setFound({
        ...begun,
        answer,
        error: null,
        isSearching: false,
        ...(data && {
          matches: [...begun.matches, ...data.matches].slice(0, MAX_MATCHES),
          scannedTo: data.scannedTo,
          sizeBytes: data.sizeBytes,
          next: data.wasReplaced ? null : data.next,
        }),
      });
    } catch (error) {
      if (controller.signal.aborted) return;
      const reason = error instanceof Error ? error : new Error(String(error));
      setFound({ ...begun, error: reason, isSearching: false });
    }
  };

  const begin = (text: string) => {
    const wanted = text.slice(0, MAX_SEARCH_LENGTH).replaceAll(/\p{Cc}/gu, '');
    onSought(wanted);
    if (wanted !== '') return void search(wanted, null);
    running.current?.abort();
    setFound(null);
  };

  return (
    <div className="space-y-2 border-b px-3 py-2 text-sm">
      <div className="flex flex-wrap items-center gap-2">
        <SearchField label={t('search')} onSearch={begin} value={found?.text ?? ''} />
        {found && (
          <span aria-live="polite" className="text-muted">
            {found.isSearching ? t('searching') : <Outcome found={found} />}
          </span>
        )}
        {found &&
          !found.isSearching &&
          found.next !== null &&
          found.matches.length < MAX_MATCHES && (
            <Button className="min-h-7" onClick={() => void search(found.text, found)}>
              {t('searchOn')}
            </Button>
          )}
      </div>
      {found && <TaskLogRequestNotice error={found.error} />}
      {found?.answer && <TaskLogNotice state={found.answer.state} />}
      {found && found.matches.length > 0 && (
        <ol className="max-h-48 divide-y overflow-y-auto rounded border">
          {found.matches.map(({ offset, text }) => (
            <li key={offset}>
              <button
                className="block w-full truncate px-2 py-1 text-left font-mono text-xs outline-offset-[-2px] hover:bg-sunken pointer-coarse:py-2"
                onClick={() => onJump(offset)}
                type="button"
              >
                <SoughtText sought={found.text} text={text} />
              </button>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

function Outcome({ found }: { found: Found }) {
  const t = useTranslations('execution.logs');
  const { matches, next, scannedTo, sizeBytes, answer, error } = found;
  if (error || !answer?.data) return null;
  if (answer.data.wasReplaced) return t('searchReplaced');
  if (matches.length >= MAX_MATCHES)
    return t('tooManyMatches', { count: formatCount(MAX_MATCHES) });
  const count = t('matches', { count: matches.length });
  if (next === null) return t('searchedAll', { matches: count });
  return t('searchedTo', {
    matches: count,
    done: formatBytes(scannedTo),
    all: formatBytes(sizeBytes),
  });
}
