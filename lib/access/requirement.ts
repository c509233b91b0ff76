import type { TokenPurpose } from '@/lib/domain/people/access-token';
import type { Role } from '@/lib/domain/people/role';

/** What a route asks of whoever calls it. Every route says so; without it, it is no route. */
export type Requirement =
  /** Open to everybody; the words say why that is right. */
  | { public: string }
  | {
      role: Role;
      /** Tokens that open it besides people. */
      tokens?: readonly TokenPurpose[];
      /** Parameter that names a cluster: one that does not exist for the visitor does not exist. */
      cluster?: string;
      /** For what concerns everybody: who is limited to some clusters or folders does not decide it. */
      isForAllClusters?: boolean;
    };
