import { printDate } from '#shared/vietnamese/dates.ts';
import { printCount } from '#shared/vietnamese/numbers.ts';
import { service } from '../client/service.ts';
import { Answered, useAnswer } from './answer.tsx';

/** Id of the value that names the unit's main incoming registers. */
export const MAIN_REGISTERS = 'so_van_ban_den';
export const REGISTER_HINT =
  'Mỗi dòng một sổ: mã sổ trên iOffice, dấu = và tên sổ, ví dụ 2000140 = Sổ văn bản đến.';

/** Registers met in what was read, because iOffice shows nobody their numbers; a press adds one. */
export function RegisterOffers(props: { unitId: string; text: string; put(text: string): void }) {
  const { unitId, text, put } = props;
  const answer = useAnswer(() => service.registers(unitId), [unitId]);
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const named = new Set(lines.map((line) => (line.split('=')[0] ?? '').trim()));
  return (
    <Answered answer={answer}>
      {(registers) =>
        registers.length === 0 ? (
          <p class="soft">Chưa đọc văn bản đến nào có sổ; mở danh sách văn bản đến trên iOffice.</p>
        ) : (
          <ul class="list" aria-label="Sổ có trong văn bản đến đã đọc">
            {registers.map(({ register, documents, lastNumber, lastOn }) => (
              <li key={register}>
                <span class="between">
                  <span>
                    <strong>{register}</strong>
                    <br />
                    <span class="soft">
                      {printCount(documents)} văn bản đến
                      {lastNumber !== null && `, số cao nhất ${printCount(lastNumber)}`}
                      {lastOn !== null && `, mới nhất ${printDate(lastOn)}`}
                    </span>
                  </span>
                  <button
                    type="button"
                    disabled={named.has(register)}
                    onClick={() => put([...lines, `${register} = `].join('\n'))}
                  >
                    {named.has(register) ? 'Đã ghi' : 'Ghi sổ này'}
                  </button>
                </span>
              </li>
            ))}
          </ul>
        )
      }
    </Answered>
  );
}
