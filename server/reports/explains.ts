/** Prefix of the ids of figures that explain another one and stand in no line of the report. */
export const EXPLAINS = 'giai_trinh.';

export function explains(figureId: string): boolean {
  return figureId.startsWith(EXPLAINS);
}
