/** The same with plain spaces: those that hold a number to its word are no matter of what is said. */
export const spaced = <T>(x: T): T => JSON.parse(JSON.stringify(x).replaceAll('\u00a0', ' ')) as T;
