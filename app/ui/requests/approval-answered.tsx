import { Banner } from '~/ui/banner';
import { Card } from '~/ui/card';

type Answered = {
  status: 'WAITING' | 'AGREED' | 'OBJECTED' | 'PASSED' | 'DROPPED';
  who: string;
  /** who decides, while it waits */ insteadBy: string | null;
  /** it was asked of the reader, and the account has another owner since */ hasMoved: boolean;
  answered: { by: string | null; on: string | null; reason: string | null; until: string | null };
};

const states = {
  WAITING: 'It waits for the owner’s answer',
  AGREED: 'The answer was yes',
  OBJECTED: 'The answer was no',
  PASSED: 'No answer came, which counts as a yes',
  DROPPED: 'No answer is needed any more',
};

/** What became of it, where nothing is to be answered. */
export function ApprovalAnswered({
  data,
  fault,
}: {
  data: Answered;
  fault: { errors: Record<string, string[]> } | undefined;
}) {
  const { status, insteadBy, hasMoved } = data;
  const { by, on, reason, until } = data.answered;
  return (
    <>
      {fault?.errors.form && <Banner tone="info">{fault.errors.form[0]}</Banner>}
      <Card className="grid gap-3">
        <h2 className="display-3">{insteadBy ? `${insteadBy} decides` : states[status]}</h2>
        {insteadBy && (
          <p>
            {hasMoved
              ? `The account has another owner since you were asked: ${insteadBy}. You need do nothing.`
              : 'The account is theirs, and there is no answer yet.'}
          </p>
        )}
        {on && <p>{by ? `${by}, ${on}.` : `${on}.`}</p>}
        {reason && <p>“{reason}”</p>}
        {status === 'OBJECTED' && (
          <p>{until ? `Nobody of the account is asked before ${until}.` : 'It counts for this request only.'}</p>
        )}
      </Card>
    </>
  );
}
