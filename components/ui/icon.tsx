/** Line icons on a 16 px grid. They always stand beside words, except pin and close, which have names. */
const PATHS = {
  pin: 'M6 2h4l-.5 5 2 2.5h-7L6.5 7zM8 9.5V14',
  close: 'm4 4 8 8M12 4l-8 8',
  clock: 'M8 2.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11zM8 5v3l2 1.5',
  note: 'M8 2.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11zM8 7.5V11M8 5v.1',
  stop: 'M8 2.5 14 13.5H2zM8 6.5v3M8 11.5v.1',
  lock: 'M5 7h6A1.5 1.5 0 0 1 12.500 8.500V12a1.500 1.500 0 0 1-1.500 1.500H5A1.500 1.500 0 0 1 3.500 12V8.500A1.500 1.500 0 0 1 5 7zM5.500 7V5a2.500 2.500 0 0 1 5 0v2',
  flag: 'M4 14V2.5M4 3h8l-2 2.75L12 8.5H4',
  eye: 'M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8zM8 6a2 2 0 1 1 0 4 2 2 0 0 1 0-4z',
} as const;

export type IconName = keyof typeof PATHS;

export const Icon = ({ name }: { name: IconName }) => (
  <svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d={PATHS[name]} /></svg>
);

/** The two strokes, one beside the other. */
export const Mark = () => (
  <svg class="mark" viewBox="0 0 18 18" aria-hidden="true">
    <path d="M5 15.5 8.5 5M10.5 15.5 15 2" fill="none" stroke="currentColor" stroke-width="3" stroke-linecap="round" />
  </svg>
);
