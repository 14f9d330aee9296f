import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { canonical, faultOf, LARGEST, MOST_BLOCKS, read, schema } from '../src/text-editor/schema.ts';
import { file, files } from './samples.ts';

describe('the schema of the browser', () => {
  for (const name of files('valid'))
    it(`takes what the server takes: ${name}`, () => {
      assert.equal(faultOf(file(`valid/${name}`)), null);
      read(file(`valid/${name}`)).check();
    });

  const faults = JSON.parse(file('invalid/faults.json'));
  for (const name of files('invalid'))
    it(`refuses what the server refuses, at the same place: ${name}`, () => {
      assert.deepEqual(faultOf(file(`invalid/${name}`)), faults[name]);
      assert.throws(() => read(file(`invalid/${name}`)));
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

  it('refuses a text too large or of too many blocks', () => {
    const small = file('valid/small.json');
    assert.equal(faultOf(small + ' '.repeat(LARGEST - small.length)), null);
    assert.equal(faultOf(small + ' '.repeat(LARGEST - small.length + 1))?.code, 'too-large');
    const doc = JSON.parse(small);
    const article = doc.content[2];
    article.content = Array.from({ length: MOST_BLOCKS - 2 }, (_, i) => ({
      type: 'paragraph',
      attrs: { id: `p${String(i).padStart(8, '0')}` }
    }));
    assert.deepEqual(faultOf(JSON.stringify(doc)), { code: 'too-many-blocks', path: '/content/2/content/1997' });
  });

  it('knows no node and no mark that the server does not know', () => {
    assert.deepEqual(Object.keys(schema.nodes), ['doc', 'title', 'preamble', 'article', 'heading', 'paragraph', 'text']);
    assert.deepEqual(Object.keys(schema.marks), ['strong', 'em']);
  });
});
