/** What was proven of a property, with the figure it is to reach. */
export interface Proof {
  /** Number in the list of promises, e.g. `R20`. */
  id: string;
  what: string;
  figure: string;
  held: boolean;
}

/** Prints proofs as one table; one that did not hold says so. */
export function printProofs(proofs: readonly Proof[]): void {
  const width = Math.max(...proofs.map(({ what }) => [...what].length), 0);
  for (const { id, what, figure, held } of proofs) {
    console.log(`  ${id.padEnd(5)} ${what.padEnd(width)}  ${held ? 'held  ' : 'BROKEN'}  ${figure}`);
  }
}
