import { render } from 'preact';
import {
  keepFresh,
  openOptions,
  openReport,
  pair,
  readDraft,
  retryNow,
  saveDraft,
  serviceStatus,
  state,
} from '../../ui/background-client.ts';
import { Popup } from '../../ui/popup.tsx';

function App({ draft }: { draft: { serviceUrl: string; label: string } }) {
  return (
    <Popup
      state={state.value}
      status={serviceStatus.value}
      now={Date.now()}
      draft={draft}
      actions={{ pair, openReport, retryNow, openOptions, saveDraft }}
    />
  );
}

const root = document.getElementById('app');
if (root) {
  keepFresh();
  render(<App draft={await readDraft()} />, root);
}
