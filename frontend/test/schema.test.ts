import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { canonical, read, schema } from '../src/text-editor/schema.ts';
import { rules, whose } from '../src/text-editor/rules.ts';
import { file, files } from './samples.ts';

describe('the schema of the browser', () => {
  for (const name of files('valid'))
    it(`takes what the server takes: ${name}`, () => {
      read(file(`valid/${name}`)).check();
    });

  it('writes the same canonical form as the server, whose fingerprint is known', () => {
    const hash = createHash('sha256').update(canonical(read(file('valid/small.json')))).digest('hex');
    assert.equal(hash, '4aa08ca26a877806e79fa2764e4c4c00114db1332a223619821fd46d4eef0b63');
  });

  it('writes one canonical form for split runs, other orders and empty lists', () => {
    const written = canonical(read(file('valid/loose-but-equal.json')));
    assert.match(written, /"content":\[\{"text":"Memorandum","type":"text"\}\]/);
    assert.match(written, /"marks":\[\{"type":"strong"\},\{"type":"em"\}\],"text":"Cooperate"/);
    assert.equal(canonical(read(written)), written);
  });

  it('lets Russia suggest to delete what Tajikistan suggests to insert', () => {
    const inserted = schema.marks.insertion.create({ id: 'TJ.aaaaaaaa' });
    const both = schema.marks.deletion.create({ id: 'RU.bbbbbbbb' }).addToSet([inserted]);
    assert.deepEqual(both.map((mark) => mark.type.name), ['insertion', 'deletion']);
  });

  it('lets brackets of two segments overlap', () => {
    const first = schema.marks.bracket.create({ id: 'TJ.aaaaaaaa' });
    assert.equal(schema.marks.bracket.create({ id: 'RU.bbbbbbbb' }).addToSet([first]).length, 2);
  });
});

describe('a rule of values', () => {
  it('knows whose a suggestion is by its id', () => {
    assert.ok(rules.change('TJ.x7f3k2a9b1c0'));
    assert.equal(whose('TJ.x7f3k2a9b1c0'), 'TJ');
    for (const id of ['tj.aaaaaaaa', 'TJ', 'TJ.', 'TJ.short', 'TJ.AAAAAAAA', '.aaaaaaaa', 7, null]) assert.ok(!rules.change(id));
  });

  it('lets a link lead to a page or a letter only', () => {
    for (const href of ['https://example.org/a?b=1', 'mailto:office@example.org']) assert.ok(rules.href(href));
    for (const href of ['javascript:alert(1)', 'data:text/html,x', '//example.org', 'https://a b', '', null]) assert.ok(!rules.href(href));
  });

  it('counts whole numbers only', () => {
    assert.ok(rules.span(2) && rules.option(0) && rules.widths(null) && rules.widths([100, 0]));
    assert.ok(!rules.span(0) && !rules.span(1.5) && !rules.option(100_000_000) && !rules.widths([0.5]) && !rules.widths('1'));
  });
});
