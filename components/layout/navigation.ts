import {
  Activity,
  BookOpenCheck,
  Crown,
  FileSearch,
  History,
  LayoutList,
  Server,
  TriangleAlert,
  type LucideIcon,
} from 'lucide-react';
import { paths } from '@/lib/format/paths';

export type PageName =
  'overview' | 'workers' | 'master' | 'history' | 'anomalies' | 'runbooks' | 'diagnose' | 'monitor';

type NavigationItem = {
  page: PageName;
  icon: LucideIcon;
  /** Null while there is no cluster to show. */
  href: (cluster: string | null) => string | null;
};

const ofCluster = (path: (cluster: string) => string) => (cluster: string | null) =>
  cluster === null ? null : path(cluster);

const OVERVIEW: NavigationItem = { page: 'overview', icon: LayoutList, href: paths.overview };
const WORKERS: NavigationItem = { page: 'workers', icon: Server, href: ofCluster(paths.workers) };
const MASTER: NavigationItem = { page: 'master', icon: Crown, href: ofCluster(paths.master) };
const HISTORY: NavigationItem = {
  page: 'history',
  icon: History,
  href: ofCluster((cluster) => paths.history(cluster)),
};
const ANOMALIES: NavigationItem = {
  page: 'anomalies',
  icon: TriangleAlert,
  href: () => paths.anomalies(),
};
const RUNBOOKS: NavigationItem = { page: 'runbooks', icon: BookOpenCheck, href: paths.runbooks };
const DIAGNOSE: NavigationItem = { page: 'diagnose', icon: FileSearch, href: paths.diagnose };
const MONITOR: NavigationItem = { page: 'monitor', icon: Activity, href: () => paths.monitor() };

/** Left rail, for a desk. */
export const RAIL_ITEMS = [
  OVERVIEW,
  WORKERS,
  MASTER,
  HISTORY,
  ANOMALIES,
  RUNBOOKS,
  DIAGNOSE,
  MONITOR,
] as const;

/** Bottom bar, for a phone: what woke you comes first. */
export const BOTTOM_ITEMS = [ANOMALIES, OVERVIEW, WORKERS, MASTER, RUNBOOKS, MONITOR] as const;

/** Which page an address belongs to. */
export function pageOfPath(pathname: string): PageName | null {
  if (pathname === '/') return 'overview';
  if (pathname === paths.permissions()) return 'monitor';
  const [first, , third] = pathname.split('/').filter(Boolean);
  const name = first === 'clusters' ? third : first;
  return RAIL_ITEMS.find(({ page }) => page === name)?.page ?? null;
}
