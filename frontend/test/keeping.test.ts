import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { Keeping } from '../src/text-editor/keeping.ts';
import { Store } from './desk.ts';

const kept = { version: 3, going: null, sent: 0, steps: [{}], on: [false] };
const lost = (words: string) => ({ words, after: '' });
const page = (test: TestContext, store: Store, name = 'anna/text') => {
  const keeping = new Keeping(name, store as unknown as Storage);
  test.after(() => keeping.close());
  return keeping;
};

describe('what the browser keeps', () => {
  it('is found by the next page, once', async (test) => {
    const store = new Store();
    const gone = page(test, store);
    gone.keep(kept);
    gone.close();
    await Promise.resolve();
    const next = page(test, store);
    assert.deepEqual(await next.found(), kept);
    assert.equal(await page(test, store).found(), null);
  });

  it('stays with a page that is open', async (test) => {
    const store = new Store();
    page(test, store).keep(kept);
    assert.equal(await page(test, store).found(), null);
  });

  it('is not found by another person, nor at another text', async (test) => {
    const store = new Store();
    const gone = page(test, store);
    gone.keep(kept);
    gone.close();
    assert.equal(await page(test, store, 'boris/text').found(), null);
    assert.equal(await page(test, store, 'anna/text2').found(), null);
  });

  it('goes when the server has it', (test) => {
    const store = new Store();
    const here = page(test, store);
    here.keep(kept);
    here.keep(null);
    assert.deepEqual(Object.keys(store), []);
  });

  it('may be damaged, and nothing breaks', async (test) => {
    const store = new Store();
    store.setItem('anna/text/x', '{"version":');
    store.setItem('anna/text:lost', 'none');
    assert.equal(await page(test, store).found(), null);
    assert.deepEqual(page(test, store).lost(), []);
  });

  it('may have no room, and the words are still on the page', (test) => {
    const full = new Store();
    full.setItem = () => {
      throw new Error('QuotaExceededError');
    };
    const here = page(test, full);
    here.keep(kept);
    assert.deepEqual(here.withLost([lost('a')], [lost('b')]), [lost('a'), lost('b')]);
  });
});

describe('the cards of two pages at one text', () => {
  it('do not push each other out', (test) => {
    const store = new Store();
    const [one, other] = [page(test, store), page(test, store)];
    const ours = one.withLost([], [lost('ours')]);
    const theirs = other.withLost([], [lost('theirs')]);
    assert.deepEqual(page(test, store).lost(), [lost('ours'), lost('theirs')]);
    one.withoutLost(ours, 0);
    assert.deepEqual(page(test, store).lost(), [lost('theirs')]);
    other.withoutLost(theirs, 0);
    assert.deepEqual(page(test, store).lost(), []);
  });
});
