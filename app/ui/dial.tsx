/** How far each ring of a dial is turned, outermost first, in minutes. One turn is one hour; after three rings the rest is told in words. */
export function dialRings(minutes: number): number[] {
  const rings = Math.min(3, Math.max(1, Math.ceil(minutes / 60)));
  return Array.from({ length: rings }, (_, ring) => Math.min(60, Math.max(0, minutes - ring * 60)));
}

/** Minutes shown, not told. Stands beside the same minutes in words, so it is silent. */
export function Dial({ minutes, size = 56 }: { minutes: number; size?: number }) {
  return (
    <svg className="dial" viewBox="0 0 56 56" width={size} height={size} aria-hidden="true">
      {dialRings(minutes).map((turned, ring) => (
        <g key={ring}>
          <circle cx="28" cy="28" r={23 - ring * 6} />
          {turned > 0 && (
            <circle
              className="on"
              cx="28"
              cy="28"
              r={23 - ring * 6}
              pathLength="60"
              strokeDasharray={`${turned} 60`}
              transform="rotate(-90 28 28)"
            />
          )}
        </g>
      ))}
    </svg>
  );
}
