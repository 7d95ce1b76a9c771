/** Draws a bar that is as full as the registry. */
export function drawProgressBar({ active, max }: { active: number; max: number }, width: number): string {
  const share = max > 0 ? Math.min(1, active / max) : 1
  // The bar is not empty with one agent, and not full with one free place.
  const least = active > 0 ? 1 : 0
  const most = active < max ? width - 1 : width
  const full = Math.max(least, Math.min(most, Math.round(share * width)))
  return '█'.repeat(full) + '░'.repeat(width - full)
}
