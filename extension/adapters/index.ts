import type { Adapter } from './adapter.ts';
import { igateDossierList } from './igate-dossier-list.ts';
import { iofficeIncomingList } from './ioffice-incoming-list.ts';
import { iofficeOutgoingList } from './ioffice-outgoing-list.ts';

/** All adapters; the first that recognises a page reads it. */
export const ADAPTERS: readonly Adapter[] = [iofficeOutgoingList, iofficeIncomingList, igateDossierList];
