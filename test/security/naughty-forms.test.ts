import { describe, expect, it } from 'vitest';
import { type Form, fromOurPages } from '#test/support/built-app';
import { cases } from '#test/support/cases/all';
import { naughtySite, show, someTexts } from '#test/support/naughty-site';
import { listRoutes } from '#test/support/routes';

/** S7: whatever is typed into a form of ours or posted to it, the answer is one, and no 5xx. */
const { send, caseOf, cookieOf, failures } = await naughtySite();
const forms = (await listRoutes()).filter(({ path, hasAction }) => hasAction && cases[path]);

describe.each(forms.map((form, at) => ({ ...form, at })))('a form posted to $path', ({ path, at }) => {
  it('is answered, whatever stands in each of its fields', async () => {
    const one = await caseOf(path);
    const typed: Form = one.form instanceof FormData || !one.form ? {} : one.form;
    const post = (form: Form) => send(one.path, { method: 'POST', cookie: cookieOf(one), form, headers: fromOurPages });
    const fields = Object.keys(typed);
    // An eighth of the texts goes to each of a form's fields, all of them to a form of eight.
    const share = Math.min(8, fields.length);
    const each = fields.flatMap((field, n) =>
      someTexts(share, n + at).map(
        (text) => [`${field}: ${show(text)}`, () => post({ ...typed, [field]: text })] as const,
      ),
    );
    const twice = fields.map((field) => [`${field} twice`, () => post({ ...typed, [field]: ['a', 'b'] })] as const);
    const odd = ['__proto__', '__proto__[]', 'constructor', 'a[]', '\0'].map(
      (name) => [`a field ${show(name)}`, () => post({ ...typed, [name]: 'x' })] as const,
    );
    expect(await failures([...each, ...twice, ...odd])).toEqual([]);
  });

  it('is answered, whatever its bytes are', async () => {
    const one = await caseOf(path);
    const post = (form: string, type: string) =>
      send(one.path, {
        method: 'POST',
        cookie: cookieOf(one),
        form,
        headers: { ...fromOurPages, 'content-type': type },
      });
    const url = 'application/x-www-form-urlencoded';
    const bodies = [
      ['a lone surrogate', 'name=%ED%A0%80&reason=%ED%A0%80&text=%ED%A0%80', url],
      ['broken percents', 'name=%&reason=%zz&=&&&', url],
      ['a megabyte', `text=${'x'.repeat(1_000_000)}`, url],
      ['JSON', '{"name":"\\u0000"}', 'application/json'],
      [
        'multipart without an end',
        '--b\r\nContent-Disposition: form-data; name="a"\r\n\r\nx',
        'multipart/form-data; boundary=b',
      ],
      ['multipart without a boundary', 'x', 'multipart/form-data'],
      ['no type it has', 'x', 'a/b; c'],
    ] as const;
    expect(await failures(bodies.map(([place, body, type]) => [place, () => post(body, type)] as const))).toEqual([]);
  });
});
