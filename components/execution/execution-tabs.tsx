'use client';

import type { ComponentType } from 'react';
import dynamic from 'next/dynamic';
import { parseAsStringLiteral, useQueryState } from 'nuqs';
import { Tabs } from 'radix-ui';
import { useTranslations } from 'use-intl';
import { SkeletonRows } from '@/components/ui/skeleton-rows';
import { MessagesTab } from './messages-tab';
import type { TabProps } from './tab-props';

/** Most people read the messages; the code of the other parts comes with a look at them. */
const TABS = {
  messages: MessagesTab,
  gantt: dynamic(async () => (await import('./gantt-tab')).GanttTab, { loading: PartOnItsWay }),
  dataflow: dynamic(async () => (await import('./phases-tab')).PhasesTab, {
    loading: PartOnItsWay,
  }),
  parameters: dynamic(async () => (await import('./parameters-tab')).ParametersTab, {
    loading: PartOnItsWay,
  }),
  logs: dynamic(async () => (await import('./logs-tab')).LogsTab, { loading: PartOnItsWay }),
  compare: dynamic(async () => (await import('./compare-tab')).CompareTab, {
    loading: PartOnItsWay,
  }),
} as const satisfies Record<string, ComponentType<TabProps>>;

const NAMES = Object.keys(TABS) as (keyof typeof TABS)[];

/** The parts of an execution, one at a time; which one is in the address. A part is only read when it is looked at. */
export function ExecutionTabs(props: TabProps) {
  const t = useTranslations('execution.tabs');
  const [tab, setTab] = useQueryState(
    'tab',
    parseAsStringLiteral(NAMES).withDefault('messages').withOptions({ history: 'push' }),
  );
  return (
    <Tabs.Root
      onValueChange={(name) => {
        const chosen = NAMES.find((one) => one === name);
        if (chosen) void setTab(chosen);
      }}
      value={tab}
    >
      <Tabs.List
        aria-label={t('label')}
        className="-mx-3 flex overflow-x-auto border-b px-3 md:-mx-4 md:px-4"
      >
        {NAMES.map((name) => (
          <Tabs.Trigger
            key={name}
            className="-mb-px min-h-9 shrink-0 border-b-2 border-transparent px-3 text-sm whitespace-nowrap text-muted outline-offset-[-2px] hover:text-text data-[state=active]:border-accent data-[state=active]:font-medium data-[state=active]:text-text pointer-coarse:min-h-11"
            value={name}
          >
            {t(name)}
          </Tabs.Trigger>
        ))}
      </Tabs.List>
      {NAMES.map((name) => {
        const Tab = TABS[name];
        return (
          <Tabs.Content
            key={name}
            className="space-y-4 pt-4 outline-none"
            tabIndex={-1}
            value={name}
          >
            <Tab {...props} />
          </Tabs.Content>
        );
      })}
    </Tabs.Root>
  );
}

function PartOnItsWay() {
  const t = useTranslations('panels');
  return <SkeletonRows label={t('loading')} />;
}
