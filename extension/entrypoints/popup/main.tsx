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
import { ImportCard } from '../../ui/import-card.tsx';
import { confirmImport, dropImport, importing, openInTab, readImport } from '../../ui/import-client.ts';
import {
  allowSite,
  keepPageFresh,
  page,
  sampleHere,
  stopSweep,
  sweepHere,
  teachHere,
} from '../../ui/page-client.ts';
import { Popup } from '../../ui/popup.tsx';

function App({ draft }: { draft: { serviceUrl: string; label: string } }) {
  return (
    <Popup
      state={state.value}
      status={serviceStatus.value}
      page={page.value}
      now={Date.now()}
      draft={draft}
      importer={
        <ImportCard
          state={importing.value}
          actions={{ read: readImport, confirm: confirmImport, drop: dropImport, openInTab }}
        />
      }
      actions={{
        pair,
        openReport,
        retryNow,
        openOptions,
        saveDraft,
        page: { sweep: sweepHere, stopSweep, teach: teachHere, allowSite, sample: sampleHere },
      }}
    />
  );
}

const root = document.getElementById('app');
if (root) {
  keepFresh();
  keepPageFresh();
  render(<App draft={await readDraft()} />, root);
}
