import { render } from 'preact';
import {
  keepFresh,
  keepTodoFresh,
  openDashboard,
  openOptions,
  pair,
  readDraft,
  retryNow,
  saveDraft,
  serviceStatus,
  state,
  todo,
} from '../../ui/background-client.ts';
import { ImportCard } from '../../ui/import-card.tsx';
import { confirmImport, dropImport, importing, openInTab, readImport } from '../../ui/import-client.ts';
import {
  allowSite,
  fillHere,
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
      todo={todo.value}
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
        openReport: () => openDashboard('/bao-cao/moi'),
        openTodo: () => openDashboard('/viec-den-han'),
        openRequests: () => openDashboard('/yeu-cau'),
        retryNow,
        openOptions,
        saveDraft,
        page: {
          sweep: sweepHere,
          stopSweep,
          teach: teachHere,
          fill: fillHere,
          allowSite,
          sample: sampleHere,
        },
      }}
    />
  );
}

const root = document.getElementById('app');
if (root) {
  keepFresh();
  keepPageFresh();
  // A worker that is just restarting: the list comes with the next opening.
  keepTodoFresh().catch(() => undefined);
  render(<App draft={await readDraft()} />, root);
}
