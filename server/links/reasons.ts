import { commonWords } from '#shared/procedure-match.ts';
import type { DossierFacts } from './facts.ts';
import type { Habits } from './habits.ts';
import { procedureOf } from './offices.ts';
import type { Ranked } from './rank.ts';

const DAYS: Record<Ranked['kind'], string> = {
  result: 'ngày ghi ở kết quả',
  finished: 'ngày hồ sơ có kết quả',
  returned: 'ngày trả kết quả',
};
/** Fewer linked pairs of a procedure than this say nothing of its habit. */
const ENOUGH = 3;

/** Why a document is proposed for a dossier, in words an officer can check. */
export function reasonsOf(dossier: DossierFacts, ranked: Ranked, habits: Habits): string[] {
  const { gap, kind, alike } = ranked;
  const reasons = [
    gap === 0
      ? `Ban hành đúng ${DAYS[kind]}.`
      : `Ban hành ${gap < 0 ? 'trước' : 'sau'} ${DAYS[kind]} ${Math.abs(gap)} ngày.`,
  ];
  const procedure = procedureOf(dossier);
  for (const [trait, value, words] of [
    ['type', alike.likeness.type, 'Loại văn bản này thường là kết quả của thủ tục này'],
    ['office', alike.likeness.office, 'Đơn vị soạn thường giải quyết thủ tục này'],
  ] as const) {
    const [seen, all] = [habits.seen(procedure, trait, value), habits.seen(procedure, trait)];
    if (all >= ENOUGH && seen / all >= 0.2) reasons.push(`${words} (${seen}/${all} lần).`);
  }
  const { theme } = alike.likeness;
  const common = commonWords(`${dossier.procedureName ?? ''}; ${dossier.sector ?? ''}`, theme);
  if (common.length > 0) reasons.push(`Trích yếu cùng nói về: ${common.join(', ')}.`);
  else if (theme !== '') {
    const [seen, all] = [habits.seen(procedure, 'theme', theme), habits.seen(procedure, 'theme')];
    if (all >= ENOUGH && seen / all >= 0.2)
      reasons.push(`Trích yếu như vậy thường là kết quả của thủ tục này (${seen}/${all} lần).`);
  }
  if (alike.linked) reasons.push('Văn bản này đã gắn với hồ sơ khác.');
  if (alike.size > 1) reasons.push(`Cùng ngày có ${alike.size} văn bản giống như vậy.`);
  return reasons;
}
