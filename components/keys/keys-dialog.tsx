'use client';

import { Fragment } from 'react';
import { useTranslations } from 'use-intl';
import { Modal } from '@/components/ui/modal';
import { KEY_TABLE, keySign, type KeyEntry } from '@/lib/format/keys';

type KeysDialogProps = {
  areSingleKeysOn: boolean;
  onSwitchSingleKeys: (areOn: boolean) => void;
  onClose: () => void;
};

const SCOPES = [...new Set(KEY_TABLE.map(({ scope }) => scope))];

/** All keys, and the switch that keeps single ones from working. */
export default function KeysDialog(props: KeysDialogProps) {
  const { areSingleKeysOn, onSwitchSingleKeys, onClose } = props;
  const t = useTranslations('keys');
  return (
    <Modal closeWord={t('close')} onClose={onClose} title={t('title')}>
      <div className="space-y-4 overflow-y-auto p-4">
        <label className="flex items-start gap-2.5">
          <input
            checked={areSingleKeysOn}
            className="mt-1 accent-accent-line"
            onChange={({ target }) => onSwitchSingleKeys(target.checked)}
            type="checkbox"
          />
          <span>
            <span className="font-medium">{t('switch')}</span>
            <span className="block text-sm text-muted">{t('switchWhy')}</span>
          </span>
        </label>
        <div className="grid gap-x-8 gap-y-4 sm:grid-cols-2">
          {SCOPES.map((scope) => (
            <KeyList key={scope} scope={scope} />
          ))}
        </div>
      </div>
    </Modal>
  );
}

function KeyList({ scope }: { scope: KeyEntry['scope'] }) {
  const t = useTranslations('keys');
  return (
    <section>
      <h3 className="border-b pb-1 text-sm font-semibold">{t(`scopes.${scope}`)}</h3>
      <dl className="divide-y text-sm">
        {KEY_TABLE.filter((entry) => entry.scope === scope).map((entry) => (
          <div key={entry.id} className="flex items-center justify-between gap-4 py-1">
            <dt>{t(`${scope}.${entry.id}` as Parameters<typeof t>[0])}</dt>
            <dd className="shrink-0">
              <KeyWays entry={entry} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function KeyWays({ entry: { scope, ways } }: { entry: KeyEntry }) {
  const t = useTranslations('keys');
  return ways.map((keys, way) => (
    <Fragment key={keys.join(' ')}>
      {way > 0 && <span className="px-1 text-muted">{t('or')}</span>}
      {keys.map((key, index) => (
        <Fragment key={key}>
          {index > 0 && <span className="px-1 text-muted">{scope === 'go' ? t('then') : '+'}</span>}
          <kbd className="rounded border border-line-strong bg-sunken px-1.5 font-mono text-xs">
            {keySign(key)}
          </kbd>
        </Fragment>
      ))}
    </Fragment>
  ));
}
