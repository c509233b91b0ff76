import {
  Activity,
  BookOpenCheck,
  Crown,
  FileSearch,
  History,
  LayoutList,
  ListTree,
  Network,
  Presentation,
  Package,
  Server,
  TriangleAlert,
  type LucideIcon,
} from 'lucide-react';
import { paths } from '@/lib/format/paths';

export type PageName =
  | 'overview'
  | 'workers'
  | 'executions'
  | 'packages'
  | 'master'
  | 'history'
  | 'availability-groups'
  | 'anomalies'
  | 'runbooks'
  | 'diagnose'
  | 'monitor'
  | 'wall';

type NavigationItem = {
  page: PageName;
  icon: LucideIcon;
  /** Null while there is no cluster to show; `isChosen` when the reader looks at that cluster already. */
  href: (cluster: string | null, isChosen: boolean) => string | null;
};

const ofCluster = (path: (cluster: string) => string) => (cluster: string | null) =>
  cluster === null ? null : path(cluster);

const OVERVIEW: NavigationItem = { page: 'overview', icon: LayoutList, href: paths.overview };
const WORKERS: NavigationItem = { page: 'workers', icon: Server, href: ofCluster(paths.workers) };
const EXECUTIONS: NavigationItem = {
  page: 'executions',
  icon: ListTree,
  href: (cluster, isChosen) =>
    cluster !== null && isChosen ? paths.executions(cluster) : paths.allExecutions(),
};
const PACKAGES: NavigationItem = {
  page: 'packages',
  icon: Package,
  href: ofCluster(paths.packages),
};
const MASTER: NavigationItem = { page: 'master', icon: Crown, href: ofCluster(paths.master) };
const HISTORY: NavigationItem = {
  page: 'history',
  icon: History,
  href: ofCluster((cluster) => paths.history(cluster)),
};
const GROUPS: NavigationItem = {
  page: 'availability-groups',
  icon: Network,
  href: () => paths.allAvailabilityGroups(),
};
const ANOMALIES: NavigationItem = {
  page: 'anomalies',
  icon: TriangleAlert,
  href: () => paths.anomalies(),
};
const RUNBOOKS: NavigationItem = { page: 'runbooks', icon: BookOpenCheck, href: paths.runbooks };
const DIAGNOSE: NavigationItem = { page: 'diagnose', icon: FileSearch, href: paths.diagnose };
const MONITOR: NavigationItem = { page: 'monitor', icon: Activity, href: () => paths.monitor() };
const WALL: NavigationItem = { page: 'wall', icon: Presentation, href: () => paths.wall() };

/** Left rail, for a desk. */
export const RAIL_ITEMS = [
  OVERVIEW,
  WORKERS,
  EXECUTIONS,
  PACKAGES,
  MASTER,
  HISTORY,
  GROUPS,
  ANOMALIES,
  RUNBOOKS,
  DIAGNOSE,
  MONITOR,
  WALL,
] as const;

/** Bottom bar, for a phone: what woke you comes first. */
export const BOTTOM_ITEMS = [ANOMALIES, OVERVIEW, WORKERS, EXECUTIONS, RUNBOOKS, MONITOR] as const;

/** Which page an address belongs to. */
export function pageOfPath(pathname: string): PageName | null {
  if (pathname === '/') return 'overview';
  if ([paths.permissions(), paths.notifications()].includes(pathname)) return 'monitor';
  const [first, , third] = pathname.split('/').filter(Boolean);
  const name = first === 'clusters' ? third : first;
  if (name === 'readiness') return 'availability-groups';
  return RAIL_ITEMS.find(({ page }) => page === name)?.page ?? null;
}
