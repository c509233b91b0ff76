const PREFIX = 'scale-out-watch:';

/**
 * One value per process. Next loads instrumentation and route handlers as separate module instances, so anything that
 * must exist once (monitor, pools, hub) lives on `globalThis`, and only through here.
 */
export function processSingleton<Value>(name: string, create: () => Value): Value {
  const registry = globalThis as unknown as Record<string, Value | undefined>;
  return (registry[PREFIX + name] ??= create());
}
