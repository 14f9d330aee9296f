import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { splitBlock } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { type Command, EditorState, TextSelection } from 'prosemirror-state';
import { blockIds } from '../src/text-editor/block-ids.ts';
import { collab, next, restore } from '../src/text-editor/collab.ts';
import { moveUp } from '../src/text-editor/moving.ts';
import { ownNames } from '../src/text-editor/own-names.ts';
import { schema } from '../src/text-editor/schema.ts';
import { suggested } from '../src/text-editor/suggesting.ts';
import { after, typing } from './samples.ts';

const { doc, title, paragraph, table, table_row, table_cell, plain } = schema.nodes;
const theirs = schema.marks.insertion.create({ id: 'TJ.aaaaaaaa' });
const gone = schema.marks.deletion.create({ id: 'TJ.bbbbbbbb' });

/// A clause "one [closely] two", another that Tajikistan suggests, and a table of theirs.
const text = () =>
  doc.create(null, [
    title.create({ id: 'title001' }, schema.text('Title')),
    paragraph.create({ id: 'parag001' }, [schema.text('one '), schema.text('closely', [theirs]), schema.text(' two '), schema.text('old', [gone])]),
    paragraph.create({ id: 'parag002' }, schema.text('second', [theirs]), [theirs]),
    table.create({ id: 'table001' }, table_row.create({ id: 'row00001' }, table_cell.create({ id: 'cell0001' }, plain.create({ id: 'plain001' }, schema.text('cell', [theirs])))), [theirs])
  ]);

const state = (code = 'RU') =>
  EditorState.create({ doc: text(), plugins: [blockIds(), history(), collab(0), ownNames(() => ({ code, suggests: false }))] });
const find = (now: EditorState, words: string) => {
  let at = -1;
  now.doc.descendants((node, position) => void (node.isText && node.text!.includes(words) && (at = position + node.text!.indexOf(words))));
  return at;
};
const stand = (now: EditorState, from: number, to = from) => now.apply(now.tr.setSelection(TextSelection.create(now.doc, from, to)));
/// "one {TJ closely}two"
const said = (now: EditorState) => {
  let out = '';
  now.doc.descendants((node) => {
    const names = node.marks.map(({ attrs }) => attrs.id.slice(0, 2)).join('');
    if (node.isText) out += names ? `{${names} ${node.text}}` : node.text;
    else out += `${out ? '|' : ''}${names ? `<${names}>` : ''}`;
  });
  return out;
};

describe('in a draft', () => {
  it('what is typed within the suggestion of another side is not under its name', () => {
    const now = state();
    for (const typed of ['x', 'several words'])
      assert.match(said(after(stand(now, find(now, 'closely') + 3), typing(typed))), new RegExp(`one \\{TJ clo\\}${typed}\\{TJ sely\\} two`));
    assert.match(said(after(stand(now, find(now, 'old') + 1), typing('x'))), /\{TJ o\}x\{TJ ld\}/);
  });

  it('and goes to the server in the same commit', () => {
    const now = after(stand(state(), find(state(), 'closely') + 3), typing('x'));
    assert.equal(next(now, 'x', { steps: 1, characters: 1000 })!.message.steps.length, 1);
    assert.equal(next(now, 'x', { steps: 2, characters: 1000 })!.message.steps.length, 2);
  });

  it('letter after letter stays together', () => {
    let now = stand(state(), find(state(), 'closely') + 3);
    for (const letter of 'abc') now = after(now, typing(letter));
    assert.match(said(now), /\{TJ clo\}abc\{TJ sely\}/);
  });

  it('what is put in the place of their words is not under their name, even if the letters are the same', () => {
    const now = state();
    const at = find(now, 'closely');
    assert.match(said(after(stand(now, at + 2, at + 5), typing('o'))), /\{TJ cl\}o\{TJ ly\}/);
  });

  it('the own side goes on under its own name', () => {
    const now = state('TJ');
    assert.match(said(after(stand(now, find(now, 'closely') + 3), typing('x'))), /\{TJ cloxsely\}/);
  });

  it('a clause that one begins within theirs is one’s own, with their words in it', () => {
    const now = state();
    assert.match(said(after(stand(now, find(now, 'second') + 3), splitBlock as Command)), /\|<TJ>\{TJ sec\}\|\{TJ ond\}/);
  });

  it('a block that moves keeps their names', () => {
    const now = state();
    const moved = after(stand(now, find(now, 'second') + 3), moveUp);
    assert.match(said(moved), /\|<TJ>\{TJ second\}\|one \{TJ closely\} two \{TJ old\}/);
  });

  it('what is undone and redone keeps its names', () => {
    let now = state();
    const at = find(now, 'closely');
    now = after(now, (one, dispatch) => (dispatch!(one.tr.delete(at, at + 7)), true), undo);
    assert.match(said(now), /\{TJ closely\}/);
    now = after(stand(now, at + 3), typing('x'), undo, redo);
    assert.match(said(now), /\{TJ clo\}x\{TJ sely\}/);
  });

  it('what others write comes as it is', () => {
    const now = state();
    const at = find(now, 'closely') + 3;
    assert.match(said(now.apply(now.tr.insertText('x', at).setMeta('server', true))), /\{TJ cloxsely\}/);
  });
});

describe('in negotiation', () => {
  it('what is typed within the suggestion of another side is one’s own suggestion', () => {
    const now = state();
    for (const words of ['closely', 'second', 'cell', 'old']) {
      const as = suggested(now, now.tr.insertText('x', find(now, words) + 1), 'RU', () => 'cccccccc')!;
      // behind what is to go
      const split = words === 'old' ? '{TJ old}{RU x}' : `{TJ ${words[0]}}{RU x}{TJ ${words.slice(1)}}`;
      assert.ok(said(now.apply(as)).includes(split), said(now.apply(as)));
    }
  });

  it('so is a clause that one begins there', () => {
    const now = state();
    const as = suggested(now, now.tr.split(find(now, 'second') + 3), 'RU', () => 'cccccccc')!;
    assert.match(said(now.apply(as)), /<TJ>\{TJ sec\}\|<RU>\{TJ ond\}/);
  });
});

describe('words that an earlier page left', () => {
  it('come back under the names they were written under, before the page knows for whom it writes', () => {
    const step = state('TJ').tr.insert(1, schema.text('of ours ', [theirs])).steps[0].toJSON();
    const now = state('').apply(restore(state(''), { version: 0, going: null, sent: 0, steps: [step], on: [false] }));
    assert.equal(now.doc.nodeAt(1)!.text, 'of ours ');
    assert.deepEqual(now.doc.nodeAt(1)!.marks, [theirs]);
  });
});
