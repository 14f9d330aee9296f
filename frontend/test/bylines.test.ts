import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { JSDOM } from 'jsdom';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { bylines, type Saying } from '../src/text-editor/bylines.ts';
import { redraw } from '../src/text-editor/numbering.ts';
import { schema } from '../src/text-editor/schema.ts';

const { window } = new JSDOM('<!doctype html><body></body>');
Object.assign(globalThis, { window, document: window.document, MutationObserver: window.MutationObserver, getComputedStyle: window.getComputedStyle });

const saying: Saying = {
  inserted: 'inserted by {0}: ',
  deleted: 'deleted by {0}: ',
  bracketed: 'in brackets of {0}: ',
  sides: { TJ: 'Tajikistan', RU: 'Russian Federation' }
};
const { doc, title, paragraph, article } = schema.nodes;
const { insertion, deletion, bracket, strong } = schema.marks;
const by = (code: string, which = 'aaaaaaaa') => ({ id: `${code}.${which}` });

/// What an editor shows of these words in one clause.
function shown(words: Parameters<typeof paragraph.create>[1], marks: Parameters<typeof paragraph.create>[2] = [], says: Saying | null = saying) {
  const clause = paragraph.create({ id: 'parag001' }, words, marks);
  const text = doc.create(null, [title.create({ id: 'title001' }), article.create({ id: 'artic001' }, clause)]);
  const view = new EditorView(null, { state: EditorState.create({ doc: text, plugins: [bylines(() => says)] }) });
  return view;
}
const read = (view: EditorView) => view.dom.querySelector('p.n')!.textContent;

describe('a screen reader', () => {
  it('says before the words whose suggestion or bracket they are', () => {
    const view = shown([
      schema.text('The '),
      schema.text('two ', [insertion.create(by('TJ'))]),
      schema.text('old ', [deletion.create(by('RU'))]),
      schema.text('Agencies', [bracket.create(by('TJ', 'bbbbbbbb'))])
    ]);
    assert.equal(
      read(view),
      'The inserted by Tajikistan: two deleted by Russian Federation: old in brackets of Tajikistan: Agencies'
    );
    const unseen = [...view.dom.querySelectorAll('.vh')].map(({ textContent }) => textContent);
    assert.deepEqual(unseen, ['inserted by Tajikistan: ', 'deleted by Russian Federation: ', 'in brackets of Tajikistan: ']);
  });

  it('says it once for one suggestion, whatever stands in it', () => {
    const mark = insertion.create(by('TJ'));
    const view = shown([schema.text('one ', [mark]), schema.text('strong', [strong.create(), mark]), schema.text(' more', [mark])]);
    assert.equal(read(view), 'inserted by Tajikistan: one strong more');
  });

  it('says it again for another suggestion of the same side, and after words of nobody', () => {
    const [one, two] = [insertion.create(by('TJ')), insertion.create(by('TJ', 'cccccccc'))];
    assert.equal(
      read(shown([schema.text('a', [one]), schema.text('b', [two]), schema.text(' c '), schema.text('d', [two])])),
      'inserted by Tajikistan: ainserted by Tajikistan: b c inserted by Tajikistan: d'
    );
  });

  it('says of words that another side would delete again what both suggest', () => {
    const view = shown([schema.text('words', [insertion.create(by('TJ')), deletion.create(by('RU'))])]);
    assert.match(read(view)!, /inserted by Tajikistan: .*words|deleted by Russian Federation: .*words/);
    assert.equal(view.dom.querySelectorAll('.vh').length, 2);
  });

  it('says the code of a side that has no name here', () => {
    assert.equal(read(shown([schema.text('words', [insertion.create(by('AM'))])])), 'inserted by AM: words');
  });
});

describe('the eye', () => {
  it('finds whose a suggestion is where the pointer stands', () => {
    const view = shown([schema.text('words', [insertion.create(by('TJ'))])]);
    assert.equal(view.dom.querySelector('[title]')!.getAttribute('title'), 'inserted by Tajikistan');
  });

  it('reads it beside a clause that is suggested as a whole', () => {
    const view = shown([schema.text('words')], [insertion.create(by('RU'))]);
    const clause = view.dom.querySelector('[data-said]')!;
    assert.equal(clause.getAttribute('data-said'), 'inserted by Russian Federation');
    assert.ok(clause.classList.contains('suggested-inserted'));
  });

  it('sees nothing before the words of the page have come, and all of it afterwards', () => {
    let says: Saying | null = null;
    const mark = insertion.create(by('TJ'));
    const text = doc.create(null, [title.create({ id: 'title001' }, schema.text('Title', [mark])), paragraph.create({ id: 'parag001' })]);
    const state = EditorState.create({ doc: text, plugins: [bylines(() => says)] });
    const view = new EditorView(null, { state });
    assert.equal(view.dom.querySelector('.vh'), null);
    says = saying;
    view.dispatch(view.state.tr.setMeta(redraw, true));
    assert.equal(view.dom.querySelector('.vh')!.textContent, 'inserted by Tajikistan: ');
  });
});
