// rules §6 and S1: the ten signals that Flywheel begins with, each with its frame. A manager publishes their own version.
import type { Catalogue, Signal } from './catalogue';

const signals: Omit<Signal, 'isOn' | 'trial'>[] = [
  {
    code: 'goal-achieved',
    name: 'Goal achieved',
    source: 'goal',
    threshold: 0,
    strength: 1,
    halfLifeDays: 180,
    leadsTo: ['CASE_STUDY', 'REFERENCE_CALL', 'TALK'],
    frame: {
      saw: 'A goal they had set themselves was reached, noted on {day}: {fact}.',
      means: 'A result somebody there can be proud of inside their company, and wants to be known for.',
      offer: 'A case study with their name on it, then a reference call for a peer.',
      words:
        '“You reached what you set out to do. Would you let us tell that story with you? Ninety minutes, and you see it first.”',
    },
  },
  {
    code: 'feature-adopted',
    name: 'Feature adopted',
    source: 'feature',
    threshold: 3,
    strength: 1,
    halfLifeDays: 90,
    leadsTo: ['BLOG_POST', 'QUOTE', 'PRODUCT_FEEDBACK', 'BETA'],
    frame: {
      saw: '{fact}, first seen on {day}.',
      means: 'They changed how they work and found out things that our own guides do not say.',
      offer: 'A short piece on how they brought it in, or an hour with the people who build it.',
      words:
        '“Your team has made this part of how you work. Would you show others in ten minutes how you went about it?”',
    },
  },
  {
    code: 'survey',
    name: 'Survey',
    source: 'survey',
    threshold: 9,
    strength: 1,
    halfLifeDays: 60,
    leadsTo: ['REFERENCE_CALL', 'CASE_STUDY', 'BETA'],
    frame: {
      saw: '{fact}, answered on {day}.',
      means: 'It works for them today, and one of them said so. Whether they have time it does not say.',
      offer: 'A place in the programme, or a reference call with one peer of theirs.',
      words:
        '“Thank you for your answer. Somebody in your trade is asking what you once asked us. Would you talk to them for thirty minutes?”',
    },
  },
  {
    code: 'renewal',
    name: 'Renewed',
    source: 'renewal',
    threshold: 0,
    strength: 1,
    halfLifeDays: 90,
    leadsTo: ['REFERENCE_CALL', 'TALK', 'ADVISORY_BOARD'],
    frame: {
      saw: '{fact}, on {day}.',
      means: 'They have just weighed us against the others and know the reasons better than we do.',
      offer: 'A reference call while the reasons are fresh, or a seat where the roadmap is discussed.',
      words:
        '“You looked hard at whether to stay. A team in the same place would be glad of thirty honest minutes with you.”',
    },
  },
  {
    code: 'expansion',
    name: 'Grew with us',
    source: 'expansion',
    threshold: 0,
    strength: 1,
    halfLifeDays: 120,
    leadsTo: ['CASE_STUDY', 'REFERENCE_CALL'],
    frame: {
      saw: '{fact}, on {day}.',
      means: 'Somebody made the case for it inside, with numbers, and was believed.',
      offer: 'A case study built on the numbers they already have.',
      words:
        '“You made the case for this at your company. May we help you to tell it outside? You see every word first.”',
    },
  },
  {
    code: 'active-users',
    name: 'Seats in use',
    source: 'active-users',
    threshold: 80,
    strength: 0.8,
    halfLifeDays: 30,
    leadsTo: ['QUOTE', 'MENTORING', 'REFERENCE_CALL'],
    frame: {
      saw: '{fact} in the 30 days to {day}.',
      means: 'It has become part of the day, not one person’s project. Whoever brought it in did that well.',
      offer: 'A line for our page with their name, or a conversation with somebody who is just starting.',
      words:
        '“Most of your team works with it now. What would you tell somebody in their first month? Two sentences help.”',
    },
  },
  {
    code: 'usage',
    name: 'Used often',
    source: 'usage',
    threshold: 100,
    strength: 0.8,
    halfLifeDays: 30,
    leadsTo: ['PRODUCT_FEEDBACK', 'BETA', 'QUOTE'],
    frame: {
      saw: '{fact}, to {day}.',
      means: 'They lean on it daily. They know where it is quick, and where it is in their way.',
      offer: 'An early look at what comes next, with somebody from the product team who listens.',
      words: '“You work with this every day. Would you try the next version first and tell us what is wrong with it?”',
    },
  },
  {
    code: 'certification',
    name: 'Certified',
    source: 'certification',
    threshold: 1,
    strength: 1,
    halfLifeDays: 120,
    leadsTo: ['MENTORING', 'BLOG_POST', 'USER_GROUP_HOST'],
    frame: {
      saw: '{fact}, on {day}.',
      means: 'They put their own hours into it and would like that to be seen.',
      offer: 'A badge to show, then mentoring somebody or teaching at a user group.',
      words:
        '“Congratulations. People new to this ask us for somebody who has been through it. Would you take one of them under your wing?”',
    },
  },
  {
    code: 'event-attended',
    name: 'Event attended',
    source: 'event',
    threshold: 1,
    strength: 1,
    halfLifeDays: 60,
    leadsTo: ['TALK', 'WEBINAR', 'USER_GROUP_HOST'],
    frame: {
      saw: '{fact}, on {day}.',
      means: 'They like to learn among peers, and probably to be seen among them.',
      offer: 'Five minutes on stage at the next one, with somebody who helps to prepare it.',
      words:
        '“It was good to have you there. Would you tell the next round how you do it? Five minutes, and we make the slides with you.”',
    },
  },
  {
    code: 'support-health',
    name: 'Support went well',
    source: 'support',
    threshold: 2,
    strength: 0.8,
    halfLifeDays: 60,
    leadsTo: ['PRODUCT_FEEDBACK', 'REFERENCE_CALL'],
    frame: {
      saw: '{fact}, the last on {day}.',
      means: 'They asked, were helped, and know what we are like when something breaks.',
      offer: 'A talk with the product team about what should not have needed a ticket.',
      words:
        '“You told us what was not right and we mended it. What should we mend next? Twenty minutes with the people who can.”',
    },
  },
];

/** In force until a version is published. No industry is named, so every industry fits: a manager names those that do. */
export const defaultCatalogue: Catalogue = {
  signals: signals.map((signal) => ({ ...signal, isOn: true, trial: null })),
  firesAt: 0.5,
  needed: 2,
  fit: {
    size: { points: 30, fullAtSeats: 25 },
    industry: { points: 25, good: [] },
    plan: { points: 20, good: ['Pro', 'Business', 'Enterprise'] },
    tenure: { points: 25, fullAtMonths: 24 },
    highFrom: 75,
  },
  people: {
    champions: 1,
    championActions: 30,
    decisionMakerWords: [
      'chief',
      'ceo',
      'coo',
      'cto',
      'cio',
      'cfo',
      'vp',
      'vice president',
      'head',
      'director',
      'owner',
      'founder',
    ],
    influencerWords: ['lead', 'manager', 'principal', 'architect', 'admin', 'administrator', 'planner'],
  },
};
