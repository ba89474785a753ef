import { useEffect, useRef } from 'preact/hooks';
import type {
  ConsolidatedAnswer,
  ConsolidatedCell,
  ConsolidatedColumn,
  ConsolidatedRow,
  ConsolidatedTotal,
} from '#shared/contract/consolidated.ts';
import { printCount } from '#shared/vietnamese/numbers.ts';
import { differs } from '../words/consolidated.ts';
import { hasSent } from '../words/request.ts';

/**
 * One line per figure of the report, one column per unit, the total first. A unit that has not sent has
 * empty cells that say so, never 0.
 */
export function ConsolidatedTable(props: {
  table: ConsolidatedAnswer;
  /** `<unit>.<column>` of the cell whose evidence is open. */
  chosen: string | null;
  open(cell: string): void;
}) {
  const { table, chosen, open } = props;
  const { columns, rows, totals } = table;
  const box = useRef<HTMLDivElement>(null);
  // The panel beside it makes the table narrower: the cell that was pressed stays in sight.
  useEffect(() => {
    if (chosen !== null)
      box.current
        ?.querySelector('[aria-pressed="true"]')
        ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [chosen]);
  return (
    <div class="scroll consolidated-scroll" ref={box}>
      <table class="consolidated">
        <thead>
          <tr>
            <th class="pin" scope="col">
              Chỉ tiêu
            </th>
            <th class="end total" scope="col">
              Tổng cộng
            </th>
            {rows.map((row) => (
              <UnitHead key={row.addressee} row={row} />
            ))}
          </tr>
        </thead>
        <tbody>
          {columns.map((column, at) => (
            <tr key={column.id}>
              <th scope="row" class="pin">
                {column.label}
                {column.unit !== '' && <span class="soft"> ({column.unit})</span>}
              </th>
              <Total column={column} total={totals[at]} />
              {rows.map((row) => (
                <Cell
                  key={row.addressee}
                  row={row}
                  cell={row.cells[at]}
                  label={column.label}
                  chosen={chosen}
                  open={open}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function UnitHead({ row: { name, state, submission, otherAsOf } }: { row: ConsolidatedRow }) {
  return (
    <th class="end unit-head" scope="col">
      {name}
      {!hasSent(state) && <span class="badge unknown">Chưa gửi</span>}
      {submission?.kind === 'file' && <span class="badge partial">Nhập từ tệp</span>}
      {otherAsOf && <span class="badge partial">Khác ngày chốt</span>}
    </th>
  );
}

function Total({ column, total }: { column: ConsolidatedColumn; total: ConsolidatedTotal | undefined }) {
  if (!total || total.printed === '') {
    return (
      <td class="end total soft" title={column.notAdded === '' ? 'Chưa có số liệu để cộng' : column.notAdded}>
        {column.notAdded === '' ? 'chưa có' : 'không cộng'}
      </td>
    );
  }
  return (
    <td class="end total">
      <strong>{total.printed}</strong>
      {total.d !== null && total.n !== null && (
        <small>
          {printCount(total.n)}/{printCount(total.d)}
        </small>
      )}
      <small class="soft">{total.words}</small>
    </td>
  );
}

function Cell(props: {
  row: ConsolidatedRow;
  cell: ConsolidatedCell | undefined;
  label: string;
  chosen: string | null;
  open(cell: string): void;
}) {
  const { row, cell, label, chosen, open } = props;
  if (cell?.figure === null) {
    return (
      <td class="end soft" title="Mẫu báo cáo của đơn vị không có chỉ tiêu này">
        –
      </td>
    );
  }
  if (!cell || cell.printed === '') {
    return (
      <td class="end soft">
        {hasSent(row.state) ? <span title="Đơn vị để trống">……</span> : <span class="hidden">chưa gửi</span>}
      </td>
    );
  }
  const id = `${row.addressee}.${cell.column}`;
  const look = cell.remark !== '' || differs(cell);
  return (
    <td class="end">
      <button
        type="button"
        class={`link figure${look ? ' look' : ''}`}
        aria-pressed={chosen === id}
        aria-label={`${label}, ${row.name}: ${cell.printed}`}
        onClick={() => open(id)}
      >
        {cell.printed}
        {look && <sup aria-hidden="true">!</sup>}
      </button>
    </td>
  );
}
