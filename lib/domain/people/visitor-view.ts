import type { Role } from './role';
import type { SignInMethod } from './sign-in-method';

/** What a page knows of whoever looks at it. */
export type VisitorView = {
  /** Null where nobody signs in. */
  name: string | null;
  role: Role;
  method: SignInMethod;
};
