import assert from 'node:assert/strict';
import { test } from 'node:test';
import { splitLinks, toMarkup } from './chat-markup.ts';

test('typed markup means itself', () => {
  assert.equal(toMarkup(' a < b & <b>"c"</b> ', true), 'a &lt; b &amp; &lt;b&gt;&quot;c&quot;&lt;/b&gt;');
});

test('addresses become links without the closing punctuation, lines become breaks', () => {
  assert.equal(
    toMarkup('see (https://a.example/x?a=1&b=2).\nok', true),
    'see (<a href="https://a.example/x?a=1&amp;b=2">https://a.example/x?a=1&amp;b=2</a>).<br/>ok',
  );
});

test('a server without HTML gets escaped text and no elements', () => {
  assert.equal(toMarkup('<3 https://a.example', false), '&lt;3 https://a.example');
});

test('only web addresses are links', () => {
  assert.deepEqual(splitLinks('javascript:alert(1) ftp://x http://b.example!'), [
    { kind: 'text', text: 'javascript:alert(1) ftp://x ' },
    { kind: 'link', text: 'http://b.example' },
    { kind: 'text', text: '!' },
  ]);
});
