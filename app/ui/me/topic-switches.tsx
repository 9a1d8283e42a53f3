import { Form } from '@remix-run/react';
import { type Topic, topicNames, topics } from '~/domain/advocates/topics';
import { Button } from '~/ui/button';
import { Tag } from '~/ui/tag';

/** Every kind of letter with its switch, one press each (rules M4). */
export function TopicSwitches({ wanted }: { wanted: Record<Topic, boolean> }) {
  return (
    <ul className="grid gap-6">
      {topicNames.map((topic) => (
        <li key={topic} className="grid gap-3 border-line not-first:border-t not-first:pt-6">
          <div className="flex flex-wrap items-center gap-3">
            <h2 className="display-3">{topics[topic].name}</h2>
            {wanted[topic] ? <Tag tone="good">On</Tag> : <Tag>Off</Tag>}
          </div>
          <p className="text-md text-ink-2">{topics[topic].hint}</p>
          <Form method="post" preventScrollReset>
            <input type="hidden" name="topic" value={topic} />
            <Button variant={wanted[topic] ? 'quiet' : 'primary'} name="to" value={wanted[topic] ? 'off' : 'on'}>
              {wanted[topic] ? 'Switch it off' : 'Switch it on'}
              <span className="sr-only">: {topics[topic].name}</span>
            </Button>
          </Form>
        </li>
      ))}
    </ul>
  );
}
