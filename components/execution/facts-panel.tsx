'use client';

import type { ReactNode } from 'react';
import Link from 'next/link';
import { useTranslations } from 'use-intl';
import { ExactTime } from '@/components/time/exact-time';
import { MonoId } from '@/components/ui/mono-id';
import { Panel } from '@/components/ui/panel';
import type { ExecutionDetailPayload } from '@/lib/domain/executions/execution-detail-payload';
import type { ExecutionHeader } from '@/lib/domain/executions/execution-header';
import { makeVisible } from '@/lib/domain/executions/make-visible';
import { paths } from '@/lib/format/paths';
import { FactStrip } from './fact-strip';
import { HostFacts } from './host-facts';
import { VisibleText } from './visible-text';

const WHOLE_ID = 36;

type FactsPanelProps = { payload: ExecutionDetailPayload; header: ExecutionHeader };

/** Where, by whom and with what an execution was started, as the catalog has it. */
export function FactsPanel({ payload, header }: FactsPanelProps) {
  const t = useTranslations('execution.facts');
  const { timing } = payload.data;
  const none = <span className="text-muted">{t('notRecorded')}</span>;
  const text = (value: string | null) => (value === null ? none : <VisibleText text={value} />);
  const time = (at: Date | null) => (at ? <ExactTime at={at} /> : none);
  const facts: [string, ReactNode][] = [
    [t('worker'), <Worker key="worker" header={header} payload={payload} />],
    [t('environment'), <Environment key="environment" environment={header.environment} />],
    [t('caller'), text(header.callerName)],
    [t('executedAs'), text(header.executedAsName)],
    [t('created'), time(header.createdAt)],
    [t('started'), time(header.startedAt)],
    [t('pickedUp'), timing?.pickedUpAt ? time(timing.pickedUpAt) : null],
    [t('ended'), header.endedAt ? time(header.endedAt) : null],
    [t('stoppedBy'), header.stoppedByName === null ? null : text(header.stoppedByName)],
  ];
  return (
    <Panel title={t('title')}>
      <FactStrip facts={facts} />
      <details className="mt-2 -mb-1 text-sm">
        <summary className="cursor-pointer py-1 text-muted hover:text-text">{t('more')}</summary>
        <MoreFacts header={header} />
        <HostFacts host={header.sqlServerHost} serverName={header.serverName} />
      </details>
    </Panel>
  );
}

function MoreFacts({ header }: { header: ExecutionHeader }) {
  const t = useTranslations('execution.facts');
  const id = (value: string | null, what: string) =>
    value === null ? null : <MonoId id={value} maxLength={WHOLE_ID} what={what} />;
  const facts: [string, ReactNode][] = [
    [t('projectVersion'), id(header.projectVersion, t('projectVersion'))],
    [t('runtime'), header.is32Bit === null ? null : t(header.is32Bit ? 'bits32' : 'bits64')],
    [t('processId'), header.processId === null ? null : String(header.processId)],
    [t('dumpId'), id(header.dumpId, t('dumpId'))],
    [t('operation'), operationText(header)],
  ];
  return <FactStrip facts={facts} />;
}

/** As numbers: not every one of them is documented. */
function operationText({ operationTypeCode, objectTypeCode, objectId }: ExecutionHeader) {
  const codes = [operationTypeCode, objectTypeCode, objectId];
  return codes.every((code) => code === null) ? null : codes.map((code) => code ?? '–').join(' · ');
}

function Worker({ header, payload }: FactsPanelProps) {
  const t = useTranslations('execution.facts');
  const { scaleOut, tasks } = payload.data;
  const { workerId, machineName } = header;
  if (workerId === null) {
    if (scaleOut === 'no') return t('onServer', { machine: makeVisible(machineName ?? '–') });
    return <span className="text-muted">{t('noWorker')}</span>;
  }
  const name = tasks?.find((task) => task.workerId === workerId)?.workerName;
  return (
    <>
      <Link className="link" href={paths.worker(payload.cluster, workerId)}>
        <VisibleText text={name ?? machineName ?? workerId.slice(0, 8)} />
      </Link>
      {machineName !== null && machineName !== name && (
        <span className="ml-2 text-muted">
          {t('onMachine', { machine: makeVisible(machineName) })}
        </span>
      )}
    </>
  );
}

function Environment({ environment }: Pick<ExecutionHeader, 'environment'>) {
  const t = useTranslations('execution.facts');
  const { folderName, name, referenceType } = environment;
  if (name === null) return <span className="text-muted">{t('noEnvironment')}</span>;
  return (
    <>
      <VisibleText text={[folderName, name].filter((part) => part !== null).join(' › ')} />
      {referenceType !== null && referenceType !== 'unknown' && (
        <span className="ml-2 text-muted">{t(`reference.${referenceType}`)}</span>
      )}
    </>
  );
}
