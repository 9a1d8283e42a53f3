type Props = {
  cap: number;
  used: number;
  /** Asks that wait for an answer; they are part of neither. */ held?: number;
};

/** The ask budget of a quarter, one mark an ask. Silent: "1 of 4" stands beside it. */
export function Pips({ cap, used, held = 0 }: Props) {
  const stateOf = (index: number) => (index < used ? 'used' : index < used + held ? 'held' : 'free');
  return (
    <span className="pips" aria-hidden="true">
      {Array.from({ length: Math.min(Math.max(cap, used + held), 12) }, (_, index) => (
        <i key={index} data-state={stateOf(index)} />
      ))}
    </span>
  );
}
