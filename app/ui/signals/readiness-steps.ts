/** Where each change of a history stands in a picture of the given size, and the line through them, in steps. */
export function readinessSteps(
  days: readonly { day: Date; fired: number }[],
  { needed, today, width, height }: { needed: number; today: Date; width: number; height: number },
) {
  const [first] = days;
  const from = first?.day.getTime() ?? 0;
  const span = Math.max(1, today.getTime() - from);
  const top = Math.max(needed, ...days.map(({ fired }) => fired)) + 0.5;
  const x = (day: Date) => round(Math.min(1, (day.getTime() - from) / span) * width);
  const y = (fired: number) => round(height - (fired / top) * height);
  const points = days.map(({ day, fired }) => ({ x: x(day), y: y(fired) }));
  const path = points.map((point, n) => (n === 0 ? `M${point.x} ${point.y}` : `H${point.x}V${point.y}`)).join('');
  return { points, path: path && `${path}H${width}`, neededY: y(needed) };
}

const round = (n: number) => Math.round(n * 10) / 10;
