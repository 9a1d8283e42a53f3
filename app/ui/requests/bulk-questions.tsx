import type { BulkVerb } from '~/domain/requests/queue-schema';
import type { FormFault } from '~/platform/http.server';
import { Select } from '~/ui/select';
import { Textarea } from '~/ui/textarea';

type Option = { value: string; label: string };
type Props = {
  verb: BulkVerb;
  assets: Option[];
  managers: Option[];
  /** the manager who asks */ me: string;
  fault?: FormFault;
};

/** What has to be known before something is done with several requests at once. */
export function BulkQuestions({ verb, assets, managers, me, fault }: Props) {
  const typed = (name: string) => {
    const value = fault?.values[name];
    return typeof value === 'string' ? value : undefined;
  };
  if (verb === 'next') {
    return (
      <p>
        The next in order gets their ask now. Whoever was asked before them may still say yes; the first yes counts, and
        the other is thanked and not charged.
      </p>
    );
  }
  if (verb === 'assign') {
    const error = fault?.errors.assigneeId;
    return <Select name="assigneeId" label="Manager" options={managers} defaultValue={me} error={error} />;
  }
  if (verb === 'close')
    return <Words name="reason" label="Reason" typed={typed('reason')} error={fault?.errors.reason} />;
  const error = fault?.errors.assetId;
  return (
    <>
      <Select
        name="assetId"
        label="Asset"
        hint={assets.length ? undefined : 'Every asset that may be sent was offered for it already.'}
        options={assets}
        empty="Choose"
        defaultValue={typed('assetId')}
        error={error}
      />
      <Words name="words" label="A word with it" typed={typed('words')} error={fault?.errors.words} />
    </>
  );
}

const hints = {
  reason: 'Each requester reads it in their letter and on the page.',
  words:
    'Each requester reads it in a letter, with the link. It is a first answer; the clocks stand still until they say whether it is enough.',
};

type WordsProps = { name: keyof typeof hints; label: string; typed?: string; error?: string[] };

const Words = ({ name, label, typed, error }: WordsProps) => (
  <Textarea
    {...{ name, label, error }}
    hint={hints[name]}
    optional={name === 'words'}
    required={name === 'reason'}
    maxLength={500}
    defaultValue={typed}
  />
);
