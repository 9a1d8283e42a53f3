import type { CatalogueEffect } from '~/domain/signals/catalogue-effect';
import { Banner } from '~/ui/banner';
import { Button } from '~/ui/button';
import type { FieldError } from '~/ui/field';
import { Panel } from '~/ui/panel';
import { Effect } from '~/ui/signals/effect';
import { Textarea } from '~/ui/textarea';

export type LookedAt = { token: string; changes: string[]; effect: CatalogueEffect; of: number; isAgain: boolean };
type Props = {
  version: number;
  looked: LookedAt | null;
  errors: Readonly<Record<string, FieldError>>;
};

/** The end of each form of the catalogue: see what would change, then publish exactly that. */
export function PublishSteps({ version, looked, errors }: Props) {
  return (
    <div id="effect" className="grid gap-5">
      <input type="hidden" name="basedOn" value={version} />
      <div>
        <Button name="intent" value="look" variant={looked ? 'quiet' : undefined}>
          {looked ? 'Look again' : 'See what would change'}
        </Button>
        <p className="hint mt-2">
          Looks at every account; ten thousand of them take some seconds. Nothing is saved by looking.
        </p>
      </div>
      {looked && (
        <Panel title={`What version ${version + 1} would change`} end="by the facts of today">
          <div className="grid gap-5">
            {looked.isAgain && (
              <Banner tone="warn" title="You changed it after you looked.">
                This is what it would change now. Nothing is published yet.
              </Banner>
            )}
            <Effect {...looked} />
            <input type="hidden" name="looked" value={looked.token} />
            <Textarea
              label="Why"
              hint="One sentence for colleagues. It stands beside the version and in the log."
              name="note"
              rows={2}
              error={errors.note}
            />
            <div>
              <Button name="intent" value="publish">
                Publish version {version + 1}
              </Button>
            </div>
          </div>
        </Panel>
      )}
    </div>
  );
}
