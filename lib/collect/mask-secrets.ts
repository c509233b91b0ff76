const SECRET_ASSIGNMENT =
  /\b(password|pwd|secret|token|accesskey|accountkey|sharedaccesssignature)(\s*=\s*)("[^"]*"|'[^']*'|[^;"'\s][^;]*)/gi;

/** Replaces what stands behind `password=` and its kin, as it stands in connection strings, by stars. */
export function maskSecrets(text: string): string {
  return text.replace(SECRET_ASSIGNMENT, '$1$2***');
}
