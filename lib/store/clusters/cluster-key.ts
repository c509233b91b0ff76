/** Key of something that belongs to a cluster. No name of a cluster holds a control character. */
export function keyInCluster(cluster: string, id: string): string {
  return `${cluster}\0${id}`;
}

/** What the key was made from. */
export function partsOfKey(key: string): { cluster: string; id: string } {
  const end = key.indexOf('\0');
  return { cluster: key.slice(0, end), id: key.slice(end + 1) };
}
