/// What ProseMirror does with the steps of one text: JSON in, applied, checked where it changed, JSON out.
///   node engine.mjs make DOCUMENT FILE      random work on a document, also for the portal's engine
///   node engine.mjs run FILE SECONDS        microseconds of processor for each step, by kind of work

import { readFileSync, writeFileSync } from 'node:fs';
import { Fragment, Node, Slice } from 'prosemirror-model';
import { AddMarkStep, ReplaceStep, Step } from 'prosemirror-transform';
import { schema } from './text-editor/schema.ts';

const STEPS = 2000;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

let seed = 1;
const below = (n) => (seed = (seed * 48271) % 2147483647) % n;
const id = () => Array.from({ length: 12 }, () => LETTERS[below(26)]).join('');

/// A place in some paragraph: where its words begin, and how many letters they have.
function place(doc) {
  const paragraphs = [];
  doc.descendants((node, at) => {
    if (node.type.name === 'paragraph' && node.content.size > 8) paragraphs.push([at + 1, node.content.size]);
    return !node.isTextblock;
  });
  return paragraphs[below(paragraphs.length)];
}

const kinds = {
  typing(doc) {
    const [start, size] = place(doc);
    const at = start + below(size);
    return new ReplaceStep(at, at, new Slice(Fragment.from(schema.text(LETTERS[below(26)])), 0, 0));
  },
  overwriting(doc) {
    const [start, size] = place(doc);
    const at = start + below(size - 6);
    return new ReplaceStep(at, at + 1 + below(5), new Slice(Fragment.from(schema.text(id().slice(0, 3))), 0, 0));
  },
  formatting(doc) {
    const [start, size] = place(doc);
    const at = start + below(size - 6);
    return new AddMarkStep(at, at + 6, schema.marks[below(2) ? 'strong' : 'em'].create());
  },
  splitting(doc) {
    const [start, size] = place(doc);
    const at = start + below(size);
    const { parent } = doc.resolve(at);
    const halves = [parent.type.create(parent.attrs), parent.type.create({ ...parent.attrs, id: id() })];
    return new ReplaceStep(at, at, new Slice(Fragment.from(halves), 1, 1));
  }
};

/// Only what changed: what both texts share is the same object in both.
function check(before, after) {
  if (before === after) return;
  const [old, young] = [before.children, after.children];
  let head = 0;
  while (head < old.length && head < young.length && old[head] === young[head]) head++;
  let tail = 0;
  while (tail < old.length - head && tail < young.length - head && old[old.length - 1 - tail] === young[young.length - 1 - tail]) tail++;
  if (old.length === young.length && young.slice(head, young.length - tail).every((node, at) => !node.isText && node.sameMarkup(old[head + at]))) {
    for (let at = head; at < young.length - tail; at++) check(old[at], young[at]);
    return;
  }
  after.type.checkContent(after.content);
  for (let at = head; at < young.length - tail; at++) young[at].check();
}

function pass(doc, steps) {
  let bytes = 0;
  for (const json of steps) {
    const step = Step.fromJSON(schema, JSON.parse(json));
    const result = step.apply(doc);
    if (result.failed) throw new Error(result.failed);
    check(doc, result.doc);
    doc = result.doc;
    bytes += JSON.stringify(step.toJSON()).length;
  }
  return [doc, bytes];
}

const [mode, file, more] = process.argv.slice(2);
if (mode === 'make') {
  const json = JSON.parse(readFileSync(file, 'utf8'));
  const work = {};
  for (const [name, kind] of Object.entries(kinds)) {
    let doc = Node.fromJSON(schema, json);
    work[name] = Array.from({ length: STEPS }, () => {
      const step = kind(doc);
      doc = step.apply(doc).doc;
      return JSON.stringify(step.toJSON());
    });
  }
  writeFileSync(more, JSON.stringify({ doc: json, work }));
  console.log('{}');
} else {
  const { doc: json, work } = JSON.parse(readFileSync(file, 'utf8'));
  const doc = Node.fromJSON(schema, json);
  const seconds = Number(more);
  const answer = {};
  for (const [name, steps] of Object.entries(work)) {
    const runFor = (millis) => {
      let count = 0;
      for (const end = performance.now() + millis; performance.now() < end; count += steps.length) pass(doc, steps);
      return count;
    };
    runFor(seconds * 1000);
    const before = process.cpuUsage();
    const count = runFor(seconds * 1000);
    const used = process.cpuUsage(before);
    answer[name] = { micros: (used.user + used.system) / count, size: pass(doc, steps)[0].nodeSize - 2 };
  }
  console.log(JSON.stringify(answer));
}
