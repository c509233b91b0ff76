import type { Role } from './role';
import type { SignInMethod } from './sign-in-method';

/** What a page knows of whoever looks at it. */
export type VisitorView = {
  /** Null where nobody signs in. */
  name: string | null;
  role: Role;
  method: SignInMethod;
  /** Clusters of which they read executions of these folders only; none: all of all. */
  limits: readonly { cluster: string; folders: readonly string[] }[];
};
