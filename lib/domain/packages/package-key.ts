import type { Execution } from '@/lib/domain/executions/execution';

/** What a package is known by, whatever its versions: folder/project/package, as a DBA writes it. */
export function packageKeyOf({
  folderName,
  projectName,
  packageName,
}: Pick<Execution, 'folderName' | 'projectName' | 'packageName'>): string {
  return `${folderName}/${projectName}/${packageName}`;
}
