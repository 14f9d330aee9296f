/// Random changes of a document: what an editor would do, what nobody would do, and what no step is.

import { Fragment, Node, type ResolvedPos, Slice } from 'prosemirror-model';
import {
  AddMarkStep,
  AddNodeMarkStep,
  AttrStep,
  canJoin,
  canSplit,
  findWrapping,
  liftTarget,
  RemoveMarkStep,
  RemoveNodeMarkStep,
  ReplaceAroundStep,
  ReplaceStep,
  type Step,
  Transform
} from 'prosemirror-transform';
import { rules } from '../src/text-editor/rules.ts';
import { schema } from '../src/text-editor/schema.ts';
import { allTypes, type Random } from './oracle-documents.ts';

type Deed = (tr: Transform, random: Random) => void;

export function position(doc: Node, random: Random): number {
  return random.below(doc.content.size + 1);
}

/// Two positions in order, near to each other more often than not.
function range(doc: Node, random: Random): [number, number] {
  const from = position(doc, random);
  const to = random.chance(60) ? Math.min(doc.content.size, from + random.below(12)) : position(doc, random);
  return from <= to ? [from, to] : [to, from];
}

function caret(doc: Node, random: Random): ResolvedPos {
  for (let tries = 0; tries < 20; tries++) {
    const found = doc.resolve(position(doc, random));
    if (found.parent.inlineContent) return found;
  }
  return doc.resolve(1);
}

/// Where such nodes begin.
function starts(doc: Node, such: (node: Node) => boolean): number[] {
  const found: number[] = [];
  doc.descendants((node, at) => void (such(node) && found.push(at)));
  return found;
}

const named =
  (...names: string[]) =>
  (node: Node) =>
    names.includes(node.type.name);

function part(doc: Node, random: Random): Slice {
  return doc.slice(...range(doc, random));
}

/// A slice that was cut nowhere: a node of some type, perhaps open, with whatever in it.
function invented(random: Random): Slice {
  const node = random.node(random.one(allTypes), 3, random.chance(30) ? [random.mark()] : []);
  let slice = new Slice(Fragment.from(node), 0, 0);
  if (random.chance(50)) slice = Slice.maxOpen(slice.content);
  const [start, end] = [random.below(slice.openStart + 1), random.below(slice.openEnd + 1)];
  slice = new Slice(slice.content, start, end);
  return slice.size > 0 ? slice : Slice.empty;
}

/// A node of the document in which one node deep inside has become another: ProseMirror does not look there.
function spoilt(doc: Node, random: Random): Step {
  const places = starts(doc, ({ childCount, inlineContent }) => childCount > 0 && !inlineContent);
  if (places.length === 0) return attribute(doc, random);
  const at = random.one(places);
  const outer = doc.nodeAt(at)!;
  return new ReplaceStep(at, at + outer.nodeSize, new Slice(Fragment.from(spoiltWithin(outer, random)), 0, 0));
}

function spoiltWithin(node: Node, random: Random): Node {
  const at = random.below(node.childCount);
  const child = node.child(at);
  if (child.childCount > 0 && random.chance(60)) return node.copy(node.content.replaceChild(at, spoiltWithin(child, random)));
  if (random.chance(30)) return node.copy(Fragment.from(node.children.filter((_, i) => i !== at)));
  const marks = random.chance(30) ? [random.mark()] : [];
  return node.copy(node.content.replaceChild(at, random.chance(30) ? child.mark(marks) : random.node(random.one(allTypes), 5, marks)));
}

/// A run of words that no text may hold, or with marks that exclude each other.
function spoiltWords(random: Random): Slice {
  const [a, b] = ['TJ.aaaaaaaa', 'RU.bbbbbbbb'].map((id) => schema.marks.insertion.create({ id }));
  const marks = random.one([[], [a], [a, b], [a, a]]);
  const text = random.one(['fine', '\0', 'a\ud83d', '\udc00b', '\u202e', 'zero\u200bwidth', '\ufffe', '\t']);
  return new Slice(Fragment.from(schema.text(text, marks)), 0, 0);
}

