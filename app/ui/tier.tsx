/** How much a request asks of a person: 1 an asset, 2 something written, 3 a live person. */
export function Tier({ tier, label }: { tier: 1 | 2 | 3; label: string }) {
  return (
    <span className="tier">
      <span aria-hidden="true">
        {[1, 2, 3].map((bar) => (
          <i key={bar} data-on={bar <= tier || undefined} />
        ))}
      </span>
      <span>
        <span className="sr-only">Tier </span>
        {tier} <span className="text-ink-3">{label}</span>
      </span>
    </span>
  );
}
