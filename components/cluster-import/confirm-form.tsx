'use client';

import { useState, type FormEvent } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';
import { readRememberedName } from '@/lib/client/remembered-name';
import { useVisitor } from '@/lib/client/visitor';
import type { ClusterPastePayload } from '@/lib/domain/availability/cluster-values-payload';
import { TIMEOUT_INFO } from '@/lib/domain/availability/timeout-setting';
import { ImportError } from './import-error';
import { clashesOf, takenValues } from './paste-decisions';
import type { ClusterImporting } from './use-cluster-import';

const MAX_NAME_LENGTH = 256;

type ConfirmFormProps = { preview: ClusterPastePayload['data']; importing: ClusterImporting };

/** Who says so; only then anything is kept. */
export function ConfirmForm({ preview, importing }: ConfirmFormProps) {
  const t = useTranslations('clusterImport');
  const visitor = useVisitor();
  const [name, setName] = useState(() => visitor.name ?? readRememberedName());
  const [isRefused, setRefused] = useState(false);
  const { decisions, keep, keeping } = importing;
  const taken = takenValues(preview.reading, decisions);
  const clashes = clashesOf(taken);
  const versionCount = preview.reading.nodes.filter(({ version }) => version !== null).length;
  const count = taken.length + versionCount;
  const by = name.trim();
  const isTooLong = by.length > MAX_NAME_LENGTH;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setRefused(true);
    if (keeping.isPending || by === '' || isTooLong || count === 0 || clashes.length > 0) return;
    keep(preview, by);
  };
  const problemOfName = () => {
    if (isTooLong) return t('nameTooLong');
    return isRefused && by === '' ? t('nameMissing') : null;
  };
  return (
    <form noValidate className="space-y-3 border-t pt-3" onSubmit={submit}>
      {visitor.name === null && (
        <TextField
          autoComplete="name"
          error={problemOfName()}
          hint={t('nameHint')}
          label={t('name')}
          onChange={setName}
          value={name}
        />
      )}
      {clashes.map(({ name: setting, group }) => (
        <p key={`${setting} ${group}`} className="text-sm text-bad-text" role="alert">
          {t('clash', {
            setting: TIMEOUT_INFO[setting].property,
            of: group === null ? '' : ` ${t('changeOf', { name: group })}`,
          })}
        </p>
      ))}
      {count === 0 && <p className="text-sm text-muted">{t('nothingChosen')}</p>}
      <ImportError error={keeping.error} />
      <Button aria-disabled={keeping.isPending || count === 0} type="submit">
        {keeping.isPending ? t('confirming') : t('confirm', { count })}
      </Button>
    </form>
  );
}
