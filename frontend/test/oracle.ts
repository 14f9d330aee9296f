/// Says what ProseMirror does, so that the engine on the server can be held to it: `node oracle.ts SEED DOCUMENTS REBASES`
/// writes lines of JSON. A line `doc` begins anew; a line `commit` is tried on the document so far, which goes on with it when
/// its verdict is `ok`; a line `rebase` stands for itself.

import { Node } from 'prosemirror-model';
import * as collab from 'prosemirror-collab';
import { AttrStep, Mapping, Step, StepMap, StepResult, Transform } from 'prosemirror-transform';
import '../src/text-editor/collab.ts'; // says once for all with which neighbour an insertion stays
import { canonical, schema } from '../src/text-editor/schema.ts';
import { broke, Random, unfit } from './oracle-documents.ts';
import { deed, position, spoiled } from './oracle-steps.ts';
import { randomness } from './samples.ts';

type Rebaseable = { step: Step; inverted: Step; origin: number };
/// Exported, but not said so in its types.
const { rebaseSteps } = collab as unknown as {
  rebaseSteps(steps: Rebaseable[], over: readonly Step[], transform: Transform): Rebaseable[];
};

const COMMITS = 14;
const [seed, documents, rebases] = process.argv.slice(2).map(Number);

const json = (step: Step) => canonical({ toJSON: () => JSON.parse(JSON.stringify(step)) } as Node);
const line = (value: unknown) => process.stdout.write(`${JSON.stringify(value)}\n`) || drained();
const drained = () => new Promise((free) => process.stdout.once('drain', free));

/// A step as it arrives elsewhere, or null: ProseMirror itself cannot read the inverse of a set of marks.
function sent(step: Step): Step | null {
  try {
    return Step.fromJSON(schema, JSON.parse(JSON.stringify(step)));
  } catch {
    return null;
  }
}

async function main() {
  for (let at = 0; at < documents; at++) await conversation(seed + at);
  for (let at = 0; at < rebases; at++) await rebase(seed + at);
}

/// Commits one after the other on one document.
async function conversation(own: number) {
  const random = new Random(randomness(own), 'a');
  let doc = fitting(random, 700);
  let undo: Step[] = [];
  await line({ kind: 'doc', seed: own, doc: canonical(doc) });
  for (let at = 0; at < COMMITS; at++) {
    const steps = undo.length > 0 && random.chance(20) ? undo : deed(doc, random);
    if (random.chance(12)) {
      await line({ kind: 'commit', verdict: 'malformed', steps: malformed(steps, random) });
      continue;
    }
    const tried = attempt(doc, steps, random);
    await line({ kind: 'commit', ...tried.line });
    if (tried.doc) [doc, undo] = [tried.doc, tried.undo];
  }
}

function fitting(random: Random, most: number): Node {
  for (;;) {
    const doc = random.document();
    if (doc.content.size < most && !unfit(doc)) return doc;
  }
}

function malformed(steps: Step[], random: Random): unknown[] {
  const broken = random.below(steps.length);
  return steps.map((step, at) => (at === broken ? spoiled(step, random) : JSON.parse(JSON.stringify(step))));
}

/// What comes of the steps of a commit: `ok`, `failed` when ProseMirror refuses one, `invalid` when it should have.
function attempt(doc: Node, steps: Step[], random: Random) {
  const details: object[] = [];
  const undo: Step[] = [];
  let changed = doc;
  let verdict = 'ok';
  let why: string | null = null;
  for (const made of steps) {
    const step = sent(made);
    const result = step ? applied(changed, step) : StepResult.fail('unreadable');
    if (!step || !result.doc) {
      [verdict, why] = ['failed', result.failed];
      break;
    }
    why = broke(result.doc) ?? unknownAttribute(changed, step);
    if (why) {
      verdict = 'invalid';
      break;
    }
    const last = details.length === steps.length - 1;
    details.push({ ...said(step, changed, random), doc: last || !(step instanceof AttrStep) ? canonical(result.doc) : null });
    undo.unshift(step.invert(changed));
    changed = result.doc;
  }
  if (verdict === 'ok' && (why = unfit(changed))) verdict = 'invalid';
  const all = steps.map((step) => JSON.parse(JSON.stringify(step)));
  return { line: { verdict, why, steps: all, details }, doc: verdict === 'ok' ? changed : null, undo };
}

