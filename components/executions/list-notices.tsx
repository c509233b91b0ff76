'use client';

import Link from 'next/link';
import { EyeOff, LockKeyhole, PlugZap } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { SectionNotice } from '@/components/sections/section-notice';
import { Button } from '@/components/ui/button';
import { CodeBlock } from '@/components/ui/code-block';
import { Notice } from '@/components/ui/notice';
import { isUnread, type ClusterReading } from '@/lib/client/execution-page';
import { paths } from '@/lib/format/paths';
import type { ListSession } from './list-session';
import { isUntrusted, type ClusterLook } from './use-cluster-looks';
import { useLedger } from './use-list-pages';

type ListNoticesProps = {
  looks: ReadonlyMap<string, ClusterLook>;
  session: ListSession;
  onReadAnew: () => void;
};

/** Why rows are missing, cannot be trusted, or say less than they could; cluster by cluster. */
export function ListNotices({ looks, session, onReadAnew }: ListNoticesProps) {
  const isBegun = useLedger(session).pages[0]?.rowCount !== null;
  return [...looks.values()].map((one) => {
    const wasMissing = isBegun && !Object.hasOwn(session.topIds, one.reading.name);
    return wasMissing && !isUntrusted(one) ? (
      <BackAgain key={one.reading.name} name={one.reading.name} onReadAnew={onReadAnew} />
    ) : (
      <ClusterNotices key={one.reading.name} isOnly={session.scope !== null} one={one} />
    );
  });
}

/** The list was begun without this cluster, and its rows are not pushed in. */
function BackAgain({ name, onReadAnew }: { name: string; onReadAnew: () => void }) {
  const t = useTranslations('executions.back');
  return (
    <Notice isFlush hue="info" icon={PlugZap} role="status" title={t('title', { cluster: name })}>
      <p>{t('why')}</p>
      <Button onClick={onReadAnew}>{t('readAnew')}</Button>
    </Notice>
  );
}

type ClusterNoticesProps = {
  one: ClusterLook;
  /** True when the list is of one cluster: it need not be named. */
  isOnly: boolean;
};

function ClusterNotices({ one, isOnly }: ClusterNoticesProps) {
  const t = useTranslations('executions');
  const { reading, look } = one;
  const { name, hidden } = reading;
  if (isUntrusted(one)) {
    const hasRows = !('lastCollectedAt' in look) || look.lastCollectedAt !== null;
    return (
      <div>
        {!isOnly && (
          <p className="border-b px-3 py-1.5 font-medium">
            {t(hasRows ? 'clusterStale' : 'clusterFailed', { cluster: name })}
          </p>
        )}
        <SectionNotice cluster={name} isAlone={!hasRows} look={look} />
      </div>
    );
  }
  return (
    <>
      {hidden && (
        <Notice isFlush hue="warn" icon={LockKeyhole} title={t('hidden.title', { cluster: name })}>
          <p>{t('hidden.why')}</p>
          <CodeBlock code={hidden.grant} what={hidden.object} />
        </Notice>
      )}
      {!isUnread(reading) && <PartsNotice reading={reading} />}
    </>
  );
}

const PARTS = ['liveTasks', 'archivedTasks', 'workers', 'jobAssignments'] as const;

type Part = (typeof PARTS)[number];

/** What could not be read beside the executions themselves, and what that costs. */
function PartsNotice({ reading: { name, sections } }: { reading: ClusterReading }) {
  const t = useTranslations('executions.parts');
  const tPanels = useTranslations('panels');
  const isMissing = (part: Part) => ['failed', 'denied'].includes(sections[part]?.status ?? '');
  const missing = PARTS.filter(isMissing);
  if (missing.length === 0) return null;
  const parts = missing.map((part) => t(part)).join(', ');
  const states = missing.flatMap((part) => sections[part] ?? []);
  const grants = new Set(states.flatMap((state) => ('grant' in state ? state.grant : [])));
  return (
    <Notice isFlush hue="warn" icon={EyeOff} title={t('title', { cluster: name, parts })}>
      <p>
        {[
          (isMissing('liveTasks') || isMissing('archivedTasks')) && t('tasksWhy'),
          isMissing('workers') && t('workersWhy'),
          isMissing('jobAssignments') && t('jobAssignmentsWhy'),
        ]
          .filter(Boolean)
          .join(' ')}
      </p>
      {[...grants].map((grant) => (
        <CodeBlock key={grant} code={grant} what={tPanels('grant')} />
      ))}
      <Link className="link" href={paths.permissions(name)}>
        {t('permissions')}
      </Link>
    </Notice>
  );
}
