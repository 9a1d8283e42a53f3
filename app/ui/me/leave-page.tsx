import { Form, Link } from '@remix-run/react';
import { type Topic, topics } from '~/domain/advocates/topics';
import { Button } from '~/ui/button';
import { Narrow } from '~/ui/narrow';

/** One kind of letter, ended by one press; the page says nothing about its reader (rules M2, M6). */
export function LeavePage({ topic, token, hasLeft }: { topic: Topic; token: string; hasLeft: boolean }) {
  const { question, button, done, staysOn } = topics[topic].leave;
  if (hasLeft) {
    return (
      <Narrow title={done} lede={staysOn}>
        <p className="text-md text-ink-2">
          Pressed by mistake? <Link to={`/preferences/${token}`}>Switch it on again</Link>.
        </p>
      </Narrow>
    );
  }
  return (
    <Narrow title={question} lede={staysOn}>
      <Form method="post">
        <Button size="large">{button}</Button>
      </Form>
      <p className="text-md text-ink-2">Changed your mind? Close the page; nothing happens without the button.</p>
    </Narrow>
  );
}
