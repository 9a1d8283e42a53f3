// What the buttons of the mapping step do. Where one refuses, the page comes back with all that was chosen in it.
import { redirect } from '@remix-run/node';
import type { z } from 'zod';
import { notFound, type SignedIn } from '~/domain/access/guard.server';
import { deleteMapping } from '~/domain/accounts/delete-mapping.server';
import { readChoices } from '~/domain/accounts/import-choices';
import type { getImport } from '~/domain/accounts/imports.server';
import { readAgain } from '~/domain/accounts/read-again.server';
import { saveMapping } from '~/domain/accounts/save-mapping.server';
import { listSavedMappings } from '~/domain/accounts/saved-mappings.server';
import type { ColumnsForm, MAPPING_ACTS } from '~/domain/accounts/schema';
import { mappingFromSdl, readSdl } from '~/domain/accounts/sdl';
import { startCheck } from '~/domain/accounts/start-check.server';
import { problemText } from '~/platform/csv-problem';
import { db } from '~/platform/db.server';
import { fault, invalid } from '~/platform/http.server';
import { redirectWithToast } from '~/platform/toast.server';
import { formatList, plural } from '~/ui/format';

type Posted = {
  form: z.infer<typeof ColumnsForm>;
  file: Awaited<ReturnType<typeof getImport>>;
  by: SignedIn;
  now: Date;
};

const page = ({ file }: Posted) => `/imports/${file.id}/mapping`;
const closed = ({ file }: Posted) =>
  redirectWithToast(`/imports/${file.id}`, 'This import was started already; its columns stay as they are.', 'info');

async function check(posted: Posted) {
  const { form, file, by, now } = posted;
  const choices = readChoices(form, file.format.header);
  if (form.saveAs) {
    const kept = await saveMapping(db(), { kind: file.kind, name: form.saveAs, ...choices, by }, now);
    if (!kept.ok) return invalid(fault(kept.reason.problems.join(' '), form));
  }
  const started = await startCheck(db(), { importId: file.id, ...choices, by }, now);
  if (started.ok) return redirect(`/imports/${file.id}`);
  if (started.reason.kind === 'unknown') throw notFound();
  return started.reason.kind === 'closed' ? closed(posted) : invalid(fault(started.reason.problems.join(' '), form));
}

type Again = Omit<Parameters<typeof readAgain>[1], 'importId' | 'by'> & { said: string; field: string };

async function again(posted: Posted, { said, field, ...change }: Again) {
  const { form, file, by, now } = posted;
  const read = await readAgain(db(), { importId: file.id, ...change, by }, now);
  if (read.ok) return redirectWithToast(page(posted), said);
  return read.reason.kind === 'closed'
    ? closed(posted)
    : invalid(fault(problemText(read.reason.problem, file.fileName), form, field));
}

function readAgainAs(posted: Posted) {
  const { encoding, separator } = posted.form;
  const { format } = posted.file;
  const field = encoding && encoding !== format.encoding ? 'encoding' : 'separator';
  const choices = readChoices(posted.form, format.header);
  return again(posted, { encoding, separator, ...choices, field, said: 'The file was read again.' });
}

async function useSaved(posted: Posted) {
  const { form, file } = posted;
  const saved = (await listSavedMappings(db(), file.kind)).find(({ id }) => id === form.saved);
  if (!saved) return invalid(fault('Choose columns that were kept.', form, 'saved'));
  const { mapping, formats: chosen, name } = saved;
  const lacking = Object.keys(mapping).filter((column) => !file.format.header.includes(column));
  if (lacking.length === Object.keys(mapping).length)
    return invalid(fault(`This file has none of the columns of “${name}”.`, form, 'saved'));
  const without = lacking.length > 0 ? ` Missing here: ${formatList(lacking.map((it) => `“${it}”`))}.` : '';
  return again(posted, { mapping, chosen, map: name, field: 'saved', said: `Read as “${name}”.${without}` });
}

async function deleteSaved({ form, file, by, now }: Posted) {
  const gone = await deleteMapping(db(), { id: form.saved, by }, now);
  if (!gone.ok) return invalid(fault('Choose columns that were kept.', form, 'saved'));
  return redirectWithToast(`/imports/${file.id}/mapping`, `“${gone.value.name}” is forgotten.`);
}

async function loadMap(posted: Posted) {
  const { form, file } = posted;
  if (!form.map?.size) return invalid(fault('Choose the map, a file that ends in .sdl.', form, 'map'));
  const sdl = readSdl(await form.map.text());
  if (!sdl.ok) return invalid(fault(sdl.reason, form, 'map'));
  const { mapping, leftOut } = mappingFromSdl(file.kind, sdl.value, file.format);
  const columns = Object.keys(mapping).length;
  if (columns === 0) return invalid(fault('No column of this file stands in that map.', form, 'map'));
  const others = leftOut.length > 0 ? `, ${leftOut.length} lead to fields that are not kept here` : '';
  const said = `${plural(columns, 'column')} read as ${form.map.name} says${others}.`;
  return again(posted, { mapping, chosen: {}, map: form.map.name.slice(0, 100), field: 'map', said });
}

/** The act behind each button. */
export const mappingActs: Record<(typeof MAPPING_ACTS)[number], (posted: Posted) => Promise<unknown>> = {
  check,
  'read-again': readAgainAs,
  'use-saved': useSaved,
  'delete-saved': deleteSaved,
  'load-map': loadMap,
};
