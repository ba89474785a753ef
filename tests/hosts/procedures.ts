import type { Procedure } from '#shared/contract/api.ts';

const ACTIONS = [
  'Cấp mới',
  'Cấp lại',
  'Gia hạn',
  'Điều chỉnh nội dung',
  'Cấp đổi',
  'Thu hồi theo đề nghị đối với',
];

/**
 * `count` invented procedures that cover every sector in turn. Level and validity come from the caller;
 * codes have the shape `1.004946.000.00.00.H13`.
 */
export function makeProcedures(
  sectors: readonly (readonly [sector: string, ...objects: string[]])[],
  province: string,
  levels: readonly Procedure['level'][],
): Procedure[] {
  const rounds: (readonly [string, string])[] = [];
  for (const action of ACTIONS) {
    for (let nth = 0; nth < 2; nth++) {
      for (const [sector, ...objects] of sectors) {
        const object = objects[nth];
        if (object !== undefined) rounds.push([sector, `${action} ${object}`]);
      }
    }
  }
  if (rounds.length < levels.length) throw new RangeError(`only ${rounds.length} procedures can be made`);
  return levels.map((level, index) => {
    const [sector, name] = rounds[index] ?? ['', ''];
    return {
      code: `1.${String(4_101 + index * 7).padStart(6, '0')}.000.00.00.${province}`,
      name,
      sector,
      level,
      validFrom: '2019-01-01',
      validTo: null,
    };
  });
}
