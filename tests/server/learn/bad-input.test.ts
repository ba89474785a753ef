import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { BadTemplate } from '#server/reports/learn/file/bad-template.ts';
import { learnReport } from '#server/reports/learn/learn.ts';
import { makeDocx } from './make-docx.ts';

async function refusal(bytes: Uint8Array): Promise<BadTemplate> {
  try {
    await learnReport(bytes);
  } catch (error) {
    if (error instanceof BadTemplate) return error;
    throw error;
  }
  throw new Error('was not refused');
}
const text = (content: string) => new TextEncoder().encode(content);
async function altered(change: (parts: Record<string, Uint8Array>) => void): Promise<Uint8Array> {
  const parts = unzipSync(await makeDocx(['Tổng số văn bản đến: 12 văn bản.']));
  change(parts);
  return zipSync(parts);
}
const replaceIn = (parts: Record<string, Uint8Array>, name: string, from: string | RegExp, to: string) => {
  parts[name] = text(new TextDecoder().decode(parts[name]).replace(from, to));
};
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

describe('a file that cannot become a template is refused with a sentence', () => {
  it.each([
    ['empty-file', () => new Uint8Array()],
    ['old-word', () => new Uint8Array([...OLE, ...Buffer.from('WordDocument', 'utf16le')])],
    ['old-excel', () => new Uint8Array([...OLE, ...Buffer.from('Workbook', 'utf16le')])],
    ['password', () => new Uint8Array([...OLE, ...Buffer.from('EncryptedPackage', 'utf16le')])],
    ['not-office', () => text('%PDF-1.7')],
    ['not-office', () => zipSync({ 'a.txt': text('a') })],
    ['broken', async () => (await makeDocx(['Một dòng.'])).slice(0, 900)],
    ['too-large', () => new Uint8Array(20_000_001)],
    [
      'too-many-parts',
      () => zipSync(Object.fromEntries(Array.from({ length: 2_100 }, (_, at) => [`f${at}`, text('')]))),
    ],
    [
      'too-large',
      () =>
        altered((parts) => {
          parts['word/bomb.xml'] = new Uint8Array(61_000_000);
        }),
    ],
    [
      'macros',
      () =>
        altered((parts) => {
          parts['word/vbaProject.bin'] = text('x');
        }),
    ],
    [
      'macros',
      () =>
        altered((parts) =>
          replaceIn(
            parts,
            '[Content_Types].xml',
            /wordprocessingml\.document\.main/,
            'ms-word.document.macroEnabled.main',
          ),
        ),
    ],
    [
      'external-relation',
      () =>
        altered((parts) =>
          replaceIn(
            parts,
            'word/_rels/document.xml.rels',
            '</Relationships>',
            '<Relationship Id="x" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="http://evil/x.dotm" TargetMode="External"/></Relationships>',
          ),
        ),
    ],
    [
      'broken',
      () =>
        altered((parts) =>
          replaceIn(parts, 'word/document.xml', '<w:document', '<!DOCTYPE x [<!ENTITY a "b">]><w:document'),
        ),
    ],
    ...[/<w:p[ >][\s\S]*$/, /^[\s\S]*$/, /<\/w:document>\s*$/].map(
      (cut) => ['broken', () => altered((parts) => replaceIn(parts, 'word/document.xml', cut, ''))] as const,
    ),
    [
      'tracked-changes',
      () =>
        altered((parts) =>
          replaceIn(
            parts,
            'word/document.xml',
            /<w:r>/,
            '<w:ins w:id="1" w:author="a"><w:r><w:t>9</w:t></w:r></w:ins><w:r>',
          ),
        ),
    ],
    [
      'no-text',
      () =>
        altered((parts) => {
          replaceIn(parts, 'word/document.xml', /<w:t[ >][^<]*<\/w:t>/g, '');
        }),
    ],
  ] as const)('%s', async (code, make) => {
    const error = await refusal(await make());
    expect(error).toMatchObject({ code });
    expect(error.message).toMatch(/[.”]$/u);
  });

  it('names the sentence that holds the unsettled change', async () => {
    const bytes = await altered((parts) =>
      replaceIn(
        parts,
        'word/document.xml',
        /<w:r>/,
        '<w:del w:id="1"><w:r><w:delText>9</w:delText></w:r></w:del><w:r>',
      ),
    );
    expect((await refusal(bytes)).message).toContain('Tổng số văn bản đến: 12 văn bản.');
  });
});
