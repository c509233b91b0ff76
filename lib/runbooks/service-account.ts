const VIRTUAL_ACCOUNT = /^NT SERVICE\\(.+)$/i;

/** Folder of the profile of a service account: virtual accounts have theirs below Windows; null when the name is of neither kind. */
export function profileOfAccount(account: string): string | null {
  const virtual = VIRTUAL_ACCOUNT.exec(account)?.[1];
  if (virtual) return `C:\\Windows\\ServiceProfiles\\${virtual}`;
  const name = account.split('\\').at(-1)?.split('@')[0]?.trim();
  return name ? `C:\\Users\\${name}` : null;
}

/** Number in the names of services and folders (140 is 2017, 170 is 2025), from SERVERPROPERTY('ProductVersion'). */
export function scaleOutVersionOf(productVersion: string | null): string | null {
  const major = /^(\d{2})\./.exec(productVersion ?? '')?.[1];
  return major ? `${major}0` : null;
}
