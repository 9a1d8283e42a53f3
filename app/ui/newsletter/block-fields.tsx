import type { Editor } from '~/domain/newsletter/editor.server';
import type { BlockProps } from '~/ui/newsletter/block-form';
import { Counted } from '~/ui/newsletter/counted';
import { CommunityRows, FeedbackRows } from '~/ui/newsletter/block-rows';
import { PickList } from '~/ui/newsletter/pick-list';
import { Select } from '~/ui/select';
import { Textarea } from '~/ui/textarea';

/** What is asked about one block. */
export function BlockFields({ name, editor, fault }: BlockProps) {
  const { blocks, choices } = editor;
  const value = (field: string, otherwise: string) => {
    const typed = fault?.values[field];
    return typeof typed === 'string' ? typed : otherwise;
  };
  const error = (field: string) => fault?.errors[field];
  switch (name) {
    case 'words':
      return <Words value={value} error={error} editor={editor} />;
    case 'impact':
      return (
        <p className="text-ink-2">
          Every reader sees what their own favours led to since they were told last. Readers without news have no such
          block.
        </p>
      );
    case 'opportunities':
      return (
        <PickList
          name="ids"
          legend="Open on the board"
          items={choices.opportunities}
          picked={blocks.opportunities.ids}
          hint="Each reader gets at most three of those you tick: the ones that fit them, with the reason."
          empty="Nothing is open on the board."
        />
      );
    case 'thanks':
      return (
        <PickList
          name="favourIds"
          legend="Since the last issue"
          items={choices.favours}
          picked={blocks.thanks.favourIds}
          hint={`Only people who said yes to being named stand here. ${choices.unnamed} more helped and are thanked as a number.`}
          empty="Nobody who helped since the last issue agreed to be named."
        />
      );
    case 'incentive':
      return (
        <>
          <Select
            name="id"
            label="Opportunity with a last day"
            options={choices.incentives}
            empty="None"
            defaultValue={value('id', blocks.incentive.id ?? '')}
          />
          <Textarea
            name="disclosure"
            label="The thank-you, in full"
            hint="Who pays, that everybody who takes part gets the same, and that it does not depend on what they say."
            defaultValue={value('disclosure', blocks.incentive.disclosure)}
            error={error('disclosure')}
          />
        </>
      );
    case 'review':
      return (
        <Select
          name="id"
          label="Review"
          hint="Shown to everybody in its neutral audience alike, unranked, with the platform’s rules."
          options={choices.reviews}
          empty="None"
          defaultValue={value('id', blocks.review.id ?? '')}
        />
      );
    case 'community':
      return <CommunityRows block={blocks.community} value={value} fault={fault} />;
    case 'feedback':
      return <FeedbackRows block={blocks.feedback} value={value} fault={fault} />;
  }
}

type WordsProps = {
  value: (field: string, otherwise: string) => string;
  error: (field: string) => string[] | undefined;
  editor: Editor;
};

function Words({ value, error, editor: { issue, blocks } }: WordsProps) {
  return (
    <>
      <Counted
        name="subject"
        label="Subject"
        hint="What is inside, the most telling words first."
        defaultValue={value('subject', issue.subject)}
        error={error('subject')}
        maxLength={150}
      />
      <Counted
        name="preheader"
        label="Preview line"
        hint="Stands beside the subject in an inbox."
        defaultValue={value('preheader', issue.preheader)}
        error={error('preheader')}
        maxLength={200}
      />
      <Textarea
        name="introduction"
        label="After the greeting"
        hint="“Hello Ines”, and a thank-you for what they did, stand before it. Markdown: **bold**, lists with -, [words](https://…)."
        rows={5}
        defaultValue={value('introduction', blocks.introduction)}
        error={error('introduction')}
      />
    </>
  );
}
