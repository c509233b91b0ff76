import { describe, expect, it } from 'vitest';
import { grantOfGroups } from './grant-of-groups';

const GRANTS = [
  { group: 'etl-viewers', role: 'viewer', clusters: null, folders: null },
  { group: 'etl-operators', role: 'operator', clusters: ['A'], folders: null },
  { group: 'dwh-operators', role: 'operator', clusters: ['B'], folders: null },
  { group: 'dba', role: 'admin', clusters: null, folders: null },
] as const;

describe('what groups give', () => {
  it('is nothing to somebody in none of them', () => {
    expect(grantOfGroups([], GRANTS)).toBeNull();
    expect(grantOfGroups(['etl', 'etl-viewers2', ''], GRANTS)).toBeNull();
  });

  it('is the greatest role, for the clusters of those that give it', () => {
    const both = grantOfGroups(['ETL-Operators', 'dwh-operators', 'etl-viewers'], GRANTS);
    expect(both).toEqual({ role: 'operator', clusters: ['A', 'B'], folders: null });
    expect(grantOfGroups(['etl-operators', 'dba'], GRANTS)).toEqual({
      role: 'admin',
      clusters: null,
      folders: null,
    });
  });

  it('is nothing when somebody is said to be in more groups than anybody is', () => {
    const many = Array.from({ length: 2_001 }, (_, index) => `group ${index}`);
    expect(grantOfGroups([...many, 'dba'], GRANTS)).toBeNull();
  });
});