const type: Deed = (tr, random) => {
  const at = caret(tr.doc, random);
  const marks = random.chance(70) ? at.marks() : random.marks(at.parent.type);
  const words = random.chance(5) && marks.some((mark) => mark.type.name === 'insertion') ? '\u200b' : random.words();
  tr.step(new ReplaceStep(at.pos, at.pos, new Slice(Fragment.from(schema.text(words, marks)), 0, 0)));
};

const overtype: Deed = (tr, random) => {
  const at = caret(tr.doc, random);
  const to = Math.min(at.end(), at.pos + 1 + random.below(5));
  const words = random.chance(50) ? Slice.empty : new Slice(Fragment.from(schema.text(random.words())), 0, 0);
  tr.step(new ReplaceStep(at.pos, to, words));
};

const enter: Deed = (tr, random) => {
  const at = caret(tr.doc, random);
  const depth = 1 + random.below(3);
  if (canSplit(tr.doc, at.pos, depth)) tr.split(at.pos, depth);
};

const join: Deed = (tr, random) => {
  for (let tries = 0; tries < 30; tries++) {
    const at = position(tr.doc, random);
    if (canJoin(tr.doc, at)) return void tr.join(at);
  }
};

const wrap: Deed = (tr, random) => {
  const at = caret(tr.doc, random);
  const around = at.blockRange(tr.doc.resolve(range(tr.doc, random)[1]));
  const types = random.chance(70) ? ['bullets', 'numbers', 'quotation', 'article'].map((name) => schema.nodes[name]) : allTypes;
  const wrapping = around && findWrapping(around, random.one(types));
  if (around && wrapping) tr.wrap(around, wrapping);
};

const lift: Deed = (tr, random) => {
  for (let tries = 0; tries < 20; tries++) {
    const around = caret(tr.doc, random).blockRange();
    const target = around && liftTarget(around);
    if (around && target !== null) return void tr.lift(around, target);
  }
};

const retype: Deed = (tr, random) => {
  const [from, to] = range(tr.doc, random);
  const types = allTypes.filter((each) => each.isTextblock);
  tr.setBlockType(from, to, random.one(types));
};

const remake: Deed = (tr, random) => {
  const at = position(tr.doc, random);
  const node = tr.doc.nodeAt(at);
  if (node && !node.isText && !node.isLeaf) tr.setNodeMarkup(at, random.one(allTypes), null, random.marks(tr.doc.type));
};

const paste: Deed = (tr, random) => {
  const [from, to] = range(tr.doc, random);
  if (random.chance(50)) tr.replace(from, to, part(tr.doc, random));
  else tr.replaceRange(from, to, part(tr.doc, random));
};

const remove: Deed = (tr, random) => {
  if (random.chance(50)) tr.delete(...range(tr.doc, random));
  else tr.deleteRange(...range(tr.doc, random));
};

const mark: Deed = (tr, random) => {
  const [from, to] = range(tr.doc, random);
  if (random.chance(60)) tr.addMark(from, to, random.mark());
  else tr.removeMark(from, to, random.chance(50) ? random.mark() : random.one(Object.values(schema.marks)));
};

const table: Deed = (tr, random) => {
  const cells = starts(tr.doc, random.chance(60) ? named('table_row') : named('table_cell', 'table_header', 'table_row'));
  if (cells.length === 0) return;
  const at = random.one(cells);
  const node = tr.doc.nodeAt(at)!;
  if (random.chance(35)) tr.step(new ReplaceStep(at, at + node.nodeSize, Slice.empty));
  else tr.step(new ReplaceStep(at, at, new Slice(Fragment.from(random.node(node.type, 4)), 0, 0)));
};

const column: Deed = (tr, random) => {
  const rows = starts(tr.doc, named('table_row'));
  for (const at of rows.reverse()) tr.insert(at + 1, random.node(schema.nodes.table_cell, 5));
};

