/** How much of a long reading is done. */
export function Meter({ label, done, total, text }: { label: string; done: number; total: number; text: string | null }) {
  const percent = total > 0 ? Math.min(100, Math.round((100 * done) / total)) : 0;
  return (
    <div class="meter" role="progressbar" aria-label={label} aria-valuemin={0} aria-valuemax={100} aria-valuenow={percent} aria-valuetext={text ?? `${percent} %`}>
      <i style={{ '--w': percent }} />
    </div>
  );
}
