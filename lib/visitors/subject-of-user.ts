/** What the visits of an account have in common. */
export function subjectOfUser(name: string): string {
  return `user:${name.normalize('NFC').toLowerCase()}`;
}
