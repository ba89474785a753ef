/** Id of a figure that explains another one and stands in no line. */
export function evidenceTag(metricId: string): string {
  return `giai_trinh.${metricId}`;
}
