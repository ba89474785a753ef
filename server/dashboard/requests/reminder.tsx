import { useRef, useState } from 'preact/hooks';
import { Card } from '../parts/page.tsx';

/** The text of a reminder to those who have not sent, ready to be copied. */
export function Reminder({ text }: { text: string }) {
  const area = useRef<HTMLTextAreaElement>(null);
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    area.current?.select();
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      // Without leave to write the clipboard the text stays marked: Ctrl+C takes it.
      setCopied(false);
    }
  };
  return (
    <Card title="Nội dung đôn đốc">
      <label>
        <small>Chép vào công văn, thư điện tử hoặc tin nhắn.</small>
        <textarea ref={area} readOnly rows={Math.min(14, text.split('\n').length + 2)} value={text} />
      </label>
      <div class="actions">
        <button type="button" onClick={copy}>
          Chép nội dung
        </button>
        {copied && <span role="status">Đã chép.</span>}
      </div>
    </Card>
  );
}
