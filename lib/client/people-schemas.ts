/** The shape of an answer that only says that something was done. */
export const loadDoneSchema = async () =>
  (await import('@/lib/domain/people/sign-in-request')).donePayloadSchema;

/** The shape of an answer with a link that lets somebody choose a password. */
export const loadPasswordLinkSchema = async () =>
  (await import('@/lib/domain/people/users-and-tokens-payload')).passwordLinkPayloadSchema;
