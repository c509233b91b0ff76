'use client';

import { Fragment } from 'react';
import { useTranslations } from 'use-intl';
import type { TaskView } from '@/lib/domain/workers/workers-payload';

type PackageNameProps = Pick<TaskView, 'folderName' | 'projectName' | 'packageName'>;

/** Folder › project › package; hatched when the execution behind a task could not be read. */
export function PackageName({ folderName, projectName, packageName }: PackageNameProps) {
  const t = useTranslations('workers.tasks');
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
