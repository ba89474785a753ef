import { describe, expect, it } from 'vitest';
import { NAVIGATION, standsAt } from '../../../server/dashboard/client/places.ts';
import { PLACES, readRoute } from '../../../server/dashboard/client/route.ts';

describe('the navigation of the dashboard', () => {
  const pages = Object.values(PLACES)
    .filter((path) => path !== PLACES.home)
    .map((path) => readRoute(new URL(path, 'http://127.0.0.1')).page);

  it.each(pages)('has exactly one current entry on %s', (page) => {
    expect(NAVIGATION.filter((entry) => standsAt(page, entry))).toHaveLength(1);
  });

  it('shows an officer no entry of the administration', () => {
    const shown = NAVIGATION.filter((entry) => !('staff' in entry));
    expect(shown.some((entry) => standsAt('audit', entry) || standsAt('units', entry))).toBe(false);
  });
});
