'use client';

import { Download } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { SearchField } from '@/components/executions/search-field';
import { Button } from '@/components/ui/button';
import { PickFilter } from '@/components/ui/pick-filter';
import { executionUrl } from '@/lib/client/execution-detail';
import type { EventMessage } from '@/lib/domain/executions/event-message';
import type { ExecutionAddress } from '@/lib/domain/executions/execution-address';
import type { ExecutionErrorsPayload } from '@/lib/domain/executions/execution-detail-payload';
import { makeVisible } from '@/lib/domain/executions/make-visible';
import { formatCount } from '@/lib/format/quantity';
import {
  NO_FILTER,
  toggleType,
  toMessageQuery,
  type MessageFilter,
  type RawMessageFilter,
} from './message-filter';
import { TypeToggles } from './type-toggles';

const SOURCE_CODES = {
  entryApi: 10,
  externalProcess: 20,
  package: 30,
  task: 40,
  container: 50,
  dataFlow: 60,
} as const;
const SOURCE_NAMES = Object.keys(SOURCE_CODES) as (keyof typeof SOURCE_CODES)[];
const FORMATS = ['csv', 'json'] as const;

type MessageFilterBarProps = {
  address: ExecutionAddress;
  filter: MessageFilter;
  counts: ExecutionErrorsPayload['data']['counts'];
  /** In memory: their sources and paths are offered. */
  messages: readonly EventMessage[];
  onFilter: (filter: Partial<RawMessageFilter>) => void;
};

/** What the stream of messages is narrowed to, and the same as a file. */
export function MessageFilterBar(props: MessageFilterBarProps) {
  const { address, filter, counts, messages, onFilter } = props;
  const t = useTranslations('execution.messages');
  const tUi = useTranslations('ui');
  const query = toMessageQuery(filter);
  return (
    <div className="space-y-2 border-b px-3 py-2">
      <TypeToggles
        counts={counts}
        onToggle={(code) => onFilter({ type: toggleType(filter.typeCodes, code) })}
        selected={filter.typeCodes}
      />
      {counts?.isTruncated && (
        <p className="text-xs text-muted">{t('counted', { count: formatCount(counts.total) })}</p>
      )}
      <div className="flex flex-wrap items-center gap-2">
        <SearchField
          label={t('find')}
          onSearch={(text) => onFilter({ text: text || null })}
          value={filter.text ?? ''}
        />
        <PickFilter
          isOpenEnded={false}
          label={t('sourceType')}
          onSelect={(code) => onFilter({ sourceType: code === null ? null : Number(code) })}
          options={SOURCE_NAMES.map((name) => ({
            value: String(SOURCE_CODES[name]),
            label: t(`sourceTypes.${name}`),
          }))}
          selected={filter.sourceType === null ? null : String(filter.sourceType)}
        />
        <PickFilter
          hint={t('seenSofar')}
          label={t('source')}
          onSelect={(source) => onFilter({ source })}
          options={namesOf(messages, ({ sourceName }) => sourceName)}
          selected={filter.source}
          selectedLabel={filter.source && makeVisible(filter.source)}
        />
        <PickFilter
          hint={t('pathHint')}
          label={t('path')}
          onSelect={(path) => onFilter({ path })}
          options={namesOf(messages, ({ packagePath }) => packagePath)}
          selected={filter.path}
          selectedLabel={filter.path && makeVisible(filter.path)}
        />
        {Object.keys(query).length > 0 && (
          <Button className="min-h-7" onClick={() => onFilter(NO_FILTER)}>
            {tUi('clearFilters')}
          </Button>
        )}
        <span className="ml-auto inline-flex items-center gap-3 text-sm">
          <Download aria-hidden className="size-3.5 text-muted" />
          {FORMATS.map((format) => (
            <a
              key={format}
              download
              className="link pointer-coarse:py-2"
              href={`${executionUrl(address)}/messages/export?${new URLSearchParams({ ...query, format })}`}
            >
              {t(`exports.${format}`)}
            </a>
          ))}
        </span>
      </div>
    </div>
  );
}

function namesOf(
  messages: readonly EventMessage[],
  nameOf: (message: EventMessage) => string | null,
): { value: string; label: string }[] {
  const names = new Set(messages.flatMap((message) => nameOf(message) ?? []));
  return [...names].sort().map((name) => ({ value: name, label: makeVisible(name) }));
}
