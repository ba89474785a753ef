import { useState } from 'preact/hooks';
import type { TagsAnswer } from '#shared/contract/template.ts';
import { templates } from '../client/templates.ts';
import { Answered, useAnswer } from '../parts/answer.tsx';
import { Field } from '../parts/field.tsx';
import { folded } from '../words/metrics.ts';

type Tag = TagsAnswer['tags'][number];
const GROUPS: Record<Tag['group'], string> = {
  words: 'Chữ của báo cáo',
  metrics: 'Số liệu tính được',
  typed: 'Số liệu đơn vị khai',
};
/** A longer list is narrowed by words. */
const SHOWN_AT_ONCE = 30;

/** The tags that may be written into a file, each with a button that copies it. */
export function TagPicker() {
  const answer = useAnswer(templates.tags, []);
  return <Answered answer={answer}>{(tags) => <Tags tags={tags} />}</Answered>;
}

export function Tags({ tags }: { tags: readonly Tag[] }) {
  const [sought, setSought] = useState('');
  const [copied, setCopied] = useState<string | null>(null);
  const [barred, setBarred] = useState(false);
  const words = folded(sought).split(/\s+/).filter(Boolean);
  const found = tags.filter(({ id, label, group }) => {
    const text = folded(`${label} ${id} ${GROUPS[group]}`);
    return words.every((word) => text.includes(word));
  });
  const copy = async (id: string): Promise<void> => {
    try {
      // Absent where the service is reached without https from another computer.
      await navigator.clipboard.writeText(`{${id}}`);
      setCopied(id);
      setBarred(false);
    } catch {
      setCopied(null);
      setBarred(true);
    }
  };
  return (
    <>
      <Field
        label="Tìm thẻ"
        name="tag"
        type="search"
        placeholder="văn bản đến, đúng hạn, năm…"
        value={sought}
        onText={setSought}
      />
      <p class="soft" aria-live="polite">
        {copied !== null
          ? `Đã chép {${copied}}. Dán vào chỗ cần điền trong tệp.`
          : `${found.length}/${tags.length} thẻ${found.length > SHOWN_AT_ONCE ? `, hiện ${SHOWN_AT_ONCE} đầu` : ''}`}
      </p>
      {barred && (
        <p class="bad-text" role="status">
          Trình duyệt chưa cho chép. Hãy bấm vào tên thẻ rồi bấm Ctrl+C.
        </p>
      )}
      <div class="scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">Thẻ</th>
              <th scope="col">Ví dụ khi in</th>
              <th scope="col">
                <span class="hidden">Chép</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {found.slice(0, SHOWN_AT_ONCE).map(({ id, label, example, group }) => (
              <tr key={id}>
                <td>
                  <code class="tag">{`{${id}}`}</code>
                  <br />
                  {label} <span class="soft">({GROUPS[group].toLowerCase()})</span>
                </td>
                <td class="soft">{example}</td>
                <td class="end">
                  <button type="button" class="small" aria-label={`Chép {${id}}`} onClick={() => copy(id)}>
                    {copied === id ? 'Đã chép' : 'Chép'}
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