const insert: Deed = (tr, random) => {
  const made = random.node(random.one(allTypes), 3);
  const at = position(tr.doc, random);
  if (random.chance(50)) tr.insert(at, made);
  else tr.replaceRangeWith(at, at, made);
};

/// Steps that no editor makes: they fit now and then.
const blindly: Deed = (tr, random) => {
  const { doc } = tr;
  const [from, to] = range(doc, random);
  const flag = random.chance(20);
  switch (random.below(10)) {
    case 0:
    case 1:
      return void tr.step(new ReplaceStep(from, to, random.chance(30) ? Slice.empty : part(doc, random), flag));
    case 2:
      return void tr.step(new ReplaceStep(from, to, invented(random), flag));
    case 3:
    case 4:
      return void tr.step(around(doc, random));
    case 5:
      return void tr.step(new (random.chance(60) ? AddMarkStep : RemoveMarkStep)(from, to, random.mark()));
    case 6:
      return void tr.step(onNode(doc, random));
    case 7:
      return void tr.step(attribute(doc, random));
    case 8:
      return void tr.step(spoilt(doc, random));
    default: {
      const at = caret(doc, random).pos;
      return void tr.step(new ReplaceStep(at, at, spoiltWords(random)));
    }
  }
};

function around(doc: Node, random: Random): Step {
  const [a, b, c, d] = [range(doc, random), range(doc, random)].flat().sort((x, y) => x - y);
  const node = doc.nodeAt(b);
  const to = node && random.chance(60) ? Math.min(b + node.nodeSize, doc.content.size) : c;
  const slice = random.chance(50) ? invented(random) : part(doc, random);
  const ends = [a, b, to, Math.max(to, random.chance(60) ? to : d)];
  if (random.chance(40)) ends[0] = b;
  return new ReplaceAroundStep(ends[0], ends[3], ends[1], ends[2], slice, random.below(slice.size + 1), random.chance(50));
}

/// A mark on a node, or one of its own taken away.
function onNode(doc: Node, random: Random): Step {
  const at = random.chance(80) ? random.one(starts(doc, (node) => !node.isText)) : position(doc, random);
  const own = doc.nodeAt(at)?.marks ?? [];
  if (own.length > 0 && random.chance(50)) return new RemoveNodeMarkStep(at, random.one(own));
  const allowed = random.marks(doc.resolve(at).parent.type);
  return new (random.chance(70) ? AddNodeMarkStep : RemoveNodeMarkStep)(at, allowed[0] ?? random.mark());
}

function attribute(doc: Node, random: Random): Step {
  const at = random.chance(80) ? random.one(starts(doc, (node) => !node.isText)) : position(doc, random);
  const specs = Object.entries(doc.nodeAt(at)?.type.spec.attrs ?? {}) as [string, { rule: string }][];
  if (specs.length === 0) return new AttrStep(at, 'colour', 'red');
  const [name, spec] = random.one(specs);
  return new AttrStep(at, name, random.chance(70) ? random.value(spec.rule) : random.one([null, 0, -1, 99, 'x', [1], [1.5], true]));
}

const DEEDS: Deed[] = [
  type, type, type, overtype, overtype, enter, enter, join, wrap, wrap, lift, lift, retype, remake, paste, paste, remove, mark, mark,
  mark, table, column, insert, blindly, blindly, blindly, blindly, blindly
];

/// The steps of a random deed that begins at this document. The last one may not fit.
export function deed(doc: Node, random: Random): Step[] {
  const tr = new Recording(doc);
  try {
    random.one(DEEDS)(tr, random);
    if (random.chance(90)) name(tr, random);
  } catch {
    // the engine has to refuse the last step as well
  }
  return tr.tried.length > 0 ? tr.tried : deed(doc, random);
}

/// Remembers also the step that did not fit.
class Recording extends Transform {
  readonly tried: Step[] = [];

