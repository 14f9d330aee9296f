import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { history, redo, undo } from 'prosemirror-history';
import { type Node, Slice } from 'prosemirror-model';
import { AllSelection, EditorState, Selection, type Transaction } from 'prosemirror-state';
import { blockIds, randomIds } from '../src/text-editor/block-ids.ts';
import { collab } from '../src/text-editor/collab.ts';
import { inParts } from '../src/text-editor/parting.ts';
import { pasted } from '../src/text-editor/pasting.ts';
import { canonical, read, schema } from '../src/text-editor/schema.ts';
import { suggested } from '../src/text-editor/suggesting.ts';
import { file, randomness } from './samples.ts';

const { paragraph, article, heading, bullets, item, plain } = schema.nodes;
const start = () => EditorState.create({ doc: read(file('valid/small.json')), plugins: [blockIds(), history(), collab(0)] });
const atTheEnd = (state: EditorState) => state.apply(state.tr.setSelection(Selection.near(state.doc.resolve(state.doc.content.size - 3), -1)));

/// Each step is small both ways, and after each the text is whole, with an id on every block.
function applied(state: EditorState, tr: Transaction): EditorState {
  const { state: after, transactions } = state.applyTransaction(tr);
  for (const one of transactions)
    one.steps.forEach((step, at) => {
      assert.ok(JSON.stringify(step.toJSON()).length < 128 * 1024);
      assert.ok(JSON.stringify(step.invert(one.docs[at]).toJSON()).length < 128 * 1024);
      const { doc } = step.apply(one.docs[at]);
      doc!.check();
      const ids = new Set<string>();
      doc!.descendants(({ attrs }) => {
        if (attrs.id === undefined) return;
        assert.ok(attrs.id && !ids.has(attrs.id), 'an id is missing or occurs twice');
        ids.add(attrs.id);
      });
    });
  return after;
}

const clauses = (many: number, long = 200, id: () => string | null = () => null) =>
  Array.from({ length: many }, (_, at) => paragraph.create({ id: id() }, schema.text(`${at}. ${'words '.repeat(long / 6)}`)));
const articles = (many: number) =>
  Array.from({ length: many }, (_, at) =>
    article.create({ id: null }, [heading.create({ id: null }, schema.text(`Article ${at}`)), ...clauses(12)])
  );

const pastes: { [what: string]: () => Node[] } = {
  'pages of clauses': () => clauses(3000),
  'many short clauses': () => clauses(900, 6),
  'articles with clauses': () => articles(200),
  'a long list': () => [bullets.create({ id: null }, Array.from({ length: 2000 }, (_, at) => item.create({ id: null }, plain.create({ id: null }, schema.text(`${at} ${'item '.repeat(50)}`)))))],
  'one clause without an end': () => clauses(1, 600_000)
};

describe('a large deed', () => {
  for (const [what, nodes] of Object.entries(pastes))
    it(`comes in parts: ${what}`, () => {
      const state = atTheEnd(start());
      const tr = pasted(state, nodes());
      const whole = state.apply(tr).doc.textContent;
      const parts = inParts(state, tr);
      let after = applied(state, parts);
      assert.equal(after.doc.textContent, whole);
      assert.equal(after.selection.from, parts.selection.from);
      undo(after, (one) => (after = applied(after, one)));
      assert.equal(canonical(after.doc), canonical(state.doc));
      redo(after, (one) => (after = applied(after, one)));
      assert.equal(after.doc.textContent, whole);
    });

  it('goes in parts, so that it can come back', () => {
    let id = 0;
    const many = clauses(4000, 300, () => `clause${String(++id).padStart(8, '0')}`);
    const { doc, plugins } = start();
    const state = EditorState.create({ doc: doc.copy(doc.content.addToEnd(article.create({ id: 'longlonglong' }, many))), plugins });
    state.doc.check();
    const all = state.apply(state.tr.setSelection(new AllSelection(state.doc)));
    let after = applied(all, inParts(all, all.tr.deleteSelection()));
    assert.ok(after.doc.content.size < 100);
    undo(after, (one) => (after = applied(after, one)));
    assert.equal(canonical(after.doc), canonical(state.doc));
  });

  it('is a suggestion in each part', () => {
    const state = start();
    const as = suggested(state, pasted(atTheEnd(state), clauses(3000)), 'RU', randomIds)!;
    assert.ok(as);
    const parts = inParts(state, as);
    assert.ok(parts.steps.length > 3 && parts.getMeta('suggested'));
    applied(state, parts);
    for (const doc of parts.docs) assert.ok(doc.textContent.startsWith('MemorandumThe Agencies,The Agencies co-operate'));
  });

  it('that is small stays as it is', () => {
    const state = start();
    const tr = state.tr.insertText('a', 1);
    assert.equal(inParts(state, tr), tr);
    assert.equal(inParts(state, state.tr.insertText('x'.repeat(5000), 1)).steps.length, 1);
  });

  it('at random comes to the same text', () => {
    const below = randomness(7);
    for (let turn = 0; turn < 12; turn++) {
      let state = applied(start(), inParts(start(), pasted(atTheEnd(start()), articles(30))));
      const from = 1 + below(state.doc.content.size >> 1);
      const to = from + below(state.doc.content.size - from - 1);
      const tr = below(2) ? state.tr.deleteRange(from, to) : state.tr.replaceRange(from, to, new Slice(schema.nodes.doc.create(null, articles(40)).content, 0, 0));
      const expected = state.apply(tr).doc.textContent;
      state = applied(state, inParts(state, tr));
      assert.equal(state.doc.textContent, expected);
    }
  });
});
