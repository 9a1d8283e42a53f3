// rules.md §10, "SOP agreed with 2 teams": a version is agreed when somebody of the team said yes and nobody said what is
// wrong. An answer counts for the words that were read: a draft that changed afterwards is to be read again.

type Row = { answeredAt: Date | null; agrees: boolean | null; words: string | null; person: { name: string } };

type Answer = 'waiting' | 'agrees' | 'objects' | 'read an earlier draft';

export type Agreement = {
  state: 'nobody asked' | 'waiting' | 'agreed' | 'objected';
  people: {
    name: string;
    answer: Answer;
    words: string;
    on: Date | null;
  }[];
};

/** What the people asked have said of a version that was last changed at `changedAt`. */
export function agreementOf(changedAt: Date, rows: readonly Row[]): Agreement {
  const people = rows.map(({ answeredAt, agrees, words, person }) => ({
    name: person.name,
    answer: answerOf({ answeredAt, agrees }, changedAt),
    words: words ?? '',
    on: answeredAt,
  }));
  const some = (answer: Answer) => people.some((one) => one.answer === answer);
  if (people.length === 0) return { state: 'nobody asked', people };
  if (some('objects')) return { state: 'objected', people };
  return { state: some('agrees') ? 'agreed' : 'waiting', people };
}

function answerOf({ answeredAt, agrees }: Pick<Row, 'answeredAt' | 'agrees'>, changedAt: Date): Answer {
  if (!answeredAt) return 'waiting';
  if (answeredAt < changedAt) return 'read an earlier draft';
  return agrees ? 'agrees' : 'objects';
}