  step(step: Step): this {
    this.tried.push(step);
    return super.step(step);
  }
}

/// Gives ids to blocks without one, and to copies.
function name(tr: Transform, random: Random) {
  const seen = new Set<string>();
  tr.doc.descendants((node, at) => {
    if (!('id' in node.attrs)) return;
    if (rules.id(node.attrs.id) && !seen.has(node.attrs.id)) seen.add(node.attrs.id);
    else tr.setNodeAttribute(at, 'id', random.id());
  });
}

type Json = any;

const numbers = ['from', 'to', 'gapFrom', 'gapTo', 'insert', 'pos'];

/// Ways to turn a step into none; each returns false where it does not apply.
const SPOILINGS: ((step: Json, random: Random) => boolean)[] = [
  (step, random) => onNumber(step, random, (n) => n + 0.5),
  (step, random) => onNumber(step, random, String),
  (step, random) => onNumber(step, random, () => -1),
  (step, random) => onNumber(step, random, () => 2 ** 31),
  (step, random) => onNumber(step, random, () => null),
  (step, random) => onNumber(step, random, () => [1]),
  (step, random) => onNumber(step, random, () => undefined),
  (step) => step.from < step.to && (([step.from, step.to] = [step.to, step.from]), true),
  (step) => ((step.colour = 'red'), true),
  (step) => (delete step.stepType, true),
  (step, random) => ((step.stepType = random.one(['docAttr', 'constructor', 'toString', '', 7, null])), true),
  (step) => 'slice' in step && ((step.slice = null), true),
  (step) => 'slice' in step && ((step.slice = {}), true),
  (step) => 'slice' in step && ((step.slice.openStart = 40), true),
  (step) => 'slice' in step && ((step.slice.openEnd = 0.5), true),
  (step) => 'slice' in step && ((step.slice.open = 1), true),
  (step) => step.slice && inSlice(step, (node) => (node.type = 'script')),
  (step) => step.slice && inSlice(step, (node) => (node.style = 'red')),
  (step) => step.slice && inSlice(step, (node) => (node.attrs = { ...node.attrs, colour: 'red' })),
  (step) => step.slice && inSlice(step, (node) => (node.marks = [{ type: 'script' }])),
  (step) => step.slice && inSlice(step, (node) => (node.marks = 7)),
  (step) => step.slice && inSlice(step, (node) => (node.type === 'text' ? (node.text = '') : (node.content = 'text'))),
  (step) => 'mark' in step && ((step.mark = { type: 'script' }), true),
  (step) => 'mark' in step && ((step.mark.attrs = { ...step.mark.attrs, colour: 'red' }), true),
  (step) => 'mark' in step && ((step.mark = { type: 'link', attrs: { href: 'javascript:alert(1)' } }), true),
  (step) => 'mark' in step && ((step.mark = { type: 'insertion' }), true),
  (step) => step.stepType === 'attr' && (delete step.value, true),
  (step) => step.stepType === 'attr' && ((step.attr = '__proto__'), true),
  (step) => step.stepType === 'attr' && ((step.value = { a: 1 }), true),
  (step) => 'structure' in step && ((step.structure = 1), true),
  (step) => step.stepType === 'markSet' && ((step.steps = [{ stepType: 'markSet', steps: [] }]), true)
];

function onNumber(step: Json, random: Random, change: (n: number) => unknown): boolean {
  const name = random.one(numbers.filter((each) => each in step));
  if (name) step[name] = change(step[name]);
  return !!name;
}

function inSlice(step: Json, change: (node: Json) => void): boolean {
  let node = step.slice.content[0];
  while (node.content?.length) node = node.content[0];
  change(node);
  return true;
}

/// What is no step any more although it was one.
export function spoiled(step: Step, random: Random): Json {
  for (;;) {
    const json = JSON.parse(JSON.stringify(step));
    if (random.one(SPOILINGS)(json, random)) return json;
  }
}
