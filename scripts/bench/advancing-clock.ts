/**
 * Makes the clock of this process go as far ahead as it is told to: everything that asks for the time sees it. Timers keep
 * their pace.
 */
export function installAdvancingClock(): (ms: number) => void {
  const TrueDate = Date;
  let aheadMs = 0;
  const now = () => TrueDate.now() + aheadMs;
  globalThis.Date = new Proxy(TrueDate, {
    construct: (target, values: unknown[]) =>
      Reflect.construct(target, values.length > 0 ? values : [now()]) as Date,
    get: (target, key) => (key === 'now' ? now : (Reflect.get(target, key) as unknown)),
  });
  return (ms) => {
    aheadMs += ms;
  };
}
