import { Form, Link } from '@remix-run/react';
import type { Editor } from '~/domain/newsletter/editor.server';
import { Button } from '~/ui/button';
import type { FieldError } from '~/ui/field';
import { Select } from '~/ui/select';

/** Whom an issue is for: everybody who wants it, or only those of them who are in a segment. */
export function SegmentChoice({ segment: { id, options }, error }: { segment: Editor['segment']; error?: FieldError }) {
  if (options.length === 0) {
    return (
      <p className="text-ink-2">
        Everybody who wants it. With a <Link to="/segments/new">segment</Link> it can be for some of them.
      </p>
    );
  }
  return (
    <Form method="post" className="flex flex-wrap items-end gap-2">
      <input type="hidden" name="block" value="readers" />
      <Select
        label="Whom it is for"
        name="segmentId"
        empty="Everybody who wants it"
        options={options}
        defaultValue={id ?? ''}
        key={id}
        error={error}
      />
      <Button variant="quiet">Keep</Button>
    </Form>
  );
}
