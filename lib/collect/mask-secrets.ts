const SECRET_ASSIGNMENT =
  /((?:password|pwd|secret|token|access ?key|account ?key|signature)["']?\s*[=:]\s*)("(?:[^"]|"")*"|'(?:[^']|'')*'|[^;]+)/gi;

/** Replaces what stands behind `password=` and its kin, as in connection strings and in JSON, by stars; too much rather than too little. */
export function maskSecrets(text: string): string {
  return text.replace(SECRET_ASSIGNMENT, '$1***');
}
