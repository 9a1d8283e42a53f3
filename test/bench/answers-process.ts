import { setTimeout as sleep } from 'node:timers/promises';

// Asks for a page at a steady pace, also while answers are late, until its input ends; says the seconds each answer took.
// A process of its own, so that it never waits for what its caller does.
const [, , url = '', everyMs = ''] = process.argv;
let isOver = false;
process.stdin.resume().once('end', () => (isOver = true));
const answers: Promise<number>[] = [];
while (!isOver) {
  answers.push(answer());
  await sleep(Number(everyMs));
}
process.stdout.write(JSON.stringify(await Promise.all(answers)));

async function answer() {
  const start = performance.now();
  const response = await fetch(url);
  await response.arrayBuffer();
  if (response.status !== 200) throw new Error(`${url} answered ${response.status}.`);
  return (performance.now() - start) / 1000;
}
