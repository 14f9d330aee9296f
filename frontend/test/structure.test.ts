import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { history, undo } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import { type Command, type EditorState, NodeSelection, TextSelection } from 'prosemirror-state';
import { CellSelection } from 'prosemirror-tables';
import * as adding from '../src/text-editor/adding.ts';
import { blockIds } from '../src/text-editor/block-ids.ts';
import { backspace, del, enter } from '../src/text-editor/commands.ts';
import { address, linkTo } from '../src/text-editor/linking.ts';
import { moveDown, moveUp } from '../src/text-editor/moving.ts';
import { canonical } from '../src/text-editor/schema.ts';
import { keys } from '../src/text-editor/structure.ts';
import { nextCell, tableActs, tables } from '../src/text-editor/tables.ts';
import { deeper, lessDeep, turnInto } from '../src/text-editor/turning.ts';
import { after, at, idsOf, outline, stateOf, typing } from './samples.ts';

const plugins = () => {
  let next = 0;
  return [blockIds(() => `fresh${String(++next).padStart(4, '0')}`), history({ newGroupDelay: 0 }), tables()];
};
const rich = () => stateOf('rich', plugins());
const article = (state: EditorState, n = 1) => {
  let [found, times]: [Node | null, number] = [null, 0];
  state.doc.forEach((node) => {
    if (node.type.name === 'article' && ++times === n) found = node;
  });
  return found!;
};
const told = (state: EditorState, n = 1) => outline(article(state, n));
const empty = (state: EditorState, id: string, words: number) => {
  const there = at(state, id);
  return there.apply(there.tr.delete(there.selection.from, there.selection.from + words));
};
const inCaret = (state: EditorState) => state.selection.$from.parent;
const cellsOf = (state: EditorState, from: string, to: string) => {
  const place = (id: string) => at(state, id).selection.$from.before(-1);
  return state.apply(state.tr.setSelection(CellSelection.create(state.doc, place(from), place(to))));
};

describe('Enter', () => {
  it('in an item begins the next item, in an empty item leaves the list for the next clause', () => {
    const next = after(at(rich(), 'plain004', 13), enter);
    assert.match(told(next), /item\(plain:of measuring\.\) item\(plain:\)/);
    const outer = after(next, enter);
    assert.match(told(outer), /of measuring\.\)\)\) item\(plain:\)\) paragraph:A second/);
    assert.match(told(after(outer, enter, typing('It.'))), /subclause:It\. paragraph:A second/);
  });

  it('in an empty sub-clause goes up to a clause, in an empty clause at the end begins the next article', () => {
    const clause = after(at(rich(), 'subcl001', 31), enter, enter);
    assert.equal(inCaret(clause).type.name, 'paragraph');
    const last = after(at(rich(), 'claus002', 27), enter, typing('x'), backspaceOne, enter, typing('Costs'));
    assert.equal(told(last, 2), 'heading:Costs paragraph:');
    assert.match(told(last, 3), /^paragraph:No heading here/);
  });

  it('leaves a quotation and a footnote', () => {
    const out = after(at(rich(), 'plain007', 18), enter, enter, typing('On.'));
    assert.match(told(out, 2), /Nobody pays twice\.\) plain:On\. bullets/);
    assert.equal(inCaret(after(at(rich(), 'footn001', 3), enter)).attrs.id, 'claus001');
  });

  it('in a subheading and in the heading of an annex goes on with words', () => {
    assert.match(told(after(at(rich(), 'subhe001', 5), enter, typing('W')), 2), /subheading:Costs plain:W quotation/);
    assert.match(outline(after(at(rich(), 'headi002', 17), enter, typing('W')).doc), /annex\(heading:List of standards plain:W/);
  });

  it('in a cell stays in the cell; in the last empty closing words goes to the signatures', () => {
    assert.match(told(after(at(rich(), 'plain014', 7), enter, typing('x')), 2), /table_cell\(plain:Applied plain:x\)/);
    const signed = after(at(rich(), 'testi001', 19), enter, enter);
    assert.equal(inCaret(signed).attrs.id, 'signa001');
  });
});

const backspaceOne: Command = (state, dispatch) => {
  dispatch?.(state.tr.delete(state.selection.from - 1, state.selection.from));
  return true;
};

