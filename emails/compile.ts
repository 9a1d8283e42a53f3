import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import mjml2html from 'mjml';
import { parseParts, type Part } from './slots';

/** Thrown when a template does not compile cleanly. */
class TemplateError extends Error {
  constructor(name: string, problem: string) {
    super(`Mail template ${name}: ${problem}`);
    this.name = 'TemplateError';
  }
}

const compiled = new Map<string, Promise<Part[]>>();

/** The parts of `emails/<name>.mjml`, compiled once in the life of the process and never for a person. */
export function templateParts(name: string): Promise<Part[]> {
  const known = compiled.get(name);
  if (known) return known;
  const parts = compile(name);
  compiled.set(name, parts);
  // A failure is not kept: the next letter tries again.
  parts.catch(() => compiled.delete(name));
  return parts;
}

async function compile(name: string): Promise<Part[]> {
  // From the working folder: the server bundle lies elsewhere, but every command starts at the root of the project.
  const filePath = resolve('emails', `${name}.mjml`);
  const source = await readFile(filePath, 'utf8');
  const { html, errors } = await mjml2html(source, {
    validationLevel: 'strict',
    filePath,
    ignoreIncludes: false,
    keepComments: false,
  });
  if (errors.length > 0) throw new TemplateError(name, errors.map((error) => error.formattedMessage).join('; '));
  // A missing include and an unknown class are no errors to mjml.
  if (html.includes('mj-include')) throw new TemplateError(name, 'an include was not found');
  try {
    return parseParts(html.replace(/\s*\n\s*/g, '\n'));
  } catch (error) {
    throw new TemplateError(name, (error as Error).message);
  }
}
