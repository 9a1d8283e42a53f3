import { choicesOf, MOST_LETTERS, type Question } from '~/domain/cohorts/feedback';
import type { FieldError } from '~/ui/field';
import { Question as Ask } from '~/ui/question';
import { Textarea } from '~/ui/textarea';

type Props = { name: string; question: Question; given: string; error?: FieldError };

/** One question of a feedback form: words, or a few choices in a row. */
export function FeedbackQuestion({ name, question, given, error }: Props) {
  const { text, kind } = question;
  if (kind === 'text') {
    // What two sheets of one person were joined to may be longer than what anybody types.
    const maxLength = Math.max(MOST_LETTERS, given.length);
    return <Textarea label={text} optional {...{ name, error, maxLength }} defaultValue={given} />;
  }
  const hint = kind === 'scale' ? '1 means no, 5 means very much.' : undefined;
  return (
    <Ask id={`${name}-question`} legend={text} optional hint={hint} error={error}>
      <div className="flex flex-wrap gap-x-6 gap-y-2">
        {choicesOf(kind).map((choice, n) => (
          <label key={choice} className="flex items-center gap-2">
            <input
              type="radio"
              id={n === 0 ? name : undefined}
              name={name}
              value={choice}
              defaultChecked={choice === given}
            />
            {choice}
          </label>
        ))}
      </div>
    </Ask>
  );
}
