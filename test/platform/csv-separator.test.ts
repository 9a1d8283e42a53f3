import { describe, expect, test } from 'vitest';
import { readSeparator } from '~/platform/csv-separator';

const separatorOf = (text: string) => {
  const read = readSeparator(text);
  return read.ok ? read.value.separator : read.reason.fault;
};

describe('readSeparator', () => {
  test.each([
    ['id,name\n1,A\n', ','],
    ['id;value\n1;1,5\n2;2,75\n', ';'],
    ['id\tname\n1\tA, B\n', '\t'],
    ['id|name\n1|"A|B"\n', '|'],
    ['id,note\n1,"a;b;c"\n2,"x\ny;z"\n', ','],
    ['a;b,c\n1,2\n3,4\n', ','],
    ['id,name,x\n1,A\n2,B,y\n', ','],
    ['id^name\n1^A\n', '^'],
    ['id\x1fname\n1\x1fA\n', '\x1f'],
  ])('%j → %j', (text, separator) => expect(separatorOf(text)).toBe(separator));

  test.each(['h1,h2;h3\n1,2;3\n', 'only\n1\n', 'id=name\n1=A\n', 'id\x01name\n1\x01A\n'])(
    'refuses to guess at %j',
    (text) => expect(separatorOf(text)).toBe('separator'),
  );

  test("takes Excel's sep= line, whose line break stays for the line numbers", () => {
    expect(readSeparator('sep=;\r\nid;name\r\n')).toEqual({
      ok: true,
      value: { separator: ';', text: '\r\nid;name\r\n' },
    });
    expect(separatorOf('sep==\nid=name\n')).toBe('=');
    expect(separatorOf('sep=x\nidxname\n')).toBe('separator');
  });

  test('what a person chose wins', () => {
    expect(readSeparator('h1,h2;h3\n1,2;3\n', ';')).toMatchObject({ ok: true, value: { separator: ';' } });
  });
});
