/** The host of a server name as connection strings have it: without protocol, instance, port and domain, in lower case. */
export function hostLabelOf(serverName: string): string {
  const host =
    serverName
      .trim()
      .toLowerCase()
      .replace(/^(tcp|np|lpc):/, '')
      .split(/[\\,]/)[0] ?? '';
  return isIpAddress(host) ? host : (host.split('.')[0] ?? '');
}

/** An IP address in the place of a name. */
export function isIpAddress(host: string): boolean {
  return /^[\d.]+$/.test(host) || host.includes(':');
}
