'use client';

import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { PendingPanel } from '@/components/sections/pending-panel';
import { RequestNotice } from '@/components/sections/request-notice';
import { SectionPanel } from '@/components/sections/section-panel';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import {
  executionParametersOptions,
  executionPhasesOptions,
  withPartPace,
  type Timed,
} from '@/lib/client/execution-detail';
import type { ExecutionPhasesPayload } from '@/lib/domain/executions/execution-detail-payload';
import { ComponentPhasesItem } from './component-phases-item';
import { loggingLevelOf, logsPhases, type LoggingLevel } from './logging-level';
import type { TabProps } from './tab-props';

/** A component in a loop is one for each iteration. */
const STEP = 50;

/** What the components of the data flows spent their time on, slowest first. */
export function PhasesTab({ address, isOpen }: TabProps) {
  const t = useTranslations('execution.phases');
  const { data, error } = useQuery(executionPhasesOptions({ ...address, isOpen }));
  const parameters = useQuery(executionParametersOptions(address));
  const level = loggingLevelOf(parameters.data?.data.parameters);
  return (
    <>
      <RequestNotice error={error} />
      {!data && !error && <PendingPanel title={t('title')} />}
      {data && <PhasesPanel isOpen={isOpen} level={level} payload={data} />}
    </>
  );
}

type PhasesPanelProps = {
  payload: Timed<ExecutionPhasesPayload>;
  level: LoggingLevel | null;
  isOpen: boolean;
};

function PhasesPanel({ payload, level, isOpen }: PhasesPanelProps) {
  const t = useTranslations('execution.phases');
  const { components, isTruncated } = payload.data;
  const [shownCount, setShownCount] = useState(STEP);
  const slowestMs = components?.[0]?.totalMs ?? 0;
  return (
    <SectionPanel
      isFlush
      aside={components && components.length > 0 && t('count', { count: components.length })}
      empty={components?.length === 0 && <NoPhases isOpen={isOpen} level={level} />}
      payload={withPartPace(payload, isOpen)}
      section="phases"
      title={t('title')}
    >
      {isTruncated && (
        <p className="hatched border-b px-3 py-2 text-sm text-unknown-text">{t('truncated')}</p>
      )}
      <ul className="divide-y">
        {components?.slice(0, shownCount).map((component, index) => (
          <ComponentPhasesItem key={index} component={component} slowestMs={slowestMs} />
        ))}
      </ul>
      {components && components.length > shownCount && (
        <div className="border-t p-3">
          <Button onClick={() => setShownCount(shownCount + STEP)}>
            {t('showMore', { count: components.length - shownCount })}
          </Button>
        </div>
      )}
    </SectionPanel>
  );
}

function NoPhases({ level, isOpen }: Pick<PhasesPanelProps, 'level' | 'isOpen'>) {
  const t = useTranslations('execution.phases');
  const words = level && logsPhases(level) === false ? 'byLevel' : isOpen ? 'yet' : 'atAll';
  return (
    <EmptyState title={t(`none.${words}`)}>
      <p>{t('noneWhy')}</p>
      <p>
        {level
          ? t('level', {
              level: level.name === null ? t('levels.other') : t(`levels.${level.name}`),
              code: String(level.code),
            })
          : t('levelUnknown')}
      </p>
    </EmptyState>
  );
}
