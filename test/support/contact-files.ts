import { seededRandom } from './fake-provider/faults';

/** Accounts and their people as a CRM exports them, for benches and crash tests. Each account has about twenty people. */
export const accountsFile = (people: number) =>
  [
    'Account ID,Account Name,Website,ARR,Currency',
    ...Array.from({ length: accountsOf(people) }, (_, n) => `A-${n},Firm ${n},firm-${n}.example,${n * 100},EUR`),
  ].join('\n');

export const CONTACT_HEADER =
  'Contact ID,Account ID,Email,First Name,Last Name,Job Title,Phone,Language,Country,Time Zone';

const accountsOf = (people: number) => Math.ceil(people / 20);

/** The contact of line `n` (from 0), each at an account of `accountsFile`. */
export function contactLine(n: number, people: number): string {
  const account = n % accountsOf(people);
  const name = `Maren,Okafor ${n}`;
  return `C-${n},A-${account},person.${n}@firm-${account}.example,${name},Head of Operations,+44 20 7946 ${n},en,United Kingdom,Europe/London`;
}

export const contactsFile = (people: number) =>
  [CONTACT_HEADER, ...Array.from({ length: people }, (_, n) => contactLine(n, people))].join('\n');

export type BadLine = { line: number; why: 'ragged' | 'address' | 'account' | 'twice' | 'same-address' | 'header' };

/**
 * People of whom one line in twenty is bad: cut short, no address, an account nobody knows, a person who stood before with
 * another name, the address of another person, or the header once more. The header has the column of phones twice. Gives the
 * text and the bad lines by their number in the file.
 */
export function contactsWithBadLines(people: number, seed: number): { text: string; bad: BadLine[] } {
  const random = seededRandom(seed);
  const bad: BadLine[] = [];
  const [, , address] = contactLine(0, people).split(',');
  const header = `${CONTACT_HEADER},Phone`;
  const spoil: Record<BadLine['why'], (line: string) => string> = {
    ragged: (line) => line.slice(0, line.lastIndexOf(',')),
    address: (line) => line.replace('@', ' at '),
    account: (line) => line.replace(/,A-\d+,/, ',A-nobody,'),
    twice: () => withPhone(contactLine(0, people).replace('Maren', 'Somebody else')),
    'same-address': (line) => line.replace(/[^,]+@[^,]+/, address!),
    header: () => header,
  };
  const ways = Object.keys(spoil) as BadLine['why'][];
  const lines = Array.from({ length: people }, (_, n) => {
    const line = withPhone(contactLine(n, people));
    if (n === 0 || random() >= 0.05) return line;
    const why = ways[Math.floor(random() * ways.length)]!;
    bad.push({ line: n + 2, why });
    return spoil[why](line);
  });
  return { text: [header, ...lines].join('\n'), bad };
}

const withPhone = (line: string) => `${line},+49 30 901820`;
