/**
 * Makes a value once for each object, whoever asks for it, and forgets it with the object: what several rules derive from the
 * same rows of a poll. Neither the object nor the value may be changed afterwards.
 */
export function onceForEach<Key extends object, Value>(
  make: (key: Key) => Value,
): (key: Key) => Value {
  const made = new WeakMap<Key, { value: Value }>();
  return (key) => {
    const known = made.get(key);
    if (known) return known.value;
    const value = make(key);
    made.set(key, { value });
    return value;
  };
}
