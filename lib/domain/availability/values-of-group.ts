import type { ClusterValues, GroupValues } from './cluster-values';
import { isSameName } from './same-name';

/** The values of one availability group, by its name in any case; undefined when none was told. */
export function valuesOfGroup(
  values: Pick<ClusterValues, 'groups'>,
  group: string,
): GroupValues | undefined {
  return values.groups.find(({ name }) => isSameName(name, group));
}
