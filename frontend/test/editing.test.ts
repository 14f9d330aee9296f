import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { history } from 'prosemirror-history';
import { Fragment, Slice } from 'prosemirror-model';
import { type EditorState, TextSelection } from 'prosemirror-state';
import { blockIds, randomIds } from '../src/text-editor/block-ids.ts';
import { addArticle, addClause, addPreamble } from '../src/text-editor/adding.ts';
import { backspace, em, enter, strong } from '../src/text-editor/commands.ts';
import { canonical, read, schema } from '../src/text-editor/schema.ts';
import { after, at, idsOf, outline, stateOf, typing } from './samples.ts';

const plugins = () => {
  let next = 0;
  return [blockIds(() => `fresh${String(++next).padStart(4, '0')}`), history({ newGroupDelay: 0 })];
};
const small = () => stateOf('small', plugins());
const full = () => stateOf('full', plugins());

function holds(state: EditorState) {
  state.doc.check();
  read(canonical(state.doc));
}

describe('a key', () => {
  it('Enter splits a paragraph, the new part has an id of its own', () => {
    const state = after(at(small(), 'parag001', 12), enter);
    assert.equal(outline(state.doc), 'title:Memorandum preamble:The Agencies, article(paragraph:The Agencies paragraph: co-operate.)');
    assert.deepEqual(idsOf(state.doc), ['title001', 'preamb01', 'artic001', 'parag001', 'fresh0001']);
  });

  it('Enter in a title carries the rest into the preamble', () => {
    const state = after(at(small(), 'title001', 4), enter, typing('!'));
    assert.equal(outline(state.doc), 'title:Memo preamble:!randum preamble:The Agencies, article(paragraph:The Agencies co-operate.)');
    holds(state);
  });

  it('Enter at the end of a heading goes to the empty paragraph that waits there', () => {
    const state = after(at(small(), 'parag001'), addArticle, typing('Costs'), enter, typing('None.'));
    assert.match(outline(state.doc), /article\(heading:Costs paragraph:None\.\)$/);
    holds(state);
  });

  it('Enter in a heading with words behind it begins a paragraph before the others', () => {
    const state = after(at(full(), 'headi001', 7), enter, typing('First.'));
    assert.match(outline(state.doc), /article\(heading:Subject paragraph:First\. paragraph:The Agencies shall/);
  });

  it('Backspace joins a paragraph with the one before, which keeps its id', () => {
    const state = after(at(full(), 'parag002'), backspace);
    assert.match(outline(state.doc), /Annex\.Nothing else\.\)/);
    assert.equal(idsOf(state.doc).includes('parag001'), true);
    assert.equal(idsOf(state.doc).includes('parag002'), false);
    holds(state);
  });

  it('Backspace at the first paragraph joins its article with the one before', () => {
    const state = after(at(full(), 'parag003'), backspace);
    assert.equal(state.doc.childCount, 4);
    holds(state);
  });

  it('Backspace never takes a title, a heading with words or the only paragraph', () => {
    for (const id of ['title001', 'headi001', 'preamb01', 'parag001'])
      assert.equal(canonical(after(at(full(), id), backspace).doc), canonical(full().doc));
  });

  it('Backspace in an empty heading takes the heading, and the article if that is empty too', () => {
    const begun = after(at(full(), 'parag001'), addArticle);
    assert.equal(begun.doc.childCount, 6);
    assert.equal(after(begun, backspace).doc.childCount, 5);
    const written = after(at(stateOf('blank', plugins()), 'parag001'), typing('Words.'));
    assert.match(outline(after(at(written, 'headi001'), backspace).doc), /article\(paragraph:Words\.\)$/);
  });

  it('bold and italic mark words and unmark them', () => {
    const chosen = at(small(), 'parag001');
    const words = chosen.apply(chosen.tr.setSelection(TextSelection.create(chosen.doc, chosen.selection.from, chosen.selection.from + 3)));
    const marked = after(words, strong, em);
    assert.match(canonical(marked.doc), /"marks":\[\{"type":"strong"\},\{"type":"em"\}\],"text":"The"/);
    assert.equal(canonical(after(marked, strong, em).doc), canonical(small().doc));
  });
});

