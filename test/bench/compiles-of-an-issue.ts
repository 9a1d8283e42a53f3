import fs from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';

// A process of its own for P2: prints how often the template of the newsletter is read to be compiled.
let compiles = 0;
const { readFile } = fs;
fs.readFile = ((path: string, ...rest: [never]) => {
  if (String(path).endsWith('newsletter.mjml')) compiles++;
  return readFile(path, ...rest);
}) as typeof fs.readFile;
syncBuiltinESMExports();

const { compileNewsletter } = await import('#emails/newsletter');
const { personalise } = await import('#emails/personalise');
const { sampleBrand } = await import('#emails/samples');
const { sampleIssue, sampleReader } = await import('#emails/samples-newsletter');
const parts = await compileNewsletter(sampleIssue, sampleBrand);
for (let n = 0; n < 500; n++) personalise(parts, { ...sampleReader, greeting: `Hello Reader ${n}` });
console.log(compiles);
