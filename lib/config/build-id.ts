/** Which build of the dashboard this is: written into it when it was built, so all its processes agree. */
export function buildId(): string {
  return process.env.BUILD_ID ?? 'unbuilt';
}
