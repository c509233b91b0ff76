/** MASTER_ADDRESS in parts; null when it is not an address at all. Port 443 when an https address names none. */
export function parseMasterAddress(
  address: string,
): { host: string; port: number; isHttps: boolean } | null {
  if (!URL.canParse(address)) return null;
  const { protocol, hostname, port } = new URL(address);
  const isHttps = protocol === 'https:';
  return { host: hostname, port: Number(port || (isHttps ? 443 : 80)), isHttps };
}
