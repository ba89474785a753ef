import type { Procedure } from '#shared/contract/api.ts';
import { printDate } from '#shared/vietnamese/dates.ts';
import { LEVELS } from '../words/evidence.ts';

export function ProcedureTable({ procedures }: { procedures: readonly Procedure[] }) {
  return (
    <div class="scroll long">
      <table>
        <thead>
          <tr>
            <th scope="col">Mã</th>
            <th scope="col">Tên thủ tục</th>
            <th scope="col">Lĩnh vực</th>
            <th scope="col">Mức độ</th>
            <th scope="col">Hiệu lực</th>
          </tr>
        </thead>
        <tbody>
          {procedures.map(({ code, name, sector, level, validFrom, validTo }) => (
            <tr key={`${code} ${validFrom}`} class={validTo === null ? '' : 'past'}>
              <td class="nowrap">{code}</td>
              <td>{name}</td>
              <td>{sector}</td>
              <td class="nowrap">{LEVELS[level]}</td>
              <td class="nowrap">
                từ {printDate(validFrom)}
                {validTo === null ? '' : ` đến ${printDate(validTo)}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
