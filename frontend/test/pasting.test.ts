import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { JSDOM } from 'jsdom';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { blockIds } from '../src/text-editor/block-ids.ts';
import { pasting } from '../src/text-editor/pasting.ts';
import { canonical, read, schema } from '../src/text-editor/schema.ts';
import { tables } from '../src/text-editor/tables.ts';
import { at, idsOf, outline, stateOf } from './samples.ts';

// a page for the editor: what ProseMirror asks of a browser when it reads the clipboard
before(() => {
  const { window } = new JSDOM('<!doctype html><body></body>', { pretendToBeVisual: true });
  for (const name of ['document', 'window', 'MutationObserver', 'getSelection', 'Node', 'HTMLElement', 'getComputedStyle', 'innerHeight'] as const)
    Object.defineProperty(globalThis, name, { value: (window as never)[name], configurable: true, writable: true });
});

const plugins = () => {
  let next = 0;
  return [blockIds(() => `fresh${String(++next).padStart(4, '0')}`), pasting(), tables()];
};

function paste(html: string, name = 'small', id = 'parag001', offset = 0): EditorState {
  return within(at(stateOf(name, plugins()), id, offset), (view) => view.pasteHTML(html, {} as ClipboardEvent));
}

function within(state: EditorState, act: (view: EditorView) => void): EditorState {
  const view = new EditorView(document.createElement('div'), { state });
  act(view);
  const after = view.state;
  view.destroy();
  after.doc.check();
  read(canonical(after.doc));
  assert.equal(new Set(idsOf(after.doc)).size, idsOf(after.doc).length);
  return after;
}

const pasted = (html: string, name?: string, id?: string, offset?: number) => outline(paste(html, name, id, offset).doc);

/// As Word puts it on the clipboard of Windows: a whole page with the fragment in it.
const word = (fragment: string) => `<html xmlns:v="urn:schemas-microsoft-com:vml"
xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word"
xmlns="http://www.w3.org/TR/REC-html40">
<head>
<meta http-equiv=Content-Type content="text/html; charset=utf-8">
<meta name=ProgId content=Word.Document>
<meta name=Generator content="Microsoft Word 15">
<link rel=File-List href="file:///C:/Users/x/AppData/Local/Temp/msohtmlclip1/01/clip_filelist.xml">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!--
 /* Font Definitions */ @font-face {font-family:"Cambria Math";}
 p.MsoNormal {mso-style-unhide:no; margin:0cm;}
 @list l0:level1 {mso-level-text:"%1.";}
--></style>
<!--[if gte mso 10]><style> table.MsoNormalTable {mso-style-name:"Table Normal";}</style><![endif]-->
</head>
<body lang=RU style='tab-interval:35.4pt;word-wrap:break-word'>
<!--StartFragment-->${fragment}<!--EndFragment-->
</body>
</html>`;

const wordItem = (marker: string, words: string, level = 1) =>
  `<p class=MsoListParagraph style='margin-left:36.0pt;mso-add-space:auto;text-indent:-18.0pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span
lang=EN-GB style='mso-fareast-font-family:"Times New Roman";mso-bidi-font-family:"Times New Roman"'><span style='mso-list:Ignore'>${marker}<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]><span lang=EN-GB>${words}<o:p></o:p></span></p>\n`;

