import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Node } from 'prosemirror-model';
import { type Command, EditorState, TextSelection } from 'prosemirror-state';
import { blockIds } from '../src/text-editor/block-ids.ts';
import { addAlternative, bracketAt, optionsOf, putInBrackets } from '../src/text-editor/bracketing.ts';
import { stretches } from '../src/text-editor/brackets.ts';
import { read } from '../src/text-editor/schema.ts';
import { suggested } from '../src/text-editor/suggesting.ts';
import { file } from './samples.ts';

let count = 0;
const ids = () => `id${String(++count).padStart(8, '0')}`;
const side = (code: string, suggests = true) => () => ({ code, suggests });
const start = () => EditorState.create({ doc: read(file('valid/small.json')), plugins: [blockIds()] });

/// Where the clause "The Agencies co-operate." begins.
const clause = ({ doc }: EditorState) => {
  let at = -1;
  doc.descendants((node, position) => {
    if (node.attrs.id === 'parag001') at = position + 1;
  });
  return at;
};

const choose = (state: EditorState, from: number, to = from) =>
  state.apply(state.tr.setSelection(TextSelection.create(state.doc, clause(state) + from, clause(state) + to)));

/// As the editor does it for a side in negotiation.
function does(state: EditorState, act: Command, code = 'RU'): EditorState {
  let after = state;
  const done = act(state, (tr) => {
    const as = tr.getMeta('suggested') ? tr : suggested(state, tr, code, ids);
    assert.ok(as);
    after = state.apply(as);
  });
  assert.ok(done, 'cannot be done');
  return after;
}

/// "The [0 Agencies][1 {RU Ministries}] co-operate."
function said(doc: Node): string {
  let out = '';
  const all = stretches(doc);
  const options = [...new Set(all.map(({ option }) => option))];
  doc.nodesBetween(0, doc.content.size, (node, position, parent) => {
    if (!node.isText || parent?.attrs.id !== 'parag001') return;
    for (const one of all) if (one.from === position) out += `[${options.indexOf(one.option)} `;
    const by = node.marks.find(({ type }) => type.name === 'insertion');
    out += by ? `{${by.attrs.id.slice(0, 2)} ${node.text}}` : node.text;
    for (const one of all) if (one.to === position + node.nodeSize) out += ']';
  });
  return out;
}

const bracketed = () => does(choose(start(), 4, 12), putInBrackets(side('RU'), ids));

describe('square brackets', () => {
  it('are put around the chosen words under the name of the side, in negotiation too', () => {
    const state = bracketed();
    assert.equal(said(state.doc), 'The [0 Agencies] co-operate.');
    assert.match(bracketAt(choose(state, 6))!.attrs.id, /^RU\.id\d+$/);
  });

  it('are not put around nothing, nor for nobody', () => {
    assert.equal(putInBrackets(side('RU'), ids)(choose(start(), 4)), false);
    assert.equal(putInBrackets(side(''), ids)(choose(start(), 4, 12)), false);
  });

  it('get an alternative, which in negotiation is a suggestion of its side', () => {
    const state = does(choose(bracketed(), 6), addAlternative('Ministries', side('RU'), ids));
    assert.equal(said(state.doc), 'The [0 Agencies][1 {RU Ministries}] co-operate.');
  });

  it('get an alternative of another side, and one more', () => {
    let state = does(choose(bracketed(), 6), addAlternative('Ministries', side('TJ'), ids), 'TJ');
    state = does(state, addAlternative('Bureaus', side('RU', false), ids));
    assert.equal(said(state.doc), 'The [0 Agencies][1 {TJ Ministries}][2 Bureaus] co-operate.');
    const { id } = bracketAt(choose(state, 6))!.attrs;
    const { options } = optionsOf(state.doc, id);
    assert.equal(options[0], 0);
    assert.equal(new Set(options).size, 3);
  });

  it('have ten options and no more', () => {
    let state = choose(bracketed(), 6);
    for (let option = 1; option < 10; option++) state = does(state, addAlternative('x', side('RU'), ids));
    assert.equal(addAlternative('x', side('RU'), ids)(state), false);
  });

  it('get no alternative where there are none', () => {
    assert.equal(addAlternative('Ministries', side('RU'), ids)(choose(start(), 6)), false);
  });

  it('stay whole where somebody suggests words within them', () => {
    const state = bracketed();
    const inside = does(state, ({ tr }, dispatch) => (dispatch?.(tr.insertText('old ', clause(state) + 6)), true), 'TJ');
    assert.equal(said(inside.doc), 'The [0 Ag{TJ old }encies] co-operate.');
    const behind = does(state, ({ tr }, dispatch) => (dispatch?.(tr.insertText(' new', clause(state) + 12)), true), 'TJ');
    assert.equal(said(behind.doc), 'The [0 Agencies]{TJ  new} co-operate.');
  });
});
