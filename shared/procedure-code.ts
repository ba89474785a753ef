import { clean } from './vietnamese/text.ts';

/** `1.012784`, with the zeros and the agency (`.000.00.00.H21`) and the number of a case (`-4`) some hosts add. */
const CODE = /^(\d\.\d{6})(?:\.000\.00\.00)?(?:\.[GH]\d{2}(?:\.\d{1,3})*)?(-\d+)?$/i;

/**
 * The code of a procedure as the national catalogue has it: iGate and decisions of provinces print one
 * procedure as `1.012784`, `1.012784.H21` or `1.012784.000.00.00.H21` (igate.md §4.1). Within a unit the
 * agency tells nothing, so catalogue and dossiers meet by what is left. Other texts come back unchanged.
 */
export function nationalProcedureCode(code: string): string {
  const parts = CODE.exec(clean(code));
  return parts ? `${parts[1]}${parts[2] ?? ''}` : code;
}