describe('Backspace', () => {
  it('takes the first item out of its list and joins the words of later ones', () => {
    assert.match(told(after(at(rich(), 'plain001'), backspace)), /subclause:It covers: subclause:national standards; numbers\(item\(plain:rules/);
    assert.match(told(after(at(rich(), 'plain002'), backspace)), /item\(plain:national standards;rules: numbers/);
  });

  it('from behind a list joins the words of the last item', () => {
    assert.match(told(after(at(rich(), 'claus002'), backspace)), /item\(plain:of measuring\.A second clause/);
  });

  it('takes an empty subheading for a plain paragraph and empty closing words away', () => {
    const bare = empty(rich(), 'subhe001', 5);
    assert.match(told(after(at(bare, 'subhe001'), backspace), 2), /plain:An unnumbered paragraph\. plain: quotation/);
    const silent = empty(rich(), 'testi001', 19);
    assert.doesNotMatch(outline(after(at(silent, 'testi001'), backspace).doc), /testimonium/);
  });

  it('keeps closing words, signatures, annexes and cells apart from what stands before', () => {
    for (const id of ['testi001', 'signa001', 'headi002', 'plain017', 'plain013', 'subhe001'])
      assert.equal(canonical(after(at(rich(), id), backspace).doc), canonical(rich().doc), id);
  });

  it('takes an annex away in which nothing is left', () => {
    const bare = empty(rich(), 'plain017', 7);
    assert.doesNotMatch(outline(after(at(bare, 'plain017'), backspace).doc), /annex\(plain/);
  });

  it('chooses a footnote before it goes; a placeholder goes at once', () => {
    const noted = at(rich(), 'claus001', 30 + 'in force'.length + 41);
    const behind = noted.apply(noted.tr.setSelection(TextSelection.create(noted.doc, at(rich(), 'footn001').selection.$from.after())));
    const chosen = after(behind, backspace);
    assert.ok(chosen.selection instanceof NodeSelection);
    assert.equal(idsOf(after(chosen, backspace).doc).includes('footn001'), false);
    const filled = at(rich(), 'claus002', 25);
    assert.match(told(after(filled, del)), /paid by \.$/);
  });
});

describe('Tab', () => {
  it('makes a clause a sub-clause, that an item, and Shift-Tab goes the way back', () => {
    const sub = after(at(rich(), 'claus002'), deeper);
    assert.equal(inCaret(sub).type.name, 'subclause');
    const item = after(sub, deeper);
    assert.match(told(item), /of measuring\.\)\)\) item\(plain:A second clause/);
    const back = after(item, lessDeep);
    assert.equal(inCaret(back).type.name, 'subclause');
    assert.equal(inCaret(after(back, lessDeep)).type.name, 'paragraph');
    assert.equal(inCaret(back).attrs.id, 'claus002');
  });

  it('leaves the first clause of an article a clause, and does not leave the text', () => {
    const state = at(rich(), 'claus001');
    assert.equal(deeper(state), true);
    assert.equal(inCaret(after(state, deeper)).type.name, 'paragraph');
    assert.equal(deeper(at(rich(), 'title001')), false);
  });

  it('puts an item into the one before and out of it again', () => {
    const inner = after(at(rich(), 'plain002'), deeper);
    assert.match(told(inner), /item\(plain:national standards; numbers\(item\(plain:rules:/);
    assert.equal(idsOf(inner.doc).includes('item0002'), true);
    assert.equal(told(after(inner, lessDeep)), told(rich()));
  });

  it('goes from cell to cell and from the last one into a new row', () => {
    const next = after(at(rich(), 'plain011'), nextCell);
    assert.equal(next.selection.$from.node(-1).attrs.id, 'cellh002');
    let state = at(rich(), 'plain016');
    const view = { get state() { return state; } };
    nextCell(state, (tr) => (state = state.apply(tr)), view as never);
    assert.match(told(state, 2), /table_row\(table_cell\(plain:\) table_cell\(plain:\)\)\)$/);
  });
});

describe('a table', () => {
  it('is added with its row of headers, rows and columns', () => {
    const state = after(at(rich(), 'claus002'), adding.addTable(3, 2));
    assert.match(told(state), /table\((table_row\(table_header\(plain:\) table_header\(plain:\)\)) (table_row\(table_cell\(plain:\) table_cell\(plain:\)\) ?){2}\)$/);
    assert.equal(inCaret(state).type.name, 'plain');
  });

  it('gains and loses rows and columns, the others keep their ids', () => {
    const more = after(at(rich(), 'plain011'), tableActs.rowAfter, tableActs.columnAfter);
    assert.equal(article(more, 2).lastChild!.childCount, 4);
    const less = after(more, tableActs.deleteColumn);
    for (const id of ['row00001', 'row00002', 'cellh002', 'cell0002', 'cell0003']) assert.equal(idsOf(less.doc).includes(id), true, id);
  });

  it('joins cells and parts them again, each with an id of its own', () => {
    const joined = after(cellsOf(rich(), 'plain014', 'plain015'), tableActs.merge);
    assert.match(told(joined, 2), /table_cell\(plain:Applied plain:Since 2020 plain:without change\)/);
    const parted = after(joined, tableActs.split);
    assert.equal(new Set(idsOf(parted.doc)).size, idsOf(parted.doc).length);
  });

  it('is not repaired twice: what others did to it is theirs to put in order', () => {
    const state = at(rich(), 'plain016');
    const row = state.selection.$from.node(-2);
    const { tr } = state;
    tr.insert(state.selection.$from.after(-2), row.type.create({ id: 'row00009' }, row.child(0).type.createAndFill({ id: 'cell0009' })!)).setMeta('server', true);
    const ragged = state.apply(tr);
    assert.equal(article(ragged, 2).lastChild!.lastChild!.childCount, 1);
  });
});

describe('a tool', () => {
  it('adds closing words, signatures and annexes where they belong', () => {
    const plain = stateOf('small', plugins());
    const done = after(at(plain, 'parag001'), adding.addAnnex, typing('List'), adding.addSignature, typing('A'), adding.addTestimonium, typing('Done'), adding.addSignature, typing('B'));
    assert.match(outline(done.doc), /co-operate\.\) testimonium:Done signatures\(signature:A signature:B\) annex\(heading:List paragraph:\)$/);
  });

  it('begins an article within the annex with the caret', () => {
    const state = after(at(rich(), 'claus005'), adding.addArticle, typing('In it'));
    assert.match(outline(state.doc), /Second of the list\. article\(heading:In it paragraph:\) article\(heading:Scope/);
  });

  it('turns an empty clause into what is added, with its id', () => {
    const state = after(at(rich(), 'claus001'), adding.addClause, adding.addPlain, typing('Plain.'));
    assert.match(told(state), /plain:Plain\. subclause/);
    const list = after(at(rich(), 'claus001'), adding.addClause, adding.addNumbers, typing('first'));
    assert.match(told(list), /, as listed in the register\. numbers\(item\(plain:first\)\) subclause/);
  });

  it('puts a footnote at the caret and goes into it; a placeholder tells what is missing', () => {
    const state = after(at(rich(), 'claus002', 8), adding.addFootnote, typing('Note'));
    assert.match(told(state), /paragraph:A secondNote clause/);
    assert.equal(inCaret(state).type.name, 'footnote');
    assert.match(told(after(state, adding.addPlaceholder('date'))), /A secondNote\[date\] clause/);
  });

  it('goes on after a table or a list', () => {
    assert.match(told(after(at(rich(), 'plain016'), adding.goOnAfter, typing('On.')), 2), /\) plain:On\.$/);
  });

  it('makes a link of chosen words only to a page or a letter, and takes it away', () => {
    const state = at(rich(), 'preamb01');
    const words = state.apply(state.tr.setSelection(TextSelection.create(state.doc, state.selection.from, state.selection.from + 3)));
    const linked = after(words, linkTo('https://example.org/a'));
    assert.equal(address(linked), 'https://example.org/a');
    assert.equal(linkTo('javascript:alert(1)')(words), false);
    const within = linked.apply(linked.tr.setSelection(TextSelection.create(linked.doc, state.selection.from + 1)));
    assert.equal(address(after(within, linkTo(''))), '');
  });
});

describe('a block', () => {
  it('changes its kind and keeps its id', () => {
    for (const kind of ['subclause', 'plain', 'subheading'] as const) {
      const state = after(at(rich(), 'claus002'), turnInto(kind));
      assert.equal(inCaret(state).type.name, kind);
      assert.equal(inCaret(state).attrs.id, 'claus002');
    }
  });

  it('becomes a list or a quotation, and a list becomes clauses', () => {
    const listed = after(at(rich(), 'claus002'), turnInto('bullets'));
    assert.match(told(listed), /bullets\(item\(plain:A second clause/);
    assert.match(told(after(listed, turnInto('paragraph'))), /paragraph:A second clause/);
    assert.match(told(after(listed, turnInto('numbers'))), /numbers\(item\(plain:A second clause/);
    assert.match(told(after(at(rich(), 'claus002'), turnInto('quotation'))), /quotation\(plain:A second clause/);
  });

  it('becomes the heading of a new article, which takes what follows', () => {
    const state = after(at(rich(), 'subcl001'), turnInto('heading'));
    assert.match(told(state, 2), /^heading:The exchange is free of charge\. subclause:It covers:/);
    assert.equal(idsOf(state.doc).filter((id) => id === 'artic001').length, 1);
  });

  it('moves over its neighbour and into the next article, and stays the same', () => {
    const up = after(at(rich(), 'subcl002'), moveUp);
    assert.match(told(up), /subclause:It covers: subclause:The exchange/);
    const down = after(at(rich(), 'claus002', 3), moveDown, typing('!'));
    assert.match(told(down, 2), /^paragraph:A s!econd clause, paid by \[the payer\]\. paragraph:No heading/);
    assert.equal(idsOf(down.doc).filter((id) => id === 'claus002').length, 1);
    assert.equal(canonical(after(after(at(rich(), 'claus002', 3), moveDown), undo).doc), canonical(rich().doc));
  });

  it('moves as item, as row, and with its heading as article', () => {
    assert.match(told(after(at(rich(), 'plain001'), moveDown)), /item\(plain:rules: .*\) item\(plain:national/);
    const simple = after(at(rich(), 'plain013'), tableActs.split);
    assert.match(told(after(at(simple, 'plain011'), moveDown), 2), /table\(table_row\(table_cell\(plain:ISO 9001\)/);
    assert.match(told(after(at(rich(), 'headi001'), moveDown), 2), /^heading:Subject/);
    assert.match(outline(after(at(rich(), 'headi002'), moveDown).doc), /annex\(plain:A form\.\) annex\(heading:List/);
  });

  it('does not move where it may not stand', () => {
    for (const id of ['title001', 'testi001', 'plain014']) assert.equal(moveUp(at(rich(), id)), false, id);
  });
});

it('every key is bound to something', () => {
  for (const [name, act] of Object.entries(keys())) assert.equal(typeof act, 'function', name);
});
