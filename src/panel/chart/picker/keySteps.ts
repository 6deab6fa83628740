const BIG_STEP = 10;

/** How many steps a key moves: one, with Shift ten; Home and End go as far as there is. Null = not a key that moves. */
export function keySteps({ key, shiftKey }: { key: string; shiftKey: boolean }): number | null {
  const steps = shiftKey ? BIG_STEP : 1;
  switch (key) {
    case 'ArrowLeft':
      return -steps;
    case 'ArrowRight':
      return steps;
    case 'Home':
      return -Infinity;
    case 'End':
      return Infinity;
    default:
      return null;
  }
}
