import type { Capabilities } from '@/lib/collect/capabilities';
import { DOCUMENTED_SHAPE } from '@/lib/ssisdb/catalog-shape';
import { buildInstanceFacts } from './build-availability';
import { NOW } from './clock';

type Overrides = Partial<Omit<Capabilities, 'memberships' | 'objectRights'>> & {
  memberships?: Partial<Capabilities['memberships']>;
  objectRights?: Record<string, boolean | null>;
};

/** A login in no role and without grants, all of which was tested. */
export function buildCapabilities(overrides: Overrides = {}): Capabilities {
  return {
    testedAt: NOW,
    productVersion: '16.0.4135.4',
    userName: 'watch',
    loginName: 'watch',
    areObjectRightsKnown: true,
    serverRights: { viewDefinitions: true, viewStates: true },
    instance: { ok: true, value: buildInstanceFacts() },
    isComplete: true,
    missingColumns: new Map(),
    shape: DOCUMENTED_SHAPE,
    ...overrides,
    memberships: {
      sysadmin: false,
      ssis_admin: false,
      ssis_cluster_executor: false,
      ssis_logreader: false,
      ...overrides.memberships,
    },
    objectRights: new Map(Object.entries(overrides.objectRights ?? {})),
  };
}

/** Memberships that could not be tested. */
export const UNTESTED: Capabilities['memberships'] = {
  sysadmin: null,
  ssis_admin: null,
  ssis_cluster_executor: null,
  ssis_logreader: null,
};