function applied(doc: Node, step: Step): StepResult {
  try {
    return step.apply(doc);
  } catch (fault) {
    return StepResult.fail(String(fault));
  }
}

/// ProseMirror drops an attribute that the node does not have.
function unknownAttribute(doc: Node, step: Step): string | null {
  const { stepType, pos, attr } = step.toJSON();
  return stepType === 'attr' && !(attr in doc.nodeAt(pos)!.attrs) ? 'unknown-attribute' : null;
}

/// What else there is to say of a step: its canonical form, its inverse, its map, and where random maps put it.
function said(step: Step, doc: Node, random: Random) {
  const over = Array.from({ length: 1 + random.below(3) }, () => randomMap(doc, random));
  const ranges: number[][] = [];
  step.getMap().forEach((...range) => ranges.push(range));
  const mapped = step.map(new Mapping(over.map((map) => new StepMap(map))));
  return { step: json(step), inverted: json(step.invert(doc)), ranges, over, mapped: mapped && json(mapped) };
}

function randomMap(doc: Node, random: Random): number[] {
  const from = position(doc, random);
  const old = random.one([0, 0, random.below(4), random.below(60)]);
  const first = [from, old, random.below(5)];
  return random.chance(70) ? first : [...first, from + old + random.below(5), random.below(5), random.below(5)];
}

/// Refuses what the server refuses, and takes an error for a refusal.
class Careful extends Transform {
  maybeStep(step: Step): StepResult {
    const result = applied(this.doc, step);
    if (!result.doc || broke(result.doc)) return StepResult.fail(result.failed ?? 'invalid');
    this.addStep(step, result.doc);
    return result;
  }

  addStep(step: Step, doc: Node) {
    (Transform.prototype as unknown as { addStep(step: Step, doc: Node): void }).addStep.call(this, step, doc);
  }
}

/// Two write at once; the steps of one are placed after those of the other.
async function rebase(own: number) {
  const random = new Random(randomness(-own), 'b');
  const doc = fitting(random, 300);
  const mine = several(doc, random);
  const others = several(doc, random);
  if (others.steps.length === 0) return; // nothing came between: nothing is mapped
  const tr = new Careful(mine.doc);
  const steps = mine.steps.map((step, at) => ({ step, inverted: step.invert(mine.docs[at]), origin: at }));
  if (canonical(undone(mine.doc, steps)) !== canonical(doc)) return; // the inverse of a mark may change the order of brackets
  const placed = rebaseSteps(steps, others.steps, tr);
  const fates: (string | null)[] = mine.steps.map(() => null);
  for (const each of placed) fates[each.origin] = json(each.step);
  await line({
    kind: 'rebase',
    seed: own,
    doc: canonical(doc),
    mine: mine.steps.map((step) => step.toJSON()),
    others: others.steps.map((step) => step.toJSON()),
    fates,
    result: canonical(tr.doc),
    unfit: unfit(tr.doc)
  });
}

function undone(doc: Node, steps: { inverted: Step }[]): Node {
  return steps.reduceRight((so, { inverted }) => applied(so, inverted).doc ?? so, doc);
}

/// A few deeds that fit, as one sender would do them.
function several(doc: Node, random: Random) {
  const steps: Step[] = [];
  const docs: Node[] = [];
  for (let deeds = 1 + random.below(6); deeds > 0; deeds--) {
    const next = deed(doc, random).map(sent);
    const tr = new Careful(doc);
    if (next.length > 25 || next.some((step) => !step || tr.maybeStep(step).failed) || unfit(tr.doc)) continue;
    steps.push(...tr.steps);
    docs.push(...tr.docs);
    doc = tr.doc;
  }
  return { steps, docs, doc };
}

await main();
