import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeEntities, scanMarkup } from './markup.ts';
import { isChannelName, isUserName, trimName } from './names.ts';
import { DEFAULT_SETTINGS } from './settings.ts';
import { admitText, toPlainText } from './text-policy.ts';

// Invariant 16 of the README.

const plain = (textMessageLength: number) => ({ allowHtml: false, textMessageLength, imageMessageLength: 10 });
const html = (textMessageLength: number, imageMessageLength: number) => ({
  allowHtml: true,
  textMessageLength,
  imageMessageLength,
});

for (const [text, expected] of [
  ['', ''],
  ['  one \n\n two\t', 'one two'],
  ['a &lt; b', 'a &lt; b'],
  ['<b>bold</b> and <i class="x>y">more</i>', 'bold and more'],
  ['one<br/>two<br>three<p>four</p><p>five</p>', 'one two three four five'],
  ['<b>1 &lt; 2 &amp;&amp; 3 &gt; 2</b>', '1 &lt; 2 && 3 &gt; 2'],
  ['<b>&#65;&#x42;&quot;&apos;&nbsp;&unknown;&#0;&#xd800;</b>', 'AB"\' &unknown;&#0;&#xd800;'],
  ['a<!-- b <i> -- c -->d', 'ad'],
  ['<?xml version="1.0"?><!DOCTYPE html><p>text</p>', 'text'],
  // No well-formed XML: upstream passes these on as they are.
  ['1 < 2', '1 &lt; 2'],
  ['I <3 you', 'I &lt;3 you'],
  ['<script>alert(1)', 'alert(1)'],
  ['<img src=x onerror=alert(1)//', '&lt;img src=x onerror=alert(1)//'],
  ['<b <img src=x onerror=alert(1)>', '&lt;b'],
  ['<a title="<b>">x</a>', '&lt;a title=""&gt;x'],
  ['<!-- never closed <b>x</b>', '&lt;!-- never closed x'],
  ['<<b>>', '&lt;&gt;'],
] as const) {
  test(`without HTML, ${JSON.stringify(text)} becomes ${JSON.stringify(expected)}`, () => {
    assert.equal(toPlainText(text), expected);
  });
}

test('no markup survives where none is allowed, whatever the input', () => {
  const pieces = ['<', '>', '"', "'", '!--', '-->', '/', 'b', ' ', '&lt;', 'script', '=', '?'];
  let seed = 1;
  for (let round = 0; round < 2000; round++) {
    let text = '';
    for (let n = 0; n < 12; n++) {
      seed = (seed * 48271) % 2147483647;
      text += pieces[seed % pieces.length];
    }
    if (text.includes('<')) assert.doesNotMatch(toPlainText(text), /[<>]/, text);
  }
});

test('without HTML the limit holds for what is left, and the picture limit for nothing', () => {
  assert.equal(admitText('<b>12345</b>', plain(5)), '12345');
  assert.equal(admitText('<b>123456</b>', plain(5)), null);
  assert.equal(admitText('123456', plain(0)), '123456');
  assert.equal(admitText('12345678901234', plain(20)), '12345678901234');
});

const PICTURE = `<img alt="" src="data:image/png;base64,${'A'.repeat(100)}"/>`;

for (const [name, text, limits, admitted] of [
  ['no limits admit anything', '<'.repeat(1000), html(0, 0), true],
  ['over the picture limit nothing passes', 'x'.repeat(11), html(0, 10), false],
  ['without a text limit the picture limit decides', 'x'.repeat(10), html(0, 10), true],
  ['a text up to the limit passes as it is', '1 < 2  ', html(7, 10), true],
  ['a longer text without markup does not', 'x'.repeat(8), html(7, 10), false],
  ['pictures do not count as text', `look: ${PICTURE}`, html(30, 500), true],
  ['pictures count against their own limit', `look: ${PICTURE}`, html(30, 100), false],
  ['without a picture limit they count against none', `look: ${PICTURE}`, html(30, 0), true],
  ['what surrounds pictures counts', `${'x'.repeat(30)}${PICTURE}`, html(30, 500), false],
  [
    'only the source of a picture is left out',
    `<img src="${'A'.repeat(50)}" alt="${'x'.repeat(50)}">`,
    html(60, 0),
    false,
  ],
  ['a source without quotes is left out too', `<IMG SRC=${'A'.repeat(50)}>`, html(20, 0), true],
  ['sources of other tags count', `<video src="${'A'.repeat(50)}"></video>`, html(40, 500), false],
  ['a source inside another attribute counts', `<img alt=' src="${'A'.repeat(50)}"'>`, html(40, 500), false],
  ['broken markup over the text limit does not pass', `< ${PICTURE}`, html(30, 500), false],
] as const) {
  test(`with HTML, ${name}`, () => {
    assert.equal(admitText(text, limits), admitted ? text : null);
  });
}

test('hostile text is scanned in linear time', () => {
  const scan = (piece: string) => {
    let tokens = 0;
    for (const _ of scanMarkup(piece.repeat(131_072 / piece.length))) tokens++;
    return tokens;
  };
  const start = process.hrtime.bigint();
  for (const piece of ['<!--', '<a "', '<a ', '<', '<!', '<img src="x"']) assert.ok(scan(piece) > 1000);
  // A quadratic scan of these takes minutes.
  assert.ok(process.hrtime.bigint() - start < 5_000_000_000n);
});

test('entities beyond Unicode stay as they are', () => {
  assert.equal(decodeEntities('&#x110000;&#1114111;'), '&#x110000;\u{10ffff}');
});

for (const [name, isUser, isChannel] of [
  ['Ann', true, true],
  ['Jürgen Ωmega_2 [x] {y} (z) @|', true, true],
  ['日本語', true, true],
  ['<b\'&=!"', true, true],
  ['a>b', false, false],
  ['with.dot', true, true],
  ['#general', true, true],
  [' Ann', false, true],
  ['Ann ', false, true],
  ['', false, false],
  ['two\nlines', false, false],
  ['tab\there', false, false],
  ['smile \u{1f600}', false, false],
  ['back\\slash', false, false],
  ['Ann\ufe0f', false, true],
  ['\u3164', false, true],
  ['A\u034fnn', false, true],
  ['नेहा', true, true],
  ['x'.repeat(512), true, true],
  ['x'.repeat(513), false, false],
] as const) {
  test(`${JSON.stringify(name.slice(0, 20)).replace(/\p{DI}/gu, '\\u…')} (${name.length}) is ${isUser ? 'a' : 'no'} user name and ${isChannel ? 'a' : 'no'} channel name`, () => {
    assert.equal(isUserName(name, DEFAULT_SETTINGS), isUser);
    assert.equal(isChannelName(name, DEFAULT_SETTINGS), isChannel);
  });
}

test('a pattern of the operator without anchors must still match the whole name', () => {
  assert.equal(isUserName('abc1', { userName: /[a-z]+/ }), false);
  assert.equal(isUserName('abc', { userName: /[a-z]+/ }), true);
});

test('names are trimmed before they are judged', () => {
  assert.equal(trimName(' \t Ann \u00a0'), 'Ann');
});
