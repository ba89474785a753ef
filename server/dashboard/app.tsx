import { home, identify, identity } from './client/identity.ts';
import { route } from './client/navigation.ts';
import { PLACES, type Route } from './client/route.ts';
import { Frame } from './parts/frame.tsx';
import { later } from './parts/later.tsx';
import { FaultNotice } from './parts/notice.tsx';
import { Link, Page } from './parts/page.tsx';

// Each page is loaded when it is opened: an old computer reads no more script than it shows.
const Audit = later(async () => (await import('./pages/audit.tsx')).Audit);
const CoveragePage = later(async () => (await import('./pages/coverage.tsx')).CoveragePage);
const DraftPage = later(async () => (await import('./pages/draft.tsx')).DraftPage);
const NewReport = later(async () => (await import('./pages/new-report.tsx')).NewReport);
const RelayPage = later(async () => (await import('./pages/relay.tsx')).RelayPage);
const ReportPage = later(async () => (await import('./pages/report.tsx')).ReportPage);
const DevicesPage = later(async () => (await import('./pages/devices.tsx')).DevicesPage);
const ImportPage = later(async () => (await import('./pages/import.tsx')).ImportPage);
const Ii06aPage = later(async () => (await import('./pages/ii06a.tsx')).Ii06aPage);
const ListsPage = later(async () => (await import('./pages/lists.tsx')).ListsPage);
const MetricsPage = later(async () => (await import('./pages/metrics.tsx')).MetricsPage);
const ProblemsPage = later(async () => (await import('./pages/problems.tsx')).ProblemsPage);
const NewRequestPage = later(async () => (await import('./pages/new-request.tsx')).NewRequestPage);
const ProceduresPage = later(async () => (await import('./pages/procedures.tsx')).ProceduresPage);
const RequestEntryPage = later(async () => (await import('./pages/request-entry.tsx')).RequestEntryPage);
const RequestPage = later(async () => (await import('./pages/request.tsx')).RequestPage);
const RequestsPage = later(async () => (await import('./pages/requests.tsx')).RequestsPage);
const RequestTablePage = later(async () => (await import('./pages/request-table.tsx')).RequestTablePage);
const SetUp = later(async () => (await import('./pages/set-up.tsx')).SetUp);
const SignIn = later(async () => (await import('./pages/sign-in.tsx')).SignIn);
const SwitchesPage = later(async () => (await import('./pages/switches.tsx')).SwitchesPage);
const TemplatePage = later(async () => (await import('./pages/template.tsx')).TemplatePage);
const TemplatesPage = later(async () => (await import('./pages/templates.tsx')).TemplatesPage);
const TodoPage = later(async () => (await import('./pages/todo.tsx')).TodoPage);
const UnitsPage = later(async () => (await import('./pages/units.tsx')).UnitsPage);
const ValuesPage = later(async () => (await import('./pages/values.tsx')).ValuesPage);

/** The dashboard: who one is decides what is shown, the address decides where. */
export function App() {
  const place = route.value;
  if (place.page === 'set-up') return <SetUp token={place.token} />;
  const found = identity.value;
  switch (found.state) {
    case 'asking':
      return <p class="soft waiting">Đang mở…</p>;
    case 'failed':
      return (
        <Page title="Chưa mở được">
          <FaultNotice fault={found.fault} again={identify} />
        </Page>
      );
    case 'nobody':
      return <SignIn ended={found.ended} />;
    default:
      return <Frame who={found.who}>{pageOf(place)}</Frame>;
  }
}

function pageOf(place: Route) {
  switch (place.page) {
    case 'home':
      return home.value === 'units' ? <UnitsPage /> : <NewReport />;
    case 'new-report':
      return <NewReport />;
    case 'draft':
      return <DraftPage key={place.id} id={place.id} figure={place.figure} />;
    case 'report':
      return <ReportPage key={place.id} id={place.id} figure={place.figure} />;
    case 'requests':
      return <RequestsPage />;
    case 'new-request':
      return <NewRequestPage />;
    case 'request':
      return <RequestPage key={place.id} id={place.id} />;
    case 'request-entry':
      return <RequestEntryPage key={place.addressee} id={place.id} addressee={place.addressee} />;
    case 'request-table':
      return <RequestTablePage key={place.id} id={place.id} cell={place.cell} />;
    case 'templates':
      return <TemplatesPage />;
    case 'template':
      return <TemplatePage key={place.id} id={place.id} figure={place.figure} />;
    case 'todo':
      return <TodoPage />;
    case 'coverage':
      return <CoveragePage />;
    case 'problems':
      return <ProblemsPage />;
    case 'ii06a':
      return <Ii06aPage />;
    case 'lists':
      return <ListsPage />;
    case 'import':
      return <ImportPage />;
    case 'relay':
      return <RelayPage />;
    case 'procedures':
      return <ProceduresPage />;
    case 'values':
      return <ValuesPage field={place.field} />;
    case 'metrics':
      return <MetricsPage />;
    case 'units':
      return <UnitsPage />;
    case 'devices':
      return <DevicesPage />;
    case 'switches':
      return <SwitchesPage />;
    case 'audit':
      return <Audit />;
    default:
      return (
        <Page title="Không có trang này">
          <p>
            Địa chỉ này không dẫn tới đâu. <Link to={PLACES['new-report']}>Về trang Báo cáo</Link>.
          </p>
        </Page>
      );
  }
}
