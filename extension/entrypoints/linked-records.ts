import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { localDate } from '#shared/vietnamese/dates.ts';
import { offerLinked } from '../capture/linked-slot.ts';
import { mountMarks } from '../features/linked-records/linked-records.ts';
import {
  documentMark,
  dossierMark,
  type MarkWords,
  worthARow,
} from '../features/linked-records/linked-words.ts';

/** Marks of linked records, loaded by the reader of a host page when one of its records has any. */
export default defineUnlistedScript(() =>
  offerLinked({
    mount: mountMarks,
    marksOf(asked, here, alone) {
      const today = localDate(Date.now());
      const matters = alone ? here.matters : here.matters.map(worthARow);
      const byCode = new Map(matters.map((matter) => [matter.dossier.code, matter]));
      const dossiers = asked.dossiers.map((code): [string, MarkWords | null] => {
        const matter = byCode.get(code);
        return [code, matter ? dossierMark(matter, today) : null];
      });
      const documents = asked.documents.map((ref): [string, MarkWords | null] => [
        ref.split('/').slice(2).join('/'),
        documentMark(ref, matters, today),
      ]);
      return new Map([...dossiers, ...documents].flatMap(([key, words]) => (words ? [[key, words]] : [])));
    },
  }),
);
