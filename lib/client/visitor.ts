'use client';

import { createContext, useContext } from 'react';
import { includesRole, type Role } from '@/lib/domain/people/role';
import type { VisitorView } from '@/lib/domain/people/visitor-view';

const NOBODY_SIGNS_IN: VisitorView = { name: null, role: 'admin', method: 'local', limits: [] };

/** Who looks at the page. */
export const VisitorContext = createContext<VisitorView>(NOBODY_SIGNS_IN);

export function useVisitor(): VisitorView {
  return useContext(VisitorContext);
}

/** Whether whoever looks at the page may do what takes this role; the server asks again. */
export function useMay(role: Role): boolean {
  return includesRole(useVisitor().role, role);
}

/** The limits of whoever looks at the page in one cluster, or in any. */
export function useFolderLimits(cluster: string | null): VisitorView['limits'] {
  const { limits } = useVisitor();
  return cluster === null ? limits : limits.filter((one) => one.cluster === cluster);
}
