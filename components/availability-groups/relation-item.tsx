'use client';

import { useTranslations } from 'use-intl';
import type { Relation } from '@/lib/domain/availability/ag-relations';
import { TIMEOUT_INFO } from '@/lib/domain/availability/timeout-setting';
import { formatSeconds } from '@/lib/format/duration';
import { anchorOfClusterSettings } from '@/lib/format/paths';
import { RelationMark } from './relation-mark';
import { formOfRelation, namesOfMissing, numbersOfRelation } from './relation-formula';

type RelationItemProps = {
  relation: Relation;
  /** How it really stands, while other values are supposed. */
  realStatus: Relation['status'] | undefined;
  /** The numbers are not from a recent poll: that it holds is no longer proven. */
  isStale: boolean;
};

/** One relation: whether it holds, the inequality, and what it means where it does not. */
export function RelationItem({ relation, realStatus, isStale }: RelationItemProps) {
  const t = useTranslations();
  const { id, about, status } = relation;
  const setting = about ? TIMEOUT_INFO[about].property : '';
  return (
    <li className="space-y-1 px-3 py-2">
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5">
        <code className="font-mono text-sm font-medium">{id}</code>
        <span className="min-w-0 flex-1 basis-60">
          {t(`timeouts.relations.name.${id}`, { setting })}
        </span>
        <span className="flex flex-wrap items-baseline gap-x-2">
          <RelationMark isStale={isStale} status={status} />
          {realStatus && realStatus !== status && (
            <span className="text-sm text-muted">
              {t('timeouts.relations.now', { status: t(`states.relation.${realStatus}`) })}
            </span>
          )}
        </span>
      </div>
      <p className="flex flex-wrap gap-x-4 font-mono text-sm">
        <span className="text-muted">{formOfRelation(relation)}</span>
        {status !== 'notEvaluated' &&
          numbersOfRelation(relation).map((line) => <span key={line}>{line}</span>)}
      </p>
      <Explanation relation={relation} />
    </li>
  );
}

function Explanation({ relation }: { relation: Relation }) {
  const t = useTranslations('timeouts.relations');
  if (relation.status === 'notEvaluated') return <Missing missing={relation.missing} />;
  const { id, status, left, right, areDefaults } = relation;
  const isR1 = id === 'R1';
  const gapMs = left.value - right.value;
  if (status === 'holds') {
    return (
      isR1 && <p className="text-sm text-muted">{t('spare', { gap: formatSeconds(-gapMs) })}</p>
    );
  }
  return (
    <p className="text-sm">
      {isR1 && status === 'broken' && `${t('gap', { gap: formatSeconds(gapMs) })} `}
      {status === 'atLimit' && `${t('equal', { value: formatSeconds(left.value) })} `}
      {t(`why.${id}`)}
      {areDefaults && ` ${t('defaults')}`}
    </p>
  );
}

function Missing({ missing }: Pick<Extract<Relation, { status: 'notEvaluated' }>, 'missing'>) {
  const t = useTranslations('timeouts.relations');
  const { properties, isWindowsMissing } = namesOfMissing(missing);
  const names = [...new Set([...properties, ...(isWindowsMissing ? [t('missingWindows')] : [])])];
  return (
    <p className="text-sm">
      {t('missing', { names: names.join(', ') })}{' '}
      <a className="link" href={`#${anchorOfClusterSettings()}`}>
        {t('howToGet')}
      </a>
    </p>
  );
}
