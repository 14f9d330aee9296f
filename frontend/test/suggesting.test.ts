import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Node } from 'prosemirror-model';
import { type Command, EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import { blockIds } from '../src/text-editor/block-ids.ts';
import { suggested } from '../src/text-editor/suggesting.ts';
import { canonical, read } from '../src/text-editor/schema.ts';
import { file } from './samples.ts';

/// "The {+RU new +}{-RU old -}words": what each run says and who suggests it.
function said(doc: Node, index = 2): string {
  let out = '';
  const block = (node: Node, first: boolean) => {
    for (const mark of node.marks) if (!node.isText) out += `<${mark.type.name === 'insertion' ? '+' : '-'}${mark.attrs.id.slice(0, 2)}>`;
    if (node.isText) {
      const marks = node.marks.filter((mark) => mark.attrs.id).map((mark) => (mark.type.name === 'insertion' ? '+' : '-') + mark.attrs.id.slice(0, 2));
      out += marks.length ? `{${marks.join('')} ${node.text}}` : node.text;
    } else {
      if (!first && node.isTextblock) out += ' | ';
      node.forEach((child, _, at) => block(child, at === 0));
    }
  };
  block(doc.child(index), true);
  return out;
}

class Delegate {
  static count = 0;
  readonly code: string;
  constructor(code: string) {
    this.code = code;
  }
  does(state: EditorState, act: Command | ((tr: Transaction) => Transaction)): EditorState {
    const tr = (act as (tr: Transaction) => Transaction)(state.tr);
    const as = suggested(state, tr, this.code, () => `id${String(++Delegate.count).padStart(8, '0')}`);
    assert.ok(as, 'cannot be a suggestion');
    return state.apply(as);
  }
}

const russia = new Delegate('RU');
const tajikistan = new Delegate('TJ');
const start = () => EditorState.create({ doc: read(file('valid/small.json')), plugins: [blockIds()] });
/// where the only clause, "The Agencies co-operate.", begins
const clause = (state: EditorState) => {
  let at = -1;
  state.doc.descendants((node, position) => {
    if (node.attrs.id === 'parag001') at = position + 1;
  });
  return at;
};

describe('a suggestion', () => {
  it('inserts under the name of its side', () => {
    const state = russia.does(start(), (tr) => tr.insertText('closely ', clause(start()) + 13));
    assert.equal(said(state.doc), 'The Agencies {+RU closely }co-operate.');
  });

  it('deletes nothing that others wrote: it says that it is to go', () => {
    const at = clause(start());
    const state = russia.does(start(), (tr) => tr.delete(at + 4, at + 13));
    assert.equal(said(state.doc), 'The {-RU Agencies }co-operate.');
  });

  it('takes back its own words for good', () => {
    const at = clause(start());
    let state = russia.does(start(), (tr) => tr.insertText('closely ', at + 13));
    state = russia.does(state, (tr) => tr.delete(at + 13, at + 21));
    assert.equal(said(state.doc), 'The Agencies co-operate.');
  });

  it('puts words in the place of others as one suggestion', () => {
    const at = clause(start());
    const state = russia.does(start(), (tr) => tr.insertText('Ministries', at + 4, at + 12));
    assert.equal(said(state.doc), 'The {-RU Agencies}{+RU Ministries} co-operate.');
    const ids = new Set<string>();
    state.doc.descendants((node) => node.marks.forEach((mark) => ids.add(mark.attrs.id)));
    assert.equal(ids.size, 1);
  });

  it('typing on goes on the same suggestion', () => {
    const at = clause(start());
    let state = start();
    for (const [i, letter] of [...'very '].entries()) state = russia.does(state, (tr) => tr.insertText(letter, at + 13 + i));
    assert.equal(said(state.doc), 'The Agencies {+RU very }co-operate.');
  });

  it('leaves what another side suggests, and says that it is to go', () => {
    const at = clause(start());
    let state = tajikistan.does(start(), (tr) => tr.insertText('closely ', at + 13));
    state = russia.does(state, (tr) => tr.delete(at + 13, at + 21));
    assert.equal(said(state.doc), 'The Agencies {+TJ-RU closely }co-operate.');
  });

  it('begins a clause: the boundary is suggested, the words of others flow on', () => {
    const at = clause(start());
    const state = russia.does(start(), (tr) => tr.split(at + 13));
    assert.equal(said(state.doc), 'The Agencies <+RU> | co-operate.');
  });

  it('joins a clause to the one before as a suggestion, and its own for good', () => {
    const at = clause(start());
    let state = russia.does(start(), (tr) => tr.split(at + 13));
    state = russia.does(state, (tr) => tr.join(at + 14));
    assert.equal(said(state.doc), 'The Agencies co-operate.');
  });

  it('does not touch the id of a block, and formats without suggesting', () => {
    const at = clause(start());
    const before = start();
    const state = russia.does(before, (tr) => tr.addMark(at, at + 3, before.schema.marks.strong.create()));
    assert.equal(said(state.doc), 'The Agencies co-operate.');
    assert.match(canonical(state.doc), /"strong"/);
  });

  it('leaves the caret behind what was deleted forwards, before what was deleted backwards', () => {
    const at = clause(start());
    const whole = start();
    const caret = (position: number) => whole.apply(whole.tr.setSelection(TextSelection.create(whole.doc, position)));
    assert.equal(russia.does(caret(at + 4), (tr) => tr.delete(at + 4, at + 5)).selection.from, at + 5);
    assert.equal(russia.does(caret(at + 5), (tr) => tr.delete(at + 4, at + 5)).selection.from, at + 4);
  });
});