describe('from Word', () => {
  it('headings become articles, numbered paragraphs clauses and sub-clauses, the numbers go', () => {
    const html = word(`<h1><span lang=EN-GB>Article 1. Subject<o:p></o:p></span></h1>
      ${wordItem('1.1', 'The Parties exchange standards.')}${wordItem('1.1.1', 'Free of charge.', 2)}
      <p class=MsoNormal><span lang=EN-GB><o:p>&nbsp;</o:p></span></p>
      <h1>Article 2. Costs</h1>${wordItem('2.1', 'Each side bears its own.')}`);
    assert.match(
      pasted(html),
      /co-operate\.\) article\(heading:Subject paragraph:The Parties exchange standards\. subclause:Free of charge\.\) article\(heading:Costs paragraph:Each side bears its own\.\)$/
    );
  });

  it('lists keep their kinds and levels', () => {
    const html = word(
      wordItem('<span style="font-family:Symbol">·</span>', 'standards') + wordItem('<span style="font-family:Courier New">o</span>', 'of testing', 2) + wordItem('a)', 'first') + wordItem('b)', 'second')
    );
    assert.match(pasted(html, 'small', 'parag001', 24), /bullets\(item\(plain:standards bullets\(item\(plain:of testing\)\)\)\) numbers\(item\(plain:first\) item\(plain:second\)\)/);
  });

  it('emphasis by element and by style stays, all other looks go', () => {
    const html = word(`<p class=MsoNormal style='text-align:justify'><b style='mso-bidi-font-weight:normal'><span lang=EN-GB style='font-size:14.0pt;color:red'>Bold</span></b><span
      lang=EN-GB style='font-style:italic'> slanted</span> <u>under</u> <span style='mso-hide:all;display:none'>hidden</span><span style='mso-tab-count:1'>   </span>plain<o:p></o:p></p>`);
    const doc = canonical(paste(html).doc);
    assert.match(doc, /"marks":\[\{"type":"strong"\}\],"text":"Bold"/);
    assert.match(doc, /"marks":\[\{"type":"em"\}\],"text":" slanted/);
    assert.match(doc, /"marks":\[\{"type":"underline"\}\],"text":"under"/);
    assert.match(doc, / plainThe Agencies/);
    assert.doesNotMatch(doc, /hidden|red|14/);
  });

  it('a table keeps its cells and spans', () => {
    const html = word(`<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse;mso-yfti-tbllook:1184'>
      <thead><tr style='mso-yfti-irow:0'><td width=200 valign=top style='width:150pt'><p class=MsoNormal><b>Standard<o:p></o:p></b></p></td><td><p class=MsoNormal>State</p></td></tr></thead>
      <tr style='mso-yfti-irow:1'><td colspan=2><p class=MsoNormal>ISO 9001</p><p class=MsoNormal>since 2020</p></td></tr></table>
      <p class=MsoNormal>After it.</p>`);
    assert.match(pasted(html, 'small', 'parag001', 24), /table\(table_row\(table_header\(plain:Standard\) table_header\(plain:State\)\) table_row\(table_cell\(plain:ISO 9001 plain:since 2020\)\)\) paragraph:After it\./);
    assert.match(canonical(paste(html).doc), /"colspan":2/);
  });

  it('a footnote comes along to the word it belongs to', () => {
    const html = word(`<p class=MsoNormal>in force<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference><span
      style='mso-special-character:footnote'><![if !supportFootnotes]><span class=MsoFootnoteReference>[1]</span><![endif]></span></span></a> today</p>
      <div style='mso-element:footnote-list'><![if !supportFootnotes]><br clear=all><hr align=left size=1 width="33%"><![endif]><div style='mso-element:footnote' id=ftn1>
      <p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1" name="_ftn1" title=""><span class=MsoFootnoteReference>[1]</span></a> In the edition of that day.<o:p></o:p></p></div></div>`);
    const state = paste(html, 'small', 'parag001', 24);
    assert.match(canonical(state.doc), /"text":"The Agencies co-operate\.in force".*"content":\[\{"text":"In the edition of that day\.","type":"text"\}\],"type":"footnote"\},\{"text":" today"/);
  });

  it('comments, deleted words and the table of contents stay behind', () => {
    const html = word(`<p class=MsoToc1><a href="#_Toc1">1. Subject 3</a></p><p class=MsoNormal>kept <del cite="mailto:x" datetime="2024-01-01T00:00">gone </del><ins cite="mailto:x">new</ins><span
      class=MsoCommentReference><a class=msocomanchor id="_anchor_1" href="#_msocom_1">[A1]</a></span></p><div style='mso-element:comment-list'><div style='mso-element:comment'><p class=MsoCommentText>Who says so?</p></div></div>`);
    assert.match(pasted(html), /paragraph:kept newThe Agencies co-operate\.\)$/);
  });
});

describe('from LibreOffice', () => {
  const libre = (body: string) => `<!DOCTYPE html><html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"/><title></title>
    <meta name="generator" content="LibreOffice 24.8 (Linux)"/><style type="text/css">@page { size: 21cm 29.7cm } p { line-height: 115% }</style></head>
    <body lang="ru-RU" dir="ltr">${body}</body></html>`;

  it('headings, lists and fonts are understood', () => {
    const html = libre(`<h1 class="western">Предмет</h1>
      <p class="western" align="justify" style="margin-bottom: 0cm"><font face="Times New Roman, serif"><font size="4" style="font-size: 14pt"><b>1.1. </b>Стороны <i>обмениваются</i> стандартами:</font></font></p>
      <ol type="a"><li><p class="western">национальными;</p></li><li><p class="western">прочими</p><ul><li><p>испытаний</p></li></ul></li></ol>`);
    assert.match(pasted(html), /article\(heading:Предмет paragraph:Стороны обмениваются стандартами: numbers\(item\(plain:национальными;\) item\(plain:прочими bullets\(item\(plain:испытаний\)\)\)\)\)$/);
  });

  it('a footnote comes along', () => {
    const html = libre(`<p class="western">Слово<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a> дальше</p>
      <div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>Сноска.</p></div>`);
    assert.match(canonical(paste(html).doc), /"text":"Слово".*"text":"Сноска\.".*"type":"footnote"\},\{"text":" дальше/);
  });
});

describe('typed numbers', () => {
  it('go, and say what stands where', () => {
    const html = '<p><b>Статья 4. Расходы</b></p><p>4.1. Каждая Сторона несёт свои расходы:</p><p>а) на поездки;</p><p>б) на перевод.</p><p>4.1.1. Кроме случаев.</p><p>4.2 Иное решают Стороны.</p>';
    assert.match(
      pasted(html),
      /article\(heading:Расходы paragraph:Каждая Сторона несёт свои расходы: numbers\(item\(plain:на поездки;\) item\(plain:на перевод\.\)\) subclause:Кроме случаев\. paragraph:Иное решают Стороны\.\)$/
    );
  });

  it('are not what begins a sentence', () => {
    assert.match(pasted('<p>1.5 million</p><p>10 days after it</p><p>Article 5 of the Treaty applies to it.</p>', 'small', 'parag001', 24), /1\.5 million paragraph:10 days after it paragraph:Article 5 of the Treaty applies to it\.\)$/);
  });

  it('go from plain text as well', () => {
    const state = within(at(stateOf('small', plugins()), 'parag001', 24), (view) => view.pasteText('1. First\n\n2. Second\r\n– a dash\n', {} as ClipboardEvent));
    assert.match(outline(state.doc), /co-operate\.First paragraph:Second bullets\(item\(plain:a dash\)\)\)$/);
  });
});

