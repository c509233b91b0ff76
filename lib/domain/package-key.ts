import type { Execution } from './execution';

/** What a package is known by, whatever its versions: folder/project/package, as a DBA writes it. */
export function packageKeyOf({
  folderName,
  projectName,
  packageName,
}: Pick<Execution, 'folderName' | 'projectName' | 'packageName'>): string {
  return `${folderName}/${projectName}/${packageName}`;
}
