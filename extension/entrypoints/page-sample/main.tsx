import { render } from 'preact';
import { readSample } from '../../ui/page-client.ts';
import { PageSample } from '../../ui/page-sample.tsx';
import { saveText } from '../../ui/save-text.ts';

const root = document.getElementById('app');
if (root) {
  const text = await readSample();
  render(
    <PageSample text={text} save={() => saveText(document, 'mau-trang.html', text, 'text/html')} />,
    root,
  );
}
