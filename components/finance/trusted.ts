/** What writes is done on a person's own press alone: a script on the page can make events, but not trusted ones. */
export const trusted = <E extends Event>(handle: (event: E) => unknown) => (event: E): void => {
  if (event.isTrusted) void handle(event);
};
