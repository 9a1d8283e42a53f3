/** What people ask first (rules.md V1, G2, G3, G6, §4). */
export const questions = (company: string) => [
  {
    question: 'Do I have to say good things?',
    answer:
      'No. We ask for your own experience, including what does not work. Reviews are open to every user, nobody checks what you wrote, and the thank-you is the same either way.',
  },
  {
    question: 'Does my employer have to agree?',
    answer:
      'For your own words, only you decide. Before your account’s name or logo appears anywhere, somebody who may speak for the account agrees to it, and you see who that was. Some employers and most public bodies have rules on this. Tell us and we keep to them.',
  },
  {
    question: 'Who sees my e-mail address and phone number?',
    answer:
      'Nobody outside the programme team, until you accept a particular ask. Then the person you agreed to talk to does, and nobody else.',
  },
  {
    question: 'Can I take my words back?',
    answer:
      'Yes. You can withdraw every permission where you gave it. We stop publishing at once and take down what is already out.',
  },
  {
    question: 'What if I join and then go quiet?',
    answer:
      'Nothing happens. We ask you twice a year whether your details still hold. If you do not answer, we stop asking you for things until you do.',
  },
  {
    question: 'Why do I not get access straight away?',
    answer: `We only ask people whose own work with ${company} is going well enough that an ask is welcome. If it is not, we tell you the reason and the date we look again, and help with the problem first.`,
  },
];
