'use client';

import { Fragment } from 'react';
import { CircleAlert } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { EmptyState } from '@/components/ui/empty-state';
import { MonoId } from '@/components/ui/mono-id';
import { SimpleTable } from '@/components/ui/simple-table';
import { UnknownValue } from '@/components/ui/unknown-value';
import type { AvailabilityGroup, Listener } from '@/lib/domain/availability/availability-group';
import type { AvailabilityGroupPayload } from '@/lib/domain/availability/availability-groups-payload';
import { PartPanel } from './part-panel';

const COLUMNS = ['name', 'port', 'address', 'state', 'conformant'] as const;

type ListenersPanelProps = { payload: AvailabilityGroupPayload; group: AvailabilityGroup };

/** Names under which a group is found wherever its primary runs. */
export function ListenersPanel({ payload, group: { listeners } }: ListenersPanelProps) {
  const t = useTranslations('replicas.listeners');
  return (
    <PartPanel
      isFlush
      empty={listeners?.length === 0 && <EmptyState title={t('none')}>{t('noneWhy')}</EmptyState>}
      payload={payload}
      title={t('title')}
    >
      {listeners === null ? (
        <p className="hatched px-3 py-2 text-unknown-text">{t('unknown')}</p>
      ) : (
        <SimpleTable
          cell={(listener, column) => <ListenerCell column={column} listener={listener} />}
          columns={COLUMNS.map((key) => ({ key, title: t(`columns.${key}`) }))}
          label={t('title')}
          rowId={({ id }) => id}
          rows={listeners}
        />
      )}
    </PartPanel>
  );
}

function ListenerCell({ listener, column }: { listener: Listener; column: string }) {
  const t = useTranslations('replicas');
  const { dnsName, port, addresses, isConformant } = listener;
  const unknown = <UnknownValue>{t('notVisibleShort')}</UnknownValue>;
  switch (column) {
    case 'port':
      return port ?? unknown;
    case 'address':
      return addresses.map(({ ip, isDhcp }, index) => (
        <Fragment key={ip ?? index}>
          {index > 0 && <br />}
          <span className="font-mono text-[0.92em]">{ip ?? unknown}</span>
          {isDhcp && ` ${t('listeners.dhcp')}`}
        </Fragment>
      ));
    case 'state':
      return addresses.map(({ ip, state }, index) => (
        <Fragment key={ip ?? index}>
          {index > 0 && <br />}
          {state === null ? unknown : <AddressState state={state} />}
        </Fragment>
      ));
    case 'conformant':
      if (isConformant === null) return unknown;
      return t(isConformant ? 'listeners.conformant' : 'listeners.notConformant');
    default:
      return <MonoId id={dnsName} maxLength={40} what={t('listeners.columns.name')} />;
  }
}

function AddressState({ state }: { state: NonNullable<Listener['addresses'][number]['state']> }) {
  const t = useTranslations('replicas.listeners.state');
  if (state !== 'failed') return t(state);
  return (
    <span className="text-bad-text">
      <CircleAlert aria-hidden className="mr-1 inline size-3.5" />
      {t(state)}
    </span>
  );
}
