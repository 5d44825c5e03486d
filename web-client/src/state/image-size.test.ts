import assert from 'node:assert/strict';
import { test } from 'node:test';
import { imageSize } from './image-size.ts';

const ascii = (text: string) => [...text].map((character) => character.charCodeAt(0));
const PNG = [0x89, ...ascii('PNG\r\n\x1a\n'), 0, 0, 0, 13, ...ascii('IHDR'), 0, 0, 0x3e, 0x80, 0, 0, 0x75, 0x30];
/** A comment, then a picture of 3×2 at 1,1. */
const gif = (width: number, height: number) => [
  ...[...ascii('GIF89a'), width, 0, height, 0, 0x80, 0, 0, ...Array<number>(6).fill(9)],
  ...[0x21, 0xfe, 2, 0x2c, 0x2c, 0, 0x2c, 1, 0, 1, 0, 3, 0, 2, 0, 0],
];
const webp = (...chunk: number[]) => [...ascii('RIFF'), 0, 0, 0, 0, ...ascii('WEBP'), ...chunk];
const VP8 = webp(...ascii('VP8 '), 0, 0, 0, 0, 0, 0, 0, 0x9d, 1, 0x2a, 0x40, 0x41, 0x20, 0x03);
const VP8L = webp(...ascii('VP8L'), 0, 0, 0, 0, 0x2f, 0x3f, 0xc1, 0xc7, 0x00);
const VP8X = webp(...ascii('VP8X'), 10, 0, 0, 0, 0, 0, 0, 0, 0x0f, 0x27, 0, 0xff, 0xff, 0);
const JPEG = [
  ...[0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xff, 0xc4, 0, 2],
  ...[0xff, 0xc2, 0, 11, 8, 0x03, 0x20, 0x05, 0x00, 1],
];

for (const [what, bytes, expected] of [
  ['PNG', PNG, [16_000, 30_000]],
  ['GIF', gif(7, 9), [7, 9]],
  ['GIF whose picture is larger than its screen', gif(1, 1), [4, 3]],
  ['lossy WebP', VP8, [320, 800]],
  ['lossless WebP', VP8L, [320, 800]],
  ['extended WebP', VP8X, [10_000, 65_536]],
  ['JPEG', JPEG, [1280, 800]],
] as const) {
  test(`the size of a ${what} is read`, () => {
    const size = imageSize(Uint8Array.from(bytes));
    assert.deepEqual([size?.width, size?.height], expected);
  });
  test(`a ${what} that ends before its size has none`, () => {
    for (let length = 0; length < 12; length++)
      assert.equal(imageSize(Uint8Array.from(bytes.slice(0, length))), undefined);
  });
}

test('what is none of these formats has no size, whatever it is called', () => {
  for (const text of ['BM\0\0\0\0', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'RIFF....WAVEfmt ', '']) {
    assert.equal(imageSize(Uint8Array.from(ascii(text))), undefined);
  }
});
