import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SpeakerChoice } from './speaker-choice.ts';

const [headset, screen] = [
  { id: 'headset', label: 'Headset' },
  { id: 'screen', label: 'Screen' },
];

test('a speaker that is unplugged gives way to the default with a word, and comes back with another', () => {
  const choice = new SpeakerChoice();
  assert.deepEqual(choice.among('headset', [headset, screen]), { use: 'headset', news: null });
  assert.deepEqual(choice.among('headset', [screen]), { use: '', news: 'lost' });
  assert.deepEqual(choice.among('headset', [screen]), { use: '', news: null });
  assert.deepEqual(choice.among('headset', [headset, screen]), { use: 'headset', news: 'back' });
});

test('choosing another one is no news, nor is one that has been away from the first on', () => {
  const choice = new SpeakerChoice();
  assert.deepEqual(choice.among('headset', []), { use: 'headset', news: null });
  assert.deepEqual(choice.among('', [screen]), { use: '', news: null });
  assert.deepEqual(choice.among('headset', [screen]), { use: '', news: null });
  assert.deepEqual(choice.among('screen', [screen]), { use: 'screen', news: null });
});
