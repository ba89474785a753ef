/** Adds a value to the set of a key. */
export function add<Key>(map: Map<Key, Set<string>>, key: Key, value: string): void {
  const known = map.get(key);
  if (known) known.add(value);
  else map.set(key, new Set([value]));
}

/** Adds an item to the list of a key. */
export function push<Item>(map: Map<string, Item[]>, key: string, item: Item): void {
  const known = map.get(key);
  if (known) known.push(item);
  else map.set(key, [item]);
}
