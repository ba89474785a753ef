import { describe, expect, it } from 'vitest';
import { type BadgeView, badgeFor, QUIET_MS } from '../../../extension/background/badge.ts';

const NOW = Date.parse('2026-11-22T05:00:00Z');
const calm: BadgeView = {
  paired: true,
  waiting: 0,
  parked: 0,
  trouble: null,
  lastSuccessAt: null,
  oldestQueuedAt: null,
  problems: [],
  now: NOW,
};

describe('the toolbar icon', () => {
  it('is quiet when everything is sent', () => {
    expect(badgeFor(calm).text).toBe('');
  });

  it('is quiet while a young queue moves', () => {
    expect(badgeFor({ ...calm, waiting: 4, oldestQueuedAt: NOW - QUIET_MS }).text).toBe('');
  });

  it('counts a queue that has waited more than 15 minutes', () => {
    const badge = badgeFor({
      ...calm,
      waiting: 4,
      oldestQueuedAt: NOW - QUIET_MS - 1,
      trouble: 'unreachable',
    });
    expect(badge).toMatchObject({ text: '4', title: expect.stringContaining('Chưa liên lạc được') });
  });

  it('is quiet about an old queue that is being sent', () => {
    const lastSuccessAt = new Date(NOW - 60_000).toISOString();
    expect(badgeFor({ ...calm, waiting: 4, oldestQueuedAt: NOW - QUIET_MS * 9, lastSuccessAt }).text).toBe(
      '',
    );
  });

  it('stays within four characters', () => {
    expect(badgeFor({ ...calm, waiting: 55_285, oldestQueuedAt: 0 }).text).toBe('999+');
  });

  it.each(['pair-again', 'forbidden', 'storage-failed'] as const)('calls at once for %s', (trouble) => {
    expect(badgeFor({ ...calm, trouble }).text).toBe('!');
  });

  it('calls for parked captures', () => {
    expect(badgeFor({ ...calm, parked: 1 }).text).toBe('!');
  });

  it('calls for a page whose layout changed, with the next step', () => {
    const badge = badgeFor({ ...calm, problems: ['partial', 'layout-changed'] });
    expect(badge).toMatchObject({ text: '!', title: expect.stringContaining('Báo quản trị') });
  });

  it('does not call for what passes by itself', () => {
    expect(badgeFor({ ...calm, problems: ['partial', 'not-logged-in', 'redrawn'] }).text).toBe('');
  });

  it('invites to pair', () => {
    expect(badgeFor({ ...calm, paired: false, trouble: 'not-paired' }).title).toContain('chưa ghép nối');
  });
});
