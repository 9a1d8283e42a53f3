import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { templateParts } from '#emails/compile';

const folder = await mkdtemp(join(tmpdir(), 'letters-'));
afterAll(() => rm(folder, { recursive: true }));

const template = (body: string) =>
  `<mjml><mj-body><mj-section><mj-column>${body}</mj-column></mj-section></mj-body></mjml>`;

it('compiles a template once, however many letters', async () => {
  const [first, second] = await Promise.all([templateParts('sign-in'), templateParts('sign-in')]);
  expect(second).toBe(first);
});

it.each([
  ['an attribute that is none', template('<mj-text colour="red">x</mj-text>')],
  ['an element that is none', template('<mj-txt>x</mj-txt>')],
  ['an include that is not there', template('<mj-include path="./partials/gone.mjml" />')],
  ['a block that stays open', template('<mj-text>{{#open}}</mj-text>')],
])('refuses %s, and does not keep the refusal', async (fault, source) => {
  const file = join(folder, fault.replaceAll(' ', '-'));
  const name = relative('emails', file);
  await writeFile(`${file}.mjml`, source);
  await expect(templateParts(name)).rejects.toThrow();
  await writeFile(`${file}.mjml`, template('<mj-text>{{name}}</mj-text>'));
  expect(await templateParts(name)).toContainEqual({ slot: 'name' });
});

it('refuses a template that is not there', async () => {
  await expect(templateParts('gone')).rejects.toThrow('gone');
});
