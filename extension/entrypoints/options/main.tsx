import { render } from 'preact';
import { send } from '../../messages.ts';
import { keepFresh, pair, readDraft, saveDraft, state, unpair } from '../../ui/background-client.ts';
import { Options } from '../../ui/options.tsx';
import { saveText } from '../../ui/save-text.ts';

function App({ draft }: { draft: { serviceUrl: string; label: string } }) {
  const diagnostics = async (): Promise<void> =>
    saveText(document, 'lien-thong-chan-doan.json', await send('diagnostics'));
  return (
    <Options
      state={state.value}
      now={Date.now()}
      draft={draft}
      actions={{ pair, unpair, saveDraft, diagnostics }}
    />
  );
}

const root = document.getElementById('app');
if (root) {
  keepFresh();
  render(<App draft={await readDraft()} />, root);
}
