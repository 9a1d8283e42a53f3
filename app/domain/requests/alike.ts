// Two names are alike however they are capitalised and whatever stands around them.

/** A name as it is compared. */
export const folded = (name: string) => name.trim().toLowerCase();

/** Whether both are there and say the same. */
export const alike = (a: string | null | undefined, b: string | null | undefined): boolean =>
  Boolean(a && b) && folded(a!) === folded(b!);
