import type { ConsolidatedColumn } from '#shared/contract/consolidated.ts';
import type { FileProposals } from '#shared/contract/entry.ts';

/** What a line of the form holds; `sentence` and `place` are empty when it was typed. */
export interface Typed {
  printed: string;
  sentence: string;
  place: string;
  confirmed: boolean;
}
const NOTHING: Typed = { printed: '', sentence: '', place: '', confirmed: false };

/** One figure: its number, where the file says it, and the word that this is right. */
export function EntryLine(props: {
  column: ConsolidatedColumn;
  typed: Typed | undefined;
  proposals: FileProposals['proposals'];
  type(typed: Typed): void;
}) {
  const { column, typed = NOTHING, proposals, type } = props;
  const others = proposals.filter(({ printed, place }) => printed !== typed.printed || place !== typed.place);
  return (
    <tr>
      <th scope="row">
        {column.label}
        {column.unit !== '' && <span class="soft"> ({column.unit})</span>}
      </th>
      <td>
        <input
          name={`value.${column.id}`}
          aria-label={column.label}
          class="short end"
          maxLength={300}
          autocomplete="off"
          value={typed.printed}
          onInput={(event) =>
            type({
              ...NOTHING,
              printed: event.currentTarget.value,
              confirmed: event.currentTarget.value !== '',
            })
          }
        />
      </td>
      <td>
        {typed.place !== '' && (
          <>
            <span class="said-in">{typed.sentence}</span> <span class="soft">({typed.place})</span>
          </>
        )}
        {typed.place === '' && typed.printed !== '' && <span class="soft">Tự ghi</span>}
        {others.map(({ printed, sentence, place }) => (
          <button
            key={`${place}/${printed}`}
            type="button"
            class="link"
            onClick={() => type({ printed, sentence, place, confirmed: true })}
          >
            Lấy {printed}: {sentence}
          </button>
        ))}
      </td>
      <td>
        {typed.printed !== '' && (
          <input
            type="checkbox"
            name={`sure.${column.id}`}
            aria-label={`${column.label}: ${typed.printed} là đúng`}
            checked={typed.confirmed}
            onChange={(event) => type({ ...typed, confirmed: event.currentTarget.checked })}
          />
        )}
      </td>
    </tr>
  );
}
