'use client';

import { useTranslations } from 'use-intl';
import { StateMark } from '@/components/states/state-mark';
import { TimeOfDay } from '@/components/time/exact-time';
import { CodeBlock } from '@/components/ui/code-block';
import type { ObjectAccess } from '@/lib/domain/poll-status';

/** The cells of one object: what it is, what reading it takes, what the test said, and the statement that mends it. */
export function ObjectAccessCells({ line }: { line: ObjectAccess }) {
  const t = useTranslations('permissions');
  const { object, access, roles, testedAt, missingColumns, usedBy } = line;
  return (
    <>
      <th className="px-3 py-2 text-left font-normal" scope="row">
        <code className="font-mono break-words">{object}</code>
        <p className="text-muted">{t('usedBy', { queries: usedBy.join(', ') })}</p>
        {missingColumns.length > 0 && (
          <p className="text-muted">
            {t('missingColumns', {
              count: missingColumns.length,
              columns: missingColumns.join(', '),
            })}
          </p>
        )}
      </th>
      <td className="px-3 py-2">
        {roles.length === 0 ? t('select') : t('selectAndRole')}
        {roles.map((role) => (
          <code key={role} className="block font-mono text-[0.92em]">
            {role}
          </code>
        ))}
      </td>
      <td className="px-3 py-2">
        <StateMark noun="access" state={access} />
        <p>{t(`words.${access}`)}</p>
        <p className="text-muted">
          {t.rich('testedAt', { time: () => <TimeOfDay at={testedAt} /> })}
        </p>
      </td>
      <td className="px-3 py-2">
        <Statement line={line} />
      </td>
    </>
  );
}

function Statement({ line: { object, access, grant, standIn } }: { line: ObjectAccess }) {
  const t = useTranslations('permissions');
  if (grant !== null) {
    return (
      <div className="space-y-1">
        <CodeBlock code={grant} what={t('grant', { object })} />
        {standIn && grant.includes(`::${standIn} `) && <p>{t('narrower', { object: standIn })}</p>}
      </div>
    );
  }
  if (access === 'granted') return <span className="text-muted">{t('nothingToGrant')}</span>;
  if (access === 'denied' || access === 'roleMissing') return t('covered');
  return <span className="hatched rounded-[3px] px-1 text-unknown-text">{t('noStatement')}</span>;
}
