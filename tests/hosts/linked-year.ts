import { type Random, seeded } from './random.ts';
import type { HostDocument, HostDossier, UnitYear } from './unit-year.ts';

/** A pair that truly belongs together, as the service names both sides. */
export interface TruePair {
  dossier: string;
  document: string;
}

const HOW_MANY = { letters: 90, batches: 12, results: 120, incoming: 60, strangers: 15, tooEarly: 10 };

/**
 * A unit-year in which the two systems speak of each other, as its people type: letters that name a
 * dossier or several, results written on the dossier, letters from outside about a dossier, and names that
 * lead astray. Only subjects and results differ from the year itself, so every figure of it stays. `telling`
 * are the documents that belong to a dossier, or name one they do not belong to.
 */
export function withLinks(plain: UnitYear): { year: UnitYear; pairs: TruePair[]; telling: string[] } {
  const random = seeded(`links-${plain.id}`);
  const pairs: TruePair[] = [];
  const subjects = new Map<number, string>();
  const results = new Map<string, { symbol: string; issuedOn: string }>();
  const taken = new Set<string>();
  for (const document of plain.documents)
    for (const dossier of plain.dossiers) {
      if (!document.subject.includes(dossier.code)) continue;
      pairs.push(pairOf(dossier, document));
      taken.add(dossier.code).add(String(document.id));
    }

  const open = (document: HostDocument): boolean =>
    document.secrecy === 'Thường' &&
    !document.cancelled &&
    !document.subject.startsWith('MẬT') &&
    !taken.has(String(document.id));
  const letters = plain.documents.filter(
    (one) => one.direction === 'outgoing' && one.lists.includes('issued') && open(one),
  );
  const lettersOn = Map.groupBy(random.sample(letters, letters.length), ({ issuedOn }) => issuedOn);
  const ended = random
    .sample(plain.dossiers, plain.dossiers.length)
    .filter(({ code, acceptedAt, finishedAt }) => acceptedAt && finishedAt && !taken.has(code));
  const letterFor = (dossier: HostDossier): HostDocument | undefined => lettersOn.get(endOf(dossier))?.pop();

  let left = HOW_MANY.letters;
  for (const dossier of ended) {
    const letter = left > 0 ? letterFor(dossier) : undefined;
    if (!letter) continue;
    left -= 1;
    taken.add(dossier.code);
    subjects.set(
      letter.id,
      `Về việc trả kết quả hồ sơ ${typed(random, dossier.code)}, ${dossier.procedure.sector}`,
    );
    pairs.push(pairOf(dossier, letter));
  }
  const together = Map.groupBy(
    ended.filter(({ code }) => !taken.has(code)),
    (dossier) => `${endOf(dossier)} ${dossier.procedure.sector}`,
  );
  for (const group of [...together.values()].filter(({ length }) => length > 1).slice(0, HOW_MANY.batches)) {
    const own = group.slice(0, 4);
    const letter = own[0] && letterFor(own[0]);
    if (!letter) continue;
    subjects.set(letter.id, `Kết quả các hồ sơ ${own.map(({ code }) => typed(random, code)).join('; ')}`);
    for (const dossier of own) {
      taken.add(dossier.code);
      pairs.push(pairOf(dossier, letter));
    }
  }
  left = HOW_MANY.results;
  for (const dossier of ended) {
    const letter = left > 0 && !taken.has(dossier.code) ? letterFor(dossier) : undefined;
    if (!letter) continue;
    left -= 1;
    taken.add(dossier.code);
    results.set(dossier.code, {
      symbol: random.chance(0.2) ? letter.symbol.toLowerCase() : letter.symbol,
      issuedOn: letter.issuedOn,
    });
    pairs.push(pairOf(dossier, letter));
  }

  const came = random.sample(
    plain.documents.filter(
      (one) => one.direction === 'incoming' && one.lists.includes('lookup') && open(one),
    ),
    HOW_MANY.incoming * 4,
  );
  left = HOW_MANY.incoming;
  for (const document of came) {
    const about = ended.find(
      (one) =>
        one.acceptedAt !== null &&
        one.acceptedAt.slice(0, 10) <= document.issuedOn &&
        !taken.has(`in ${one.code}`),
    );
    if (!about || left === 0) continue;
    left -= 1;
    taken.add(`in ${about.code}`);
    subjects.set(document.id, `Đề nghị giải quyết hồ sơ ${typed(random, about.code)}`);
    pairs.push(pairOf(about, document));
  }

  // A dossier of another province, and a code mistyped into that of a dossier received later: no pairs.
  for (const letter of [...lettersOn.values()].flat().slice(0, HOW_MANY.strangers))
    subjects.set(
      letter.id,
      `Phối hợp giải quyết hồ sơ H56.14-210823-${String(random.between(1, 9_999)).padStart(4, '0')}`,
    );
  const later = ended.filter(({ code }) => !taken.has(code)).slice(0, HOW_MANY.tooEarly);
  for (const dossier of later) {
    const letter = letters.find(
      (one) =>
        one.issuedOn < (dossier.acceptedAt ?? '').slice(0, 10) &&
        !subjects.has(one.id) &&
        !isPaired(pairs, one),
    );
    if (letter) subjects.set(letter.id, `Về việc bổ sung hồ sơ ${dossier.code}`);
  }
  const year: UnitYear = {
    ...plain,
    documents: plain.documents.map((one) => ({ ...one, subject: subjects.get(one.id) ?? one.subject })),
    dossiers: plain.dossiers.map((one) => {
      const result = results.get(one.code);
      return result ? { ...one, result } : one;
    }),
  };
  const telling = new Set([
    ...pairs.map(({ document }) => document),
    ...year.documents.filter(({ id }) => subjects.has(id)).map(refOf),
  ]);
  return { year, pairs, telling: [...telling] };
}

function isPaired(pairs: readonly TruePair[], { id }: HostDocument): boolean {
  return pairs.some(({ document }) => document.endsWith(`:${id}`));
}

function pairOf(dossier: HostDossier, document: HostDocument): TruePair {
  return { dossier: dossier.code, document: refOf(document) };
}

function refOf({ direction, id }: HostDocument): string {
  return `ioffice/${direction}/id:${id}`;
}

function endOf({ finishedAt }: HostDossier): string {
  return finishedAt?.slice(0, 10) ?? '';
}

/** The code as somebody types it: mostly as printed. */
function typed(random: Random, code: string): string {
  const how = random.next();
  if (how < 0.1) return code.toLowerCase();
  if (how < 0.2) return code.replaceAll('-', ' - ');
  return how < 0.3 ? code.replaceAll('-', '–') : code;
}
