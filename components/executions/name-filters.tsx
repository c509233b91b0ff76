'use client';

import { useTranslations } from 'use-intl';
import { PickFilter } from '@/components/ui/pick-filter';
import type { ExecutionFilter } from '@/lib/domain/executions/execution-filter';
import type { ExecutionFacets } from '@/lib/domain/executions/execution-list-payload';
import type { FilterName } from './execution-filter-address';

export type FilterChange = Partial<Record<FilterName, string | null>>;

type NameFiltersProps = {
  filter: ExecutionFilter;
  facets: ExecutionFacets;
  /** Names of environments in sight. */
  environments: readonly string[];
  onChange: (change: FilterChange) => void;
};

/** Between names in one value of a menu; no name of SSISDB contains it. */
const SEPARATOR = '\u0000';

/** Folder, project and package, each with what is above it; worker, caller, environment. */
export function NameFilters({ filter, facets, environments, onChange }: NameFiltersProps) {
  const t = useTranslations('executions.filters');
  const { folders, callers, workers } = facets;
  const isInFolder = ({ folder }: { folder: string }) =>
    filter.folder === null || filter.folder === folder;
  const projects = facets.projects.filter(isInFolder);
  const packages = facets.packages.filter(
    (one) => isInFolder(one) && (filter.project === null || filter.project === one.project),
  );
  const hint = t('lately');
  const named = (name: string) => ({ value: name, label: name });
  return (
    <>
      <PickFilter
        hint={hint}
        label={t('folder')}
        onSelect={(folder) => onChange({ folder })}
        options={folders.map(named)}
        selected={filter.folder}
      />
      <PickFilter
        hint={hint}
        label={t('project')}
        onSelect={(value) => onChange(splitNames(value, ['project', 'folder']))}
        options={projects.map(({ project, folder }) => ({
          value: joinNames(project, folder),
          label: project,
          note: folder,
        }))}
        selected={
          filter.project === null || filter.folder === null
            ? filter.project
            : joinNames(filter.project, filter.folder)
        }
        selectedLabel={filter.project}
      />
      <PickFilter
        hint={hint}
        label={t('package')}
        onSelect={(value) => onChange(splitNames(value, ['package', 'project', 'folder']))}
        options={packages.map((one) => ({
          value: joinNames(one.package, one.project, one.folder),
          label: one.package,
          note: t('inProject', { folder: one.folder, project: one.project }),
        }))}
        selected={
          filter.package === null || filter.project === null || filter.folder === null
            ? filter.package
            : joinNames(filter.package, filter.project, filter.folder)
        }
        selectedLabel={filter.package}
      />
      <PickFilter
        isOpenEnded={false}
        label={t('worker')}
        onSelect={(worker) => onChange({ worker })}
        options={workers.map(({ id, name }) => ({ value: id, label: name, note: id.slice(0, 8) }))}
        selected={filter.worker}
      />
      <PickFilter
        hint={hint}
        label={t('caller')}
        onSelect={(caller) => onChange({ caller })}
        options={callers.map(named)}
        selected={filter.caller}
      />
      <PickFilter
        hint={hint}
        label={t('environment')}
        onSelect={(environment) => onChange({ environment })}
        options={environments.map(named)}
        selected={filter.environment}
      />
    </>
  );
}

function joinNames(...names: string[]): string {
  return names.join(SEPARATOR);
}

/** A name that was picked sets what is above it; one that was typed leaves that as it is. */
function splitNames(value: string | null, fields: readonly [FilterName, ...FilterName[]]) {
  if (value === null) return { [fields[0]]: null };
  const names = value.split(SEPARATOR);
  return Object.fromEntries(names.map((name, index) => [fields[index] ?? fields[0], name]));
}
