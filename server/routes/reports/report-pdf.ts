import { reportDocx } from '../../reports/word/docx-later.ts';
import { docxToPdf, findOffice, PdfError } from '../../reports/word/pdf.ts';
import type { SavedReport } from '../../store/reports/reports.ts';
import { Refusal } from '../http/refusal.ts';
import type { Services } from '../services.ts';

/** What officers are told when there is no PDF; the Word file is always there. */
const WORDS: Readonly<Record<PdfError['fault'], string>> = {
  'too-slow': 'LibreOffice trên máy chủ không làm xong trong 60 giây. Hãy thử lại, hoặc tải bản Word.',
  failed: 'LibreOffice trên máy chủ không chuyển được báo cáo này sang PDF. Hãy tải bản Word.',
};

/**
 * The report as PDF, laid out by the LibreOffice of the machine from the very .docx that officers download.
 * @throws Refusal 501 without LibreOffice, 500 when it fails
 */
export async function reportPdf(
  { answer }: Pick<SavedReport, 'answer'>,
  services: Pick<Services, 'config' | 'log'>,
): Promise<Uint8Array<ArrayBuffer>> {
  return wordPdf(() => reportDocx(answer), services);
}

/**
 * A Word file as PDF; the file is made only when there is a LibreOffice.
 * @throws Refusal 501 without LibreOffice, 500 when it fails
 */
export async function wordPdf(
  docx: () => Promise<Uint8Array>,
  { config, log }: Pick<Services, 'config' | 'log'>,
): Promise<Uint8Array<ArrayBuffer>> {
  const program = await findOffice(config.office);
  if (program === null) {
    throw new Refusal(501, 'no-office', {
      detail:
        'Máy chủ chưa cài LibreOffice nên chưa xuất được PDF. Hãy tải bản Word, hoặc nhờ quản trị cài LibreOffice.',
    });
  }
  try {
    return new Uint8Array(await docxToPdf(await docx(), program));
  } catch (error) {
    if (!(error instanceof PdfError)) throw error;
    log.warn({ fault: error.fault }, 'no PDF from LibreOffice');
    throw new Refusal(500, 'no-pdf', { detail: WORDS[error.fault] });
  }
}
