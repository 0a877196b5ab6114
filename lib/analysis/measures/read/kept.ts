/** How many answers are kept for one book or list: the running period and some earlier ones. */
const KEPT = 24;

/**
 * Works something out once for what it is read off (a book, a list: by identity) and what else it depends on, and keeps it as long as that lives.
 * The oldest answers give way.
 */
export function keptFor<K extends object, A extends readonly unknown[], T>(make: (of: K, ...rest: A) => T): (of: K, ...rest: A) => T {
  const known = new WeakMap<K, { rest: A; answer: T }[]>();
  return (of, ...rest) => {
    let list = known.get(of);
    if (!list) known.set(of, (list = []));
    const found = list.find((x) => x.rest.length === rest.length && x.rest.every((v, i) => Object.is(v, rest[i])));
    if (found) return found.answer;
    const answer = make(of, ...rest);
    list.push({ rest, answer });
    if (list.length > KEPT) list.shift();
    return answer;
  };
}
