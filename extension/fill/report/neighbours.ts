import { type Concept, conceptsIn } from '#shared/report-words/concepts.ts';
import type { FormField } from '../field.ts';
import { DOMAINS, type Neighbours } from './field-sense.ts';

const EARLY =
  /^[\s\-–+•*]*(?:số )?(?:hồ sơ )?(?:đã )?(?:giải quyết |xử lý |trả )?(?:trước|sớm) (?:thời )?hạn$/iu;

/** What the fields of one table or block say of each other. */
export function neighboursOf(fields: readonly FormField[]): (field: FormField) => Neighbours {
  const blocks = Map.groupBy(fields, blockOf);
  const said = new Map(
    [...blocks].map(([block, members]): [string, Neighbours] => {
      const domains = new Set(members.flatMap(domainsOf));
      const [only] = domains;
      return [
        block,
        { earlyApart: members.some(isEarly), domain: domains.size === 1 && only !== undefined ? only : null },
      ];
    }),
  );
  return (field) => said.get(blockOf(field)) ?? { earlyApart: false, domain: null };
}

function domainsOf({ rows, columns, label }: FormField): Concept[] {
  return [...conceptsIn([...rows, ...columns, label].join(' ; '))].filter((concept) => DOMAINS.has(concept));
}

/** "Trước hạn" alone, not "trước và đúng hạn". */
function isEarly({ rows, columns, label }: FormField): boolean {
  return [label, columns.at(-1) ?? '', rows.at(-1) ?? ''].some((text) => EARLY.test(text));
}

function blockOf({ groups, element }: FormField): string {
  return `${groups.join('>')} ${element.closest('table, form, fieldset, [role=grid]')?.id ?? ''}`;
}