describe('the place', () => {
  const two = '<p>One</p><p>Two</p>';

  it('makes clauses in an article, plain paragraphs in a cell, a quotation and outside', () => {
    assert.match(pasted(two, 'small', 'parag001', 4), /paragraph:The One paragraph:TwoAgencies co-operate/);
    assert.match(pasted(two, 'rich', 'plain014', 7), /table_cell\(plain:AppliedOne plain:Two\)/);
    assert.match(pasted(two, 'rich', 'plain006'), /quotation\(plain:One plain:TwoEach side/);
    assert.match(pasted(two, 'rich', 'plain017', 7), /annex\(plain:A form\.One plain:Two\)/);
    assert.match(pasted(two, 'rich', 'preamb01', 12), /preamble:The Parties,One preamble:Two article/);
    assert.match(pasted(two, 'rich', 'signa001', 19), /signature:For the first PartyOne signature:Two/);
    assert.match(pasted(two, 'rich', 'footn001', 0), /One TwoIn the edition/);
  });

  it('takes a list only where lists stand', () => {
    const list = '<ul><li>One</li><li>Two</li></ul>';
    assert.match(pasted(list, 'rich', 'plain014', 7), /table_cell\(plain:AppliedOne plain:Two\)/);
    assert.match(pasted(list, 'rich', 'claus003', 0), /bullets\(item\(plain:One\) item\(plain:Two\)\)/);
  });

  it('becomes a whole memorandum when one is pasted into a blank text', () => {
    const html = word(`<p class=MsoTitle>Memorandum</p><p class=MsoNormal>The Agencies have agreed:</p><h2>Article 1. Subject</h2><p class=MsoNormal>They co-operate.</p><h2>Article 2. End</h2><p class=MsoNormal>At any time.</p>`);
    assert.equal(
      pasted(html, 'blank', 'title001'),
      'title:Memorandum preamble:The Agencies have agreed: preamble: article(heading:Subject paragraph:They co-operate.) article(heading:End paragraph:At any time.)'
    );
  });

  it('of an empty clause gives its id to the first pasted one', () => {
    const state = paste('<p>1. One</p><p>2. Two</p>', 'blank', 'parag001');
    assert.match(outline(state.doc), /paragraph:One paragraph:Two/);
    assert.equal(idsOf(state.doc).includes('parag001'), true);
  });
});

describe('our own words', () => {
  const suggested = () => {
    const state = stateOf('small', plugins());
    const tr = state.tr;
    const start = at(state, 'parag001').selection.from;
    tr.addMark(start, start + 4, schema.marks.deletion.create({ id: 'RU.aaaaaaaa' }));
    tr.addMark(start + 4, start + 12, schema.marks.insertion.create({ id: 'TJ.aaaaaaaa' }));
    tr.addMark(start + 4, start + 12, schema.marks.bracket.create({ id: 'TJ.bbbbbbbb' }));
    return state.apply(tr);
  };

  it('keep kinds, but leave suggestions and brackets behind', () => {
    let html = '';
    const state = suggested();
    within(state, (view) => {
      const from = at(state, 'parag001').selection.$from;
      html = view.serializeForClipboard(state.doc.slice(from.before(), from.after())).dom.innerHTML;
    });
    const doc = paste(html, 'small', 'parag001', 24).doc;
    assert.match(outline(doc), /The Agencies co-operate\.Agencies co-operate\.\)$/);
    assert.doesNotMatch(canonical(doc), /insertion|deletion|bracket/);
  });

  it('that are copied get new ids, whole tables too', () => {
    let html = '';
    const state = stateOf('rich', plugins());
    within(state, (view) => {
      let [from, to] = [0, 0];
      state.doc.descendants((node, position) => void (node.type.name === 'table' && ([from, to] = [position, position + node.nodeSize])));
      html = view.serializeForClipboard(state.doc.slice(from, to)).dom.innerHTML;
    });
    const doc = paste(html, 'rich', 'plain005', 24).doc;
    assert.equal(idsOf(doc).filter((id) => id === 'table001').length, 1);
    assert.equal(outline(doc).match(/ISO 9001/gu)?.length, 2);
  });
});
