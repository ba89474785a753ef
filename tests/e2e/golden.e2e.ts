import { describe, expect, it } from 'vitest';
import { unitYearIds } from '#hosts/unit-year.ts';
import { runGolden } from './golden-run.ts';

/** The golden years, through the built extension in a real Chromium; the issue allows six minutes each. */
describe.each(unitYearIds)('the golden year %s', (id) => {
  it('prints the figures the seed printed, and leaves the hosts as they were', async () => {
    const result = await runGolden(id, () => undefined);
    expect(result.differences).toEqual([]);
    expect(result.links).toMatchObject({ right: result.links.truth, wrong: 0 });
    expect(result.forbidden).toBe(0);
  }, 360_000);
});
