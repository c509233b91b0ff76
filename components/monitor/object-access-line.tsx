'use client';

import { useTranslations } from 'use-intl';
import { StateMark } from '@/components/states/state-mark';
import { CodeBlock } from '@/components/ui/code-block';
import type { ObjectAccess } from '@/lib/domain/poll-status';

type ObjectAccessLineProps = {
  line: ObjectAccess;
  /** Another statement of the list makes this one needless. */
  hasNarrowerGrant: boolean;
};

/** One object of SSISDB: who reads it, whether that is allowed, and the statement that would allow it. */
export function ObjectAccessLine({ line, hasNarrowerGrant }: ObjectAccessLineProps) {
  const t = useTranslations('monitor.permissions');
  const { object, access, grant, missingColumns, usedBy } = line;
  const isCovered = access === 'roleMissing' && grant === null;
  return (
    <li className="space-y-1.5 px-3 py-2 text-sm">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-0.5">
        <code className="font-mono">{object}</code>
        <StateMark noun="access" state={access} />
      </div>
      {access !== 'granted' && <p>{isCovered ? t('covered') : t(`words.${access}`)}</p>}
      {hasNarrowerGrant && <p>{t('narrower')}</p>}
      <p className="text-muted">
        {usedBy.length > 0 ? t('usedBy', { queries: usedBy.join(', ') }) : t('notUsed')}
      </p>
      {missingColumns.length > 0 && (
        <p className="text-muted">
          {t('missingColumns', {
            count: missingColumns.length,
            columns: missingColumns.join(', '),
          })}
        </p>
      )}
      {grant && !hasNarrowerGrant && <CodeBlock code={grant} what={t('grant', { object })} />}
    </li>
  );
}
