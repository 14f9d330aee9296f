/// The load of one run, for every server alike: light senders type tokens at a steady pace, two observers decode all
/// that comes and note when. One process, one clock. Reads its order as JSON from standard input and prints what it
/// measured as one line of JSON.
///
/// order: { peer, url, text, lines: [{ cookie, ticket }], origin, document, typists, rate, warm, seconds,
///          processes: { name: { pid, family } } }; document is a file with the text's JSON

import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { cpuOf } from './cpu.mjs';
import { begun } from './seed.mjs';

const TICK = 2;
const OBSERVERS = 2;
const AFTER = 3000;

const order = JSON.parse(readFileSync(0, 'utf8'));
const peer = await import(`./${order.peer}.mjs`);
const { places } = begun(JSON.parse(readFileSync(order.document, 'utf8')));
// all over the text, each with a paragraph of their own as long as there are enough
order.places = Array.from({ length: order.typists }, (_, at) => places[Math.floor((at * places.length) / order.typists)]);

const typed = new Map(); // token → when, of those that are measured
const waits = [];
const all = new Set(); // tokens typed, warming up included
const seen = Array.from({ length: OBSERVERS }, () => new Map()); // token → how often

function observed(observer, words) {
  const now = performance.now();
  for (const token of words.split(' ')) {
    if (!all.has(token)) continue; // a word of the text itself
    const times = seen[observer].get(token) ?? 0;
    seen[observer].set(token, times + 1);
    const when = typed.get(token);
    if (when !== undefined && times === 0) waits.push(now - when);
  }
}

const room = await peer.enter(order, OBSERVERS, observed);
const pause = 1000 / order.rate;
const begin = performance.now();
const due = room.typists.map((_, at) => begin + (pause * (at + Math.random())) / room.typists.length);
const lags = [];
let measuring = false;
let last = begin;

/// Seven letters, a space included; never the same twice.
function token() {
  const next = (all.size + 1).toString(36).padStart(6, '0');
  all.add(next);
  return next + ' ';
}

const clock = setInterval(() => {
  const now = performance.now();
  if (measuring) lags.push(now - last - TICK);
  last = now;
  room.typists.forEach((typist, at) => {
    while (due[at] <= now) {
      due[at] += pause;
      const words = token();
      if (measuring) typed.set(words.trimEnd(), performance.now());
      typist.type(words);
    }
  });
}, TICK);

const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? NaN;
const cpu = () => Object.fromEntries(Object.entries(order.processes).map(([name, one]) => [name, cpuOf(one)]));

await sleep(order.warm * 1000);
const [before, own, start] = [cpu(), process.cpuUsage(), performance.now()];
const framesBefore = room.frames();
measuring = true;
await sleep(order.seconds * 1000);
measuring = false;
const [after, used, took] = [cpu(), process.cpuUsage(own), performance.now() - start];
const frames = room.frames() - framesBefore;
clearInterval(clock);

// what is on its way arrives, or is lost
for (const end = performance.now() + AFTER; performance.now() < end && seen.some((one) => one.size < all.size); ) await sleep(20);
room.leave();

waits.sort((one, other) => one - other);
lags.sort((one, other) => one - other);
const strokes = typed.size;
const twice = seen.reduce((sum, one) => sum + [...one.values()].filter((times) => times > 1).length, 0);
console.log(
  JSON.stringify({
    strokes,
    read: seen[0].size,
    delivered: waits.length / (strokes * OBSERVERS),
    twice,
    refused: room.refused(),
    p50: at(waits, 0.5),
    p95: at(waits, 0.95),
    p99: at(waits, 0.99),
    framesPerSecond: (frames / took) * 1000,
    millisPerStroke: Object.fromEntries(Object.entries(after).map(([name, end]) => [name, (end - before[name]) / strokes])),
    busy: Object.fromEntries(Object.entries(after).map(([name, end]) => [name, (end - before[name]) / took])),
    driver: (used.user + used.system) / 1000 / took,
    lag: at(lags, 0.99)
  })
);
process.exit(0);
