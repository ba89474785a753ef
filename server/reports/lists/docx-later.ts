import type { ListAnswer } from '#shared/contract/lists.ts';

/** The list as a Word file; the library is loaded with the first one asked for. */
export async function listDocx(answer: ListAnswer): Promise<Buffer> {
  return (await import('./docx.ts')).listDocx(answer);
}
