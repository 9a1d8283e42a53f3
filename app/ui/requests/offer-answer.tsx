import { Button } from '~/ui/button';
import { OneAnswer } from '~/ui/requests/one-answer';
import { Textarea } from '~/ui/textarea';

type Props = {
  /** where the answer is posted, with the key of the letter where there is one */ page: string;
  assetId: string;
  fault?: { errors: Record<string, string[]>; values: Record<string, string | string[]> };
};

/** Whether an asset is enough, one answer open at a time; only the post answers, and none needs a script. */
export function OfferAnswer({ page, assetId, fault }: Props) {
  const isNo = fault?.values.answer === 'not-enough';
  return (
    <>
      <OneAnswer page={page} value="enough" open={!isNo} title="This was enough">
        <p className="text-ink-2">The request closes as answered by it. Whoever is being asked is told so.</p>
        <div>
          <Button>This was enough</Button>
        </div>
      </OneAnswer>
      <OneAnswer page={page} value="not-enough" open={isNo} title="Not enough">
        <Textarea
          id={`why-${assetId}`}
          name="why"
          label="Because"
          hint="A few words. We look further, and the clocks run again."
          rows={2}
          maxLength={500}
          required
          error={fault?.errors.why}
          defaultValue={String(fault?.values.why ?? '')}
        />
        <div>
          <Button variant="quiet">Not enough, look further</Button>
        </div>
      </OneAnswer>
    </>
  );
}
