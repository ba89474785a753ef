import { useState } from 'preact/hooks';
import type { Procedure } from '#shared/contract/api.ts';
import { printCount } from '#shared/vietnamese/numbers.ts';
import { administers } from '../client/identity.ts';
import { service } from '../client/service.ts';
import { Answered, useAnswer } from '../parts/answer.tsx';
import { CataloguePaste } from '../parts/catalogue-paste.tsx';
import { NeedsUnit } from '../parts/needs-unit.tsx';
import { Notice } from '../parts/notice.tsx';
import { Card, Page } from '../parts/page.tsx';
import { Pager } from '../parts/pager.tsx';
import { ProcedureTable } from '../parts/procedure-table.tsx';
import { LEVELS } from '../words/evidence.ts';

/** The unit's procedures and the level of each: the lists of the hosts do not carry it. */
export function ProceduresPage() {
  return (
    <Page
      wide
      title="Danh mục thủ tục"
      lead="Danh sách hồ sơ trên iGate không ghi mức độ dịch vụ công; Liên Thông lấy mức độ từ danh mục này."
    >
      <NeedsUnit>{(unitId) => <Catalogue key={unitId} unitId={unitId} />}</NeedsUnit>
    </Page>
  );
}

function Catalogue({ unitId }: { unitId: string }) {
  const answer = useAnswer(() => service.procedures(unitId), [unitId]);
  const [saved, setSaved] = useState(0);
  return (
    <Answered answer={answer}>
      {(procedures) => (
        <>
          {saved > 0 && <Notice tone="good">Đã lưu danh mục gồm {printCount(saved)} dòng.</Notice>}
          {administers.value && (
            <CataloguePaste
              key={saved}
              known={procedures}
              save={async (merged) => {
                await service.saveProcedures(unitId, merged);
                setSaved(merged.length);
                answer.again();
              }}
            />
          )}
          <KnownProcedures procedures={procedures} />
        </>
      )}
    </Answered>
  );
}

const PAGE = 50;

function KnownProcedures({ procedures }: { procedures: readonly Procedure[] }) {
  const [page, setPage] = useState(1);
  if (procedures.length === 0) {
    return (
      <Notice tone="warn">
        Chưa có danh mục. {administers.value ? 'Dán danh mục ở trên' : 'Hãy nhờ quản trị đơn vị dán danh mục'}{' '}
        để tính được các tỷ lệ theo mức độ.
      </Notice>
    );
  }
  const counts = Map.groupBy(
    procedures.filter(({ validTo }) => validTo === null),
    ({ level }) => level,
  );
  return (
    <Card title={`Đang có ${printCount(procedures.length)} dòng`}>
      <p class="soft">
        Còn hiệu lực:{' '}
        {[...counts]
          .toSorted(([a], [b]) => (a < b ? -1 : 1))
          .map(([level, list]) => `${LEVELS[level] ?? level} ${printCount(list.length)}`)
          .join(' · ')}
      </p>
      <ProcedureTable procedures={procedures.slice((page - 1) * PAGE, page * PAGE)} />
      <Pager page={page} size={PAGE} total={procedures.length} onPage={setPage} />
    </Card>
  );
}
