import { backupReplay } from './backup-replay.ts';
import { fullDisk } from './full-disk.ts';
import { repeats } from './repeats.ts';
import { serverKills } from './server-kills.ts';
import { type Proof, printProofs } from './table.ts';
import { twoServices } from './two-services.ts';
import { workerKills } from './worker-kills.ts';

/**
 * `npm run reliability [-- --full]`: what must never break, shown broken or held. Twenty kills of each
 * kind, two hundred with `--full`. Exit code 1 when anything broke.
 */
const kills = process.argv.includes('--full') ? 200 : 20;
const proofs: Proof[] = [];

async function prove(title: string, work: () => Promise<Proof[]>): Promise<void> {
  console.log(`\n${title}`);
  const found = await work();
  printProofs(found);
  proofs.push(...found);
}

await prove('Repeated, shuffled and poisoned captures', () => repeats());
await prove('Killing the service', () => serverKills(kills));
await prove('A full or read-only disk', fullDisk);
await prove('Going back to a copy', backupReplay);
await prove('Two services on one PostgreSQL', () => twoServices());

await prove('Killing the extension’s worker', async () => {
  const { kills: killed, pages, lost, doubled } = await workerKills(kills);
  const what = `${killed} kills of the worker while an officer turns ${pages} pages`;
  return [{ id: 'R1', what, figure: `${lost} lost, ${doubled} doubled`, held: lost === 0 && doubled === 0 }];
});

const broken = proofs.filter(({ held }) => !held).length;
console.log(`\n${proofs.length - broken} held, ${broken} broken`);
process.exitCode = broken === 0 ? 0 : 1;
