/** One measure of design speed: our work against a yardstick in the same run. */
export type Bench = {
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
export type Count = { what: string; expected: number; count(): Promise<number> };

export type BenchContext = {
  /** a fresh database, migrated, and its address */
  freshDatabase(): Promise<string>;
};

/** What a file measures, by the id of the design's tables: P1, R1 … Only what is asked for is opened. */
export type BenchFile = {
  benches?: Record<string, (context: BenchContext) => Promise<Bench>>;
  counts?: Record<string, (context: BenchContext) => Promise<Count>>;
};

/** Seconds that `work` takes. */
export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}
