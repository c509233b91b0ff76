'use client';

import { useTranslations } from 'use-intl';
import { PageHeader } from '@/components/layout/page-header';
import { ExecutionStatusMark } from '@/components/states/execution-status-mark';
import { StateMark } from '@/components/states/state-mark';
import { MonoId } from '@/components/ui/mono-id';
import { executionPaceMs, withPace, type Timed } from '@/lib/client/execution-detail';
import { useSectionLook } from '@/lib/client/freshness';
import type { ExecutionAddress } from '@/lib/domain/executions/execution-address';
import type { ExecutionDetailPayload } from '@/lib/domain/executions/execution-detail-payload';
import { isOpenStatus } from '@/lib/domain/executions/execution-status';
import { VisibleText } from './visible-text';

type ExecutionTitleProps = {
  address: ExecutionAddress;
  payload: Timed<ExecutionDetailPayload>;
};

/** Which package, in which state, under which id. */
export function ExecutionTitle({ address, payload }: ExecutionTitleProps) {
  const t = useTranslations('execution');
  const tStates = useTranslations('states');
  const look = useSectionLook(withPace(payload, executionPaceMs(payload)), 'header');
  const { header, ghost } = payload.data;
  const id = <MonoId id={address.execution} what={t('id')} />;
  if (!header) return <PageHeader aside={id} title={t('title', { id: address.execution })} />;
  // What is over stays over; what was going on may be over by now.
  const isDoubtful = look.kind !== 'ready' && isOpenStatus(header.status);
  return (
    <div>
      <p className="text-sm break-words text-muted">
        <VisibleText text={`${header.folderName} › ${header.projectName}`} />
      </p>
      <PageHeader
        aside={
          <>
            {isDoubtful ? (
              <StateMark noun="heartbeat" state="unknown" />
            ) : (
              <ExecutionStatusMark status={header.status} statusCode={header.statusCode} />
            )}
            {isDoubtful && tStates('was', { state: tStates(`execution.${header.status}`) })}
            {ghost && <StateMark noun="executionNote" state="ghost" />}
            {id}
          </>
        }
        title={
          <span className="break-words">
            <VisibleText text={header.packageName} />
          </span>
        }
      />
    </div>
  );
}
