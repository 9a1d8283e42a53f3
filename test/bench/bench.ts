/** One measure of design speed: our work against a yardstick in the same run. */
export type Bench = {
  /** P1 … as in the design's table */
  id: string;
  what: string;
  /** the ratio yardstick ÷ ours (of seconds) must reach this */
  pass: number;
  rounds: number;
  /** what is measured, where it is not seconds */
  unit?: string;
  /** seconds one round takes */
  ours(): Promise<number>;
  yardstick(): Promise<number>;
  close?(): Promise<void>;
};

/** A count that must be met exactly, such as compiles an issue (P2). */
export type Count = { id: string; what: string; expected: number; count(): Promise<number> };

export type BenchContext = {
  /** a fresh database, migrated, and its address */
  freshDatabase(): Promise<string>;
};

export type BenchFile = {
  benches?: ((context: BenchContext) => Promise<Bench>)[];
  counts?: ((context: BenchContext) => Promise<Count>)[];
};

/** Seconds that `work` takes. */
export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}
