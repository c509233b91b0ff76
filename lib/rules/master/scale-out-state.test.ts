import { expect, it } from 'vitest';
import { buildCatalogProperties, buildMasterProperties } from '@/lib/testing/build-properties';
import { scaleOutState } from './scale-out-state';

const enabledMaster = buildMasterProperties();
const silentMaster = buildMasterProperties({ IS_SCALEOUT_ENABLED: null });
const enabledCatalog = buildCatalogProperties();
const disabledCatalog = buildCatalogProperties({ IS_SCALEOUT_ENABLED: '' });

it.each([
  ['both views say so', enabledMaster, enabledCatalog, 'enabled'],
  ['only the master view was read and says so', enabledMaster, undefined, 'enabled'],
  ['only the catalog view was read and says so', undefined, enabledCatalog, 'enabled'],
  ['both views were read and neither says so', silentMaster, disabledCatalog, 'disabled'],
  ['the master view is silent and the other was not read', silentMaster, undefined, 'unknown'],
  ['the catalog view is blank and the other was not read', undefined, disabledCatalog, 'unknown'],
  ['nothing was read', undefined, undefined, 'unknown'],
])('Scale Out, when %s, is known as it is', (_case, master, catalog, expected) => {
  expect(scaleOutState(master, catalog)).toBe(expected);
});
