import type { Mail } from '~/platform/mail/transport';

/** One letter as the app would hand it to a transport. */
export function letter(change: Partial<Mail> = {}): Mail {
  return {
    key: 'sign-in/1',
    stream: 'transactional',
    to: 'hanna@tessel.example',
    from: { name: 'Northbeam Advocates', email: 'letters@northbeam.example' },
    replyTo: 'ruth@northbeam.example',
    subject: 'Grüße aus Zürich',
    html: '<p>Hello, Hanna</p>',
    text: 'Hello, Hanna',
    headers: {
      'List-Unsubscribe': '<https://northbeam.example/u/1>',
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    },
    ...change,
  };
}

/** A calendar invitation as it travels with a letter. */
export const invitation = {
  filename: 'invitation.ics',
  contentType: 'text/calendar; charset=utf-8; method=REQUEST',
  content: 'BEGIN:VCALENDAR\r\nSUMMARY:Grüße\r\nEND:VCALENDAR\r\n',
};

/** `count` letters to `count` people. */
export const letters = (count: number): Mail[] =>
  Array.from({ length: count }, (_, index) =>
    letter({ key: `n/${index}`, stream: 'newsletter', to: `p${index}@tessel.example` }),
  );
