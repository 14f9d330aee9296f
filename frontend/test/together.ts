/// A server in a few lines, and people who write on one text by it.

import { history } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import { EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import { Mapping, Step } from 'prosemirror-transform';
import { blockIds } from '../src/text-editor/block-ids.ts';
import * as collab from '../src/text-editor/collab.ts';
import type { Lost } from '../src/text-editor/losing.ts';
import { read, schema } from '../src/text-editor/schema.ts';
import { file } from './samples.ts';

/// What the server does, in a few lines: places each commit on what came since its version.
export class House {
  doc = read(file('valid/small.json'));
  log: { step: Step; commit: string }[] = [];
  readers: Person[] = [];

  /// All of a commit or nothing.
  commit({ id, version, steps }: { id: string; version: number; steps: unknown[] }): boolean {
    if (this.log.some(({ commit }) => commit === id)) return true;
    const over = this.log.slice(version).map(({ step }) => step);
    const placed = place(this.doc, steps.map((json) => Step.fromJSON(schema, json as object)), over);
    if (!placed) {
      this.author(id)?.refuse(id);
      return false;
    }
    const before = this.log.length;
    this.doc = placed.doc;
    for (const step of placed.steps) this.log.push({ step, commit: id });
    for (const reader of this.readers) reader.queue.push(this.told(before));
    return true;
  }

  /// The text as it was.
  at(version: number): Node {
    return this.log.slice(0, version).reduce((doc, { step }) => step.apply(doc).doc!, new House().doc);
  }

  told(from: number): collab.Told {
    const steps = this.log.slice(from);
    const commits: [string, number, number][] = [];
    for (const { commit } of steps)
      if (commits.at(-1)?.[0] === commit) commits.at(-1)![1]++;
      else commits.push([commit, 1, 0]);
    return { version: from, steps: steps.map(({ step }) => step.toJSON()), commits };
  }

  private author(id: string) {
    return this.readers.find((one) => collab.onItsWay(one.state) === id);
  }
}

/// As `Rebasing` of the server does it.
function place(head: Node, steps: Step[], over: Step[]): { doc: Node; steps: Step[] } | null {
  const mapping = new Mapping([...steps.map((step) => step.getMap().invert()).reverse(), ...over.map((step) => step.getMap())]);
  let doc = head;
  const placed: Step[] = [];
  for (const [at, step] of steps.entries()) {
    const own = steps.length - at - 1;
    const mapped = step.map(mapping.slice(own + 1));
    const next = mapped?.apply(doc).doc;
    if (!mapped || !next) return null;
    doc = next;
    placed.push(mapped);
    mapping.appendMap(mapped.getMap(), own);
  }
  return { doc, steps: placed };
}

export class Person {
  state: EditorState;
  queue: collab.Told[] = [];
  lost: Lost[] = [];
  private count = 0;
  readonly name: string;
  readonly house: House;

  constructor(name: string, house: House) {
    this.name = name;
    this.house = house;
    let id = 0;
    const plugins = [blockIds(() => `${name}${String(++id).padStart(8, '0')}`), history(), collab.collab(0)];
    this.state = EditorState.create({ doc: house.doc, plugins });
    house.readers.push(this);
  }

  dispatch = (tr: Transaction) => {
    this.state = this.state.apply(tr);
  };

  type(position: number, words: string) {
    this.dispatch(this.state.tr.insertText(words, position));
  }

  stand(position: number) {
    this.dispatch(this.state.tr.setSelection(TextSelection.create(this.state.doc, position)));
  }

  /// Where the caret stands.
  typeOn(words: string) {
    this.dispatch(this.state.tr.insertText(words));
  }

  /// As people do.
  typeLetters(position: number, words: string) {
    this.stand(position);
    for (const letter of words) this.typeOn(letter);
  }

  /// Letter by letter, so that what others write comes between.
  send(steps = 1) {
    const going = this.sets(steps);
    if (going) this.house.commit(going);
  }

  /// A commit is on its way, and not there yet.
  sets(steps = 500) {
    const going = collab.next(this.state, `${this.name}-${++this.count}`, { steps, characters: 100_000 });
    if (going) this.dispatch(going.tr);
    return going && (JSON.parse(JSON.stringify(going.message)) as typeof going.message);
  }

  hear() {
    for (const told of this.queue.splice(0))
      this.lost.push(...collab.receive(() => this.state, this.dispatch, JSON.parse(JSON.stringify(told))));
  }

  refuse(id: string) {
    this.lost.push(...collab.refused(this.state, this.dispatch, id));
  }
}

export const both = () => {
  const house = new House();
  return { house, anna: new Person('anna', house), boris: new Person('boris', house) };
};
export const settle = (house: House) => {
  for (let i = 0; i < 200; i++)
    for (const one of house.readers) {
      one.hear();
      one.send();
    }
  house.readers.forEach((one) => one.hear());
};
