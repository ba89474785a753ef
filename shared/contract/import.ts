import { z } from 'zod';
import { PageReading } from './capture.ts';

/** `POST /api/v1/imports`: one reading of an Excel file, sent from the dashboard or the popup. */
export const FileReading = PageReading.refine(
  ({ page, adapter }) =>
    page.system === 'file' &&
    /^file:[\da-f]{8}\/\d{1,3}$/.test(page.url) &&
    /^file-(?:incoming|outgoing|dossier|statement)@\d+$/.test(adapter),
);

/** The body is its own key: the same reading of the same file is the same import, however often it is sent. */
export const ImportRequest = z.strictObject({
  reading: FileReading,
  /** When the file was last written: what it says was so then at the latest. */
  readAt: z.iso.datetime({ offset: true }),
});

export type ImportRequest = z.infer<typeof ImportRequest>;
