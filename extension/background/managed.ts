import { z } from 'zod';
import { browser } from '../browser.ts';

/**
 * Chromium answers for managed storage only once it has loaded its policies, and has been seen never to do so
 * (156, asked in the first second after its start). Everything here asks for policy first, so that one
 * silence would stop the whole extension: after this long the policy last heard counts.
 */
export const PATIENCE_MS = 2_000;
const KEY = 'managedPolicy';
const Stored = z.record(z.string(), z.unknown());
type Stored = z.infer<typeof Stored>;

/** The question that is under way, and since when; one at a time, however many want to know. */
let asking: { since: number; answer: Promise<Stored> } | null = null;

/**
 * What the administrator has set (Group Policy, `policies.json`), as the browser says now; as it said last when
 * it says nothing; nothing when it never did. A browser that was never told is not paired by it either, so
 * nothing leaves it meanwhile without the officer. Never rejects.
 */
export async function managedPolicy(): Promise<Stored> {
  asking ??= question();
  const { since, answer } = asking;
  const left = Math.max(0, since + PATIENCE_MS - performance.now());
  const silence = new Promise<null>((resolve) => setTimeout(() => resolve(null), left));
  return (await Promise.race([answer, silence])) ?? (await lastHeard());
}

function question(): NonNullable<typeof asking> {
  const answer = ask();
  void answer.then(() => {
    asking = null;
  });
  return { since: performance.now(), answer };
}

async function ask(): Promise<Stored> {
  let stored: Stored = {};
  try {
    stored = await browser.storage.managed.get(null);
  } catch {
    // Firefox rejects when no policy is installed.
  }
  if (JSON.stringify(stored) !== JSON.stringify(await lastHeard()))
    await browser.storage.local.set({ [KEY]: stored }).catch(() => undefined);
  return stored;
}

async function lastHeard(): Promise<Stored> {
  const kept = await browser.storage.local.get(KEY).catch(() => ({}) as Stored);
  return Stored.safeParse(kept[KEY]).data ?? {};
}