describe('a button', () => {
  it('adds an article after the one with the caret, and after the last from elsewhere', () => {
    assert.match(outline(after(at(full(), 'parag001'), addArticle).doc), /Nothing else\.\) article\(heading: paragraph:\) article\(paragraph:This/);
    assert.match(outline(after(at(full(), 'title001'), addArticle).doc), /signature\.\) article\(heading: paragraph:\)$/);
  });

  it('adds a paragraph after the one with the caret, and to the last article from elsewhere', () => {
    assert.match(outline(after(at(full(), 'parag001'), addClause, typing('Here.')).doc), /Annex\. paragraph:Here\. paragraph:Nothing/);
    assert.match(outline(after(at(full(), 'headi001'), addClause, typing('Here.')).doc), /heading:Subject paragraph:Here\. /);
    assert.match(outline(after(at(full(), 'title001'), addClause, typing('Here.')).doc), /signature\. paragraph:Here\.\)$/);
  });

  it('adds to the preamble after the caret, and at its end from elsewhere', () => {
    assert.match(outline(after(at(full(), 'preamb01'), addPreamble, typing('And')).doc), /Agency, preamble:And preamble:have agreed/);
    assert.match(outline(after(at(full(), 'parag003'), addPreamble, typing('And')).doc), /as follows: preamble:And article/);
  });
});

describe('the id of a block', () => {
  const paragraph = (state: EditorState) => state.doc.child(3).child(1);

  it('stays with the original when a copy is pasted before it', () => {
    const state = full();
    const before = state.doc.resolve(at(state, 'parag001').selection.from).before();
    const pasted = state.apply(state.tr.insert(before, paragraph(state)));
    assert.deepEqual(idsOf(pasted.doc.child(3)), ['headi001', 'fresh0001', 'parag001', 'parag002']);
  });

  it('stays with the original when a copy is pasted behind it', () => {
    const state = full();
    const behind = state.doc.resolve(at(state, 'parag001').selection.from).after();
    const pasted = state.apply(state.tr.insert(behind, paragraph(state)));
    assert.deepEqual(idsOf(pasted.doc.child(3)), ['headi001', 'parag001', 'fresh0001', 'parag002']);
  });

  it('goes with a block that is cut and pasted elsewhere', () => {
    const state = full();
    const from = state.doc.resolve(at(state, 'parag001').selection.from);
    const cut = state.apply(state.tr.delete(from.before(), from.after()));
    const moved = cut.apply(cut.tr.insert(cut.doc.content.size - 1, from.parent));
    assert.deepEqual(idsOf(moved.doc.child(4)), ['parag003', 'parag001']);
  });

  it('is new when a whole article is pasted twice', () => {
    const state = full();
    const copy = new Slice(Fragment.from(state.doc.child(3)), 0, 0);
    const twice = state.apply(state.tr.replace(state.doc.content.size, state.doc.content.size, copy));
    assert.equal(new Set(idsOf(twice.doc)).size, idsOf(twice.doc).length);
    holds(twice);
  });

  it('is replaced when it came from elsewhere and is none of ours', () => {
    const state = small();
    const foreign = schema.nodes.paragraph.create({ id: 'NOT OURS' }, schema.text('x'));
    assert.deepEqual(idsOf(state.apply(state.tr.insert(state.doc.content.size - 1, foreign)).doc).at(-1), 'fresh0001');
  });

  it('is drawn from twelve letters and digits', () => {
    const drawn = Array.from({ length: 2000 }, randomIds);
    assert.ok(drawn.every((id) => /^[a-z0-9]{12}$/.test(id)));
    assert.equal(new Set(drawn).size, drawn.length);
  });
});

it('pasted controls and reordering characters become spaces, in place', () => {
  const state = after(at(small(), 'parag001', 3), typing('\u202ea\tb\0c\ud83d'));
  assert.match(outline(state.doc), /The a b c  Agencies/);
  holds(state);
});
