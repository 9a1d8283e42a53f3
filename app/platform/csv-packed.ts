import { csvProblem, type CsvProblem } from './csv-problem';

// The first bytes of what people take for a CSV file. It is refused by them alone and never unpacked: a few kilobytes can hold
// more than any disk (reliability S9).
const PACKED = [
  { name: 'a ZIP archive or an Excel workbook', starts: [0x50, 0x4b, 0x03, 0x04] },
  { name: 'an empty ZIP archive', starts: [0x50, 0x4b, 0x05, 0x06] },
  { name: 'a GZIP archive', starts: [0x1f, 0x8b] },
  { name: 'an old Excel workbook', starts: [0xd0, 0xcf, 0x11, 0xe0] },
];

/** Why a file that is an archive or a workbook cannot be read; null for any other. */
export function packedFile(bytes: Uint8Array): CsvProblem | null {
  const found = PACKED.find(({ starts }) => starts.every((byte, index) => bytes[index] === byte));
  if (!found) return null;
  const mend = 'Unpack it, or save the sheet as “CSV UTF-8”, and choose that file.';
  return csvProblem('packed', `This is ${found.name}, not a CSV file.`, mend);
}
