// rules.md §5: the words of each moment until somebody writes others, with places for who reads them.

export const momentWords: Readonly<Record<number, { subject: string; body: string }>> = {
  1: {
    subject: 'Good to have you with us',
    body: 'Hello {first name},\n\nwelcome. Once you have settled in, there is a circle of customers who help one another, and us. There is nothing to do now; I only want you to know that it is there.',
  },
  2: {
    subject: 'What would make this a success?',
    body: 'Hello {first name},\n\nas we begin: what would make the first months a success for you and your team? Two or three goals are enough. We keep to them, and look at them with you later.',
  },
  3: {
    subject: 'How is it going?',
    body: 'Hello {first name},\n\nhow is it going so far? If something is in your way, tell me and I will see to it. If all is well, one line is plenty.',
  },
  4: {
    subject: 'Congratulations on your certificate',
    body: 'Hello {first name},\n\ncongratulations on your certificate. You now know more about this than most, and others at companies like {account} would gladly learn from you. Would you like to join our advocates? You choose what you do, and when.',
  },
  5: {
    subject: 'You are up and running',
    body: 'Hello {first name},\n\nyou and your team are up and running, well done. Our advocates are the people who have been where you were: established in their field, and willing to share a little of it. Would you like to be one of them?',
  },
  6: {
    subject: 'Would you teach a little?',
    body: 'Hello {first name},\n\nanother certificate: that makes you one of the people who know our product best. Would you share it now and then, in a short session or by answering questions of newcomers? You choose the subject.',
  },
  8: {
    subject: 'Your team has taken to it',
    body: 'Hello {first name},\n\nyour colleagues at {account} have taken to it, and much of that is your doing. Others who are where you were a few months ago would like to hear how. Would you join our advocates?',
  },
  9: {
    subject: 'How do you use it?',
    body: 'Hello {first name},\n\nyou are among the first at work with something new of ours. What do you do with it, and what has changed since? Half an hour with me is enough to make a story of it, which you read first.',
  },
  10: {
    subject: 'Good to see you there',
    body: 'Hello {first name},\n\nit was good to see you there. Would you like to do a little more: to stand by somebody who is starting, or to tell the group what you learnt? Say which, or neither.',
  },
  11: {
    subject: 'Thank you for what you sent',
    body: 'Hello {first name},\n\nthank you for what you sent. I would like more people to see it. May we publish it under your name, and would you care to talk about it?',
  },
  12: {
    subject: 'Thank you for your answer',
    body: 'Hello {first name},\n\nthank you for answering our survey; it helps us to see what works. There is a group of customers who tell others how they work with us, as much or as little as they like. Would you like to be among them?',
  },
  14: {
    subject: 'What made you go further?',
    body: 'Hello {first name},\n\nthank you for going further with us. What made it worth it is what others ask us most. Would you tell it, as a short story or on a call with one of them?',
  },
  16: {
    subject: 'Another year together',
    body: 'Hello {first name},\n\nanother year together: thank you. You know by now what it is good for and what it takes. Would you tell that to somebody who is deciding, on a call of half an hour, or to a room?',
  },
  17: {
    subject: 'Meet others who do what you do',
    body: 'Hello {first name},\n\nhalf a year in, you know your way around. Some of our customers like to meet others who do the same work, and some take a newcomer under their wing. Is either of these for you?',
  },
  18: {
    subject: 'Nine months: what has it been like?',
    body: 'Hello {first name},\n\nyou have been with us for nine months. What has gone well, and what has not? Tell me both. And if you would like to see what comes next before others do, join our advocates: they get our betas first.',
  },
  19: {
    subject: 'Would you take the stage?',
    body: 'Hello {first name},\n\nyou have been to two of our webinars. Would you like to tell your own story on one, or write it down for our blog? We help with the slides and the words, and nothing is shown that you have not seen.',
  },
};
