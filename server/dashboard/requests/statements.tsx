import type { Statement } from '#shared/contract/consolidated.ts';
import { Card } from '../parts/page.tsx';
import { PARTS } from '../words/consolidated.ts';

/** What the units said in words, grouped as the consolidated report groups it, with the unit behind each. */
export function Statements({ statements }: { statements: readonly Statement[] }) {
  const parts = Object.entries(PARTS).flatMap(([part, title]) => {
    const own = statements.filter((each) => each.part === part);
    return own.length === 0 ? [] : [{ part, title, own }];
  });
  return (
    <>
      {parts.map(({ part, title, own }) => (
        <Card key={part} title={title}>
          {own.map(({ id, label, units }) => (
            <section key={id}>
              <h3>{label}</h3>
              <ul>
                {units.map(({ addressee, name, text }) => (
                  <li key={addressee}>
                    <strong>{name}:</strong> <span class="lines">{text}</span>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </Card>
      ))}
    </>
  );
}
