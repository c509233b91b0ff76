import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TOKEN_PURPOSES } from '@/lib/domain/people/access-token';
import { ROLES } from '@/lib/domain/people/role';
import { LOCAL_VISITOR, type Visitor } from '@/lib/domain/people/visitor';
import { decideAccess } from './decide-access';
import type { Requirement } from './requirement';

const CLUSTERS = ['A', 'B', 'C'];

const role = fc.constantFrom(...ROLES);
const purposes = fc.subarray([...TOKEN_PURPOSES]);
const visitors: fc.Arbitrary<Visitor> = fc.record({
  subject: fc.string(),
  name: fc.string(),
  method: fc.constant('password' as const),
  role,
  clusters: fc.option(fc.subarray(CLUSTERS)),
  folders: fc.option(
    fc.array(
      fc.record({
        clusters: fc.option(fc.subarray(CLUSTERS)),
        folders: fc.option(fc.array(fc.string())),
      }),
    ),
  ),
  purpose: fc.option(fc.constantFrom(...TOKEN_PURPOSES)),
  sessionHash: fc.constant(null),
  endsAt: fc.constant(null),
});
const requirements = fc.record(
  { role, tokens: purposes, cluster: fc.constant('cluster') },
  { requiredKeys: ['role'] },
);
const parameters = fc.record(
  { cluster: fc.oneof(fc.constantFrom(...CLUSTERS), fc.array(fc.constantFrom(...CLUSTERS))) },
  { requiredKeys: [] },
);

describe('access', () => {
  it('is never given to nobody, but for what is open to everybody', () => {
    fc.assert(
      fc.property(requirements, parameters, (requirement, given) => {
        expect(decideAccess(requirement, null, given).kind).toBe('unknownVisitor');
      }),
    );
    expect(decideAccess({ public: 'why' }, null, {}).kind).toBe('allowed');
  });

  it('takes the role, the purpose of a token, and every cluster that is named', () => {
    fc.assert(
      fc.property(requirements, visitors, parameters, (requirement, visitor, given) => {
        const { kind } = decideAccess(requirement, visitor, given);
        if (kind !== 'allowed') return;
        expect(ROLES.indexOf(visitor.role)).toBeGreaterThanOrEqual(ROLES.indexOf(requirement.role));
        if (visitor.purpose) expect(requirement.tokens).toContain(visitor.purpose);
        if (requirement.cluster && visitor.clusters) {
          for (const one of [given.cluster ?? []].flat()) expect(visitor.clusters).toContain(one);
        }
      }),
    );
  });

  it('to what concerns everybody takes all clusters and all folders', () => {
    const requirement: Requirement = { role: 'admin', isForAllClusters: true };
    const kindOf = (limits: Partial<Visitor>) =>
      decideAccess(requirement, { ...LOCAL_VISITOR, ...limits }, {}).kind;
    expect(kindOf({})).toBe('allowed');
    expect(kindOf({ clusters: ['A'] })).toBe('roleMissing');
    expect(kindOf({ folders: [{ clusters: null, folders: ['Finance'] }] })).toBe('roleMissing');
  });

  it('grows with the role and never shrinks', () => {
    fc.assert(
      fc.property(requirements, visitors, parameters, (requirement, visitor, given) => {
        const asViewer = decideAccess(requirement, { ...visitor, role: 'viewer' }, given).kind;
        const asAdmin = decideAccess(requirement, { ...visitor, role: 'admin' }, given).kind;
        if (asViewer === 'allowed') expect(asAdmin).toBe('allowed');
      }),
    );
  });

  it('says of a hidden cluster nothing else than that it is not there, whatever role is missing', () => {
    const visitor: Visitor = { ...LOCAL_VISITOR, role: 'viewer', clusters: ['A'] };
    const requirement: Requirement = { role: 'admin', cluster: 'cluster' };
    expect(decideAccess(requirement, visitor, { cluster: 'B' })).toEqual({ kind: 'hidden' });
    expect(decideAccess(requirement, visitor, { cluster: 'A' })).toEqual({
      kind: 'roleMissing',
      role: 'admin',
    });
  });
});
