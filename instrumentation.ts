/** Called once per server start, awaited before the first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { startWatching } = await import('./lib/monitor/start-watching');
  startWatching();
}
