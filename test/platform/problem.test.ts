import { expect, it } from 'vitest';
import { Problem, problemOf, problems, type ProblemName } from '~/platform/problem';

const names = Object.keys(problems) as ProblemName[];
const at = { site: 'https://northbeam.example', instance: '/api/v1/deals#err_1', detail: 'Why.' };

it.each(names)('%s has every member of RFC 9457', (name) => {
  const problem = problemOf(name, at);
  expect(Problem.parse(problem)).toEqual(problem);
  expect(problem.type).toBe(`https://northbeam.example/api/v1/openapi.json#${name}`);
  expect(problem).not.toHaveProperty('errors');
});

it('tells kinds apart by their address, and lists a hundred places at most', () => {
  expect(new Set(names.map((name) => problemOf(name, at).type)).size).toBe(names.length);
  const errors = Array.from({ length: 300 }, (_, n) => ({ pointer: `#/rows/${n}`, detail: 'No.' }));
  expect(problemOf('unfit', { ...at, errors }).errors).toHaveLength(100);
});
