const MACHINE_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,62}$/;

/** Whether a text can be the name of a machine, with or without its domain, and nothing else: no path, no device. */
export function isMachineName(text: string): boolean {
  return MACHINE_NAME.test(text);
}
