/** How much likelier a document of these procedure words is for a dossier whose procedure is named so. */
export function themeBoost(_named: string | null, _theme: string): number {
  return 1;
}
