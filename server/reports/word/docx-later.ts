import type { ReportAnswer } from '#shared/contract/api.ts';
import type { Appendix } from './docx-appendix.ts';

/**
 * Word files for whoever starts with the service: the libraries that write them take some 25 MB of memory
 * and are loaded with the first file asked for. Shapes and errors are those of `docx.ts`.
 */
export async function reportDocx(
  answer: ReportAnswer,
  appendices: readonly Appendix[] = [],
): Promise<Buffer> {
  return (await import('./docx.ts')).reportDocx(answer, appendices);
}

/** See `fillDocx` of `docx.ts`. */
export async function fillDocx(template: Buffer, values: Readonly<Record<string, string>>): Promise<Buffer> {
  return (await import('./docx.ts')).fillDocx(template, values);
}
