import { describe, expect, it } from 'vitest';
import { PageReading } from '#shared/contract/capture.ts';
import { completeness } from '../../../extension/adapters/dom/paging.ts';

describe('how much of a list a page holds', () => {
  it('is one whole page of a search that found nothing, as iOffice says it', () => {
    const told = completeness({ total: 0, page: 1, pages: 0, size: 10 }, 0);
    expect(told).toEqual({ hostTotal: 0, pagesSeen: { pages: [1], of: 1, size: 10 } });
    expect(PageReading.shape.pagesSeen.safeParse(told.pagesSeen).success).toBe(true);
  });

  it('is counted from the total where the host says no number of pages', () => {
    const told = completeness({ total: 134, page: 2, pages: null, size: 10 }, 10);
    expect(told.pagesSeen).toEqual({ pages: [2], of: 14, size: 10 });
  });
});
