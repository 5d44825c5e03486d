import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatAddress, parseAddress } from './network-address.ts';

test('addresses are read and written in the usual notation', () => {
  for (const text of ['127.0.0.1', '255.0.10.9', '::1', '::', '2001:db8::8:0:1', 'fe80::', '1:2:3:4:5:6:7:8']) {
    const bytes = parseAddress(text);
    assert.ok(bytes, text);
    assert.equal(formatAddress(bytes), text);
  }
});

test('what is no address is none', () => {
  for (const text of [
    '',
    '1.2.3',
    '1.2.3.256',
    'a.b.c.d',
    '1:2:3',
    '1::2::3',
    '12345::',
    'localhost',
    '1:2:3:4:5:6:7::8:9',
  ])
    assert.equal(parseAddress(text), undefined, text);
});
