'use client';

import { Fragment } from 'react';
import { useTranslations } from 'use-intl';
import type { TaskView } from '@/lib/domain/workers/workers-payload';

type PackageNameProps = Pick<TaskView, 'folderName' | 'projectName' | 'packageName' | 'isHidden'>;

/** Folder › project › package; hatched when the execution behind a task could not be read, and in words when it is not shown. */
export function PackageName(props: PackageNameProps) {
  const { folderName, projectName, packageName, isHidden } = props;
  const t = useTranslations('workers.tasks');
  if (isHidden) return <span className="text-muted">{t('packageHidden')}</span>;
  if (packageName === null) {
    return (
      <span className="hatched rounded-[3px] px-1 text-unknown-text">{t('packageUnknown')}</span>
    );
  }
  return (
    <>
      {[folderName, projectName].map((name, index) => (
        <Fragment key={index}>
          <span className="text-muted">{name}</span>
          <span className="px-1 text-muted">›</span>
        </Fragment>
      ))}
      <span>{packageName}</span>
    </>
  );
}
