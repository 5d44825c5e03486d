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

test('a bracket that an address opens belongs to it, one around it does not', () => {
  const cases: [text: string, link: string][] = [
    ['https://a.example/Foo_(bar)', 'https://a.example/Foo_(bar)'],
    ['(see https://a.example/Foo_(bar)).', 'https://a.example/Foo_(bar)'],
    ['[https://a.example/x]', 'https://a.example/x'],
    ['https://a.example/q[1]={2}?', 'https://a.example/q[1]={2}'],
    ['https://a.example/a(b)c), and', 'https://a.example/a(b)c'],
    ['https://a.example/x...', 'https://a.example/x'],
  ];
  for (const [text, link] of cases) {
    assert.deepEqual(
      splitLinks(text).filter(({ kind }) => kind === 'link'),
      [{ kind: 'link', text: link }],
      text,
    );
  }
  assert.deepEqual(splitLinks('http://...'), [{ kind: 'text', text: 'http://...' }]);
  // As fast for what nobody writes.
  const long = `https://a.example/${')'.repeat(100_000)}`;
  assert.equal(splitLinks(long)[0]?.text, 'https://a.example/');
});

test('Markdown becomes well-formed markup', () => {
  const cases: [string, string][] = [
    ['hello', 'hello'],
    ['a **b** *c* ~~d~~ `e<f`', 'a <strong>b</strong> <em>c</em> <del>d</del> <code>e&lt;f</code>'],
    ['a\nb', 'a<br/>b'],
    ['a\n\nb', '<p>a</p>\n<p>b</p>'],
    ['> q', '<blockquote>\n<p>q</p>\n</blockquote>'],
    ['[x](https://a.example)', '<a href="https://a.example">x</a>'],
    ['[x](javascript:alert(1))', 'x'],
    ['https://a.example/Foo_(bar)', '<a href="https://a.example/Foo_(bar)">https://a.example/Foo_(bar)</a>'],
    ['![x](https://a.example/y.png)', '<a href="https://a.example/y.png">x</a>'],
    ['snake_case_name 2 * 3 * 4 #5', 'snake_case_name 2 * 3 * 4 #5'],
    ['title\n---', '<p>title</p>\n<hr/>'],
    ['&nbsp; &amp;', '&amp;nbsp; &amp;amp;'],
    ['24. December\n25. December', '24. December<br/>25. December'],
    ['42.', '42.'],
    ['1. a\n2. b', '<ol>\n<li>a</li>\n<li>b</li>\n</ol>'],
    ['```\na < b\n```', '<pre><code>a &lt; b</code></pre>'],
    ['<img src=x onerror=alert(1)>', '&lt;img src=x onerror=alert(1)&gt;'],
  ];
  for (const [typed, markup] of cases) assert.equal(toMarkup(typed, true), markup);
});

test('nothing visible is nothing to send', () => {
  for (const typed of ['', ' \n ', '[x]: https://a.example']) assert.equal(toMarkup(typed, true), '', typed);
});
