import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { EditorState } from 'prosemirror-state';
import { addArticle, addClause } from '../src/text-editor/adding.ts';
import { enter } from '../src/text-editor/commands.ts';
import { drawing, itemNumber, numbering, numbersOf, restructures, type Words } from '../src/text-editor/numbering.ts';
import { schema } from '../src/text-editor/schema.ts';
import { after, at, stateOf, typing } from './samples.ts';

const english: Words = { article: 'Article {0}.', annex: 'Annex {0}', placeholders: { paragraph: 'Clause' } };
const russian: Words = {
  article: 'Статья {0}.',
  annex: 'Приложение {0}',
  letters: 'абвгдежзиклмнопрстуфхцчшщэюя',
  items: ['({a})', '({1})'],
  placeholders: {}
};

const numbers = (state: EditorState, words = english) =>
  Object.fromEntries(numbersOf(state.doc, words).map(({ node, number }) => [node.attrs.id, number]));
const rich = (words = english) => stateOf('rich', [numbering(() => words)]);

describe('a number', () => {
  it('is computed for articles, clauses and sub-clauses', () => {
    const found = numbers(rich());
    assert.equal(found.headi001, 'Article 1.');
    assert.equal(found.claus001, '1.1');
    assert.equal(found.subcl002, '1.1.2');
    assert.equal(found.claus002, '1.2');
    assert.equal(found.artic002, 'Article 2.');
    assert.equal(found.claus003, '2.1');
  });

  it('begins anew in an annex, and is shorter outside articles', () => {
    const found = numbers(rich());
    assert.equal(found.headi002, 'Annex 1');
    assert.equal(found.claus004, '1.');
    assert.equal(found.claus005, '2.');
    assert.equal(found.headi003, 'Article 1.');
    assert.equal(found.claus006, '1.1');
    assert.equal(found.subcl003, '1.1.1');
    assert.equal(found.annex002, 'Annex 2');
  });

  it('of an item is a letter of the language of the text', () => {
    assert.deepEqual([numbers(rich()).item0002, numbers(rich()).item0004], ['(b)', '(ii)']);
    assert.deepEqual([numbers(rich(russian), russian).item0002, numbers(rich(russian), russian).item0004], ['(б)', '(2)']);
  });

  it('goes on after the alphabet', () => {
    assert.deepEqual([26, 27, 52, 53].map((place) => itemNumber(place, 0, english)), ['(z)', '(aa)', '(az)', '(ba)']);
    assert.deepEqual([4, 9, 14].map((place) => itemNumber(place, 1, english)), ['(iv)', '(ix)', '(xiv)']);
  });

  it('of a footnote counts through the whole text', () => {
    assert.deepEqual([numbers(rich()).footn001, numbers(rich()).footn002], ['1', '2']);
  });

  it('says nothing of bullets, quotations and plain paragraphs', () => {
    const found = numbers(rich());
    for (const id of ['item0005', 'plain005', 'quota001', 'subhe001']) assert.equal(found[id], undefined);
  });
});

describe('what is drawn', () => {
  const told = (set: DecorationSet) =>
    set.find().map((each: Decoration & { type?: { attrs?: unknown } }) => `${each.from}-${each.to} ${JSON.stringify(each.type?.attrs ?? 'waits')}`).sort();
  const same = (state: EditorState) =>
    assert.deepEqual(told(drawing(state)!), told(drawing(EditorState.create({ doc: state.doc, plugins: state.plugins }))!));

  it('is the same after a change as if drawn anew', () => {
    for (const id of ['claus001', 'claus002', 'plain013', 'subcl002', 'footn001']) {
      same(after(at(rich(), id), typing('x'), typing('y')));
      same(after(at(rich(), id), enter));
      same(after(at(rich(), id), addArticle, typing('Costs'), addClause, typing('w')));
    }
  });

  it('is the same when the last letter of a block goes, and when a footnote comes or goes', () => {
    const state = at(rich(), 'plain008');
    const bare = state.apply(state.tr.delete(state.selection.from, state.selection.from + 3));
    same(bare);
    same(after(bare, typing('z')));
    const noted = at(rich(), 'subcl001');
    const more = noted.apply(noted.tr.insert(noted.selection.from, schema.nodes.footnote.create({ id: 'footn009' })));
    same(more);
    same(after(at(more, 'footn009'), typing('Note')));
  });

  it('is only shifted by a letter, and drawn anew when the structure changes', () => {
    const state = at(rich(), 'claus001', 4);
    assert.equal(restructures(state.tr.insertText('x')), false);
    assert.equal(restructures(state.tr.addMark(20, 30, schema.marks.strong.create())), false);
    assert.equal(restructures(state.tr.split(state.selection.from)), true);
    assert.equal(restructures(state.tr.setNodeMarkup(state.selection.$from.before(), schema.nodes.subclause, { id: 'claus001' })), true);
  });

  it('costs a letter in two hundred pages next to nothing', () => {
    const clause = (i: number) => schema.nodes.paragraph.create({ id: `clause${i}aaaa` }, schema.text('The Parties agree on it. '.repeat(12)));
    const articles = Array.from({ length: 200 }, (_, a) =>
      schema.nodes.article.create({ id: `article${a}` }, Array.from({ length: 9 }, (_, c) => clause(a * 9 + c)))
    );
    const doc = schema.nodes.doc.create(null, [schema.nodes.title.create({ id: 'title001' }, schema.text('T')), ...articles]);
    let state = EditorState.create({ doc, plugins: [numbering(() => english)] });
    const begin = performance.now();
    for (let i = 0; i < 200; i++) state = state.apply(state.tr.insertText('x', Math.floor(doc.content.size / 2) + 5));
    const each = (performance.now() - begin) / 200;
    assert.ok(each < 5, `${each} ms`); // five times what it takes on a slow machine
  });
});
