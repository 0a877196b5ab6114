/** Minutes as people say them: "10 h 30 min", "45 min", "1,250 h". */
export function durationText(minutes: number): string {
  const [h, min] = [Math.floor(minutes / 60), minutes % 60];
  const hours = h > 0 ? `${String(h).replace(/\B(?=(\d{3})+$)/g, ',')}\u00a0h` : null;
  return [hours, min > 0 || h === 0 ? `${min}\u00a0min` : null].filter((t) => t !== null).join(' ');
}
