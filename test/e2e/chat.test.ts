import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { hasChromium } from '../support/chromium.ts';
import { Hand } from '../support/hand.ts';
import { UNHURRIED } from '../support/moderation.ts';
import type { MumbleClient } from '../support/mumble-client.ts';
import { picture as solidPicture } from '../support/picture.ts';
import { Room } from '../support/room.ts';
import type { RoomPage } from '../support/room-page.ts';
import { SeveringProxy } from '../support/severing-proxy.ts';
import { until } from '../support/until.ts';

const TEXT_LIMIT = 2000;
const IMAGE_LIMIT = 40_000;

/** What strangers try. Each marks the page if it gets through. */
const ATTACKS = [
  '<script>window.harmed = "script"</script>after',
  '<img src="data:image/png;base64,AAAA" onerror="window.harmed = 1" onload="window.harmed = 2">',
  '<img src="https://tracker.invalid/a.png"><img src="//tracker.invalid/b.png"><img src="file:///etc/passwd">',
  '<svg onload="window.harmed = 3"><script>window.harmed = 4</script></svg>',
  '<img src="data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9ImFsZXJ0KDEpIi8+">',
  '<p style="position:fixed;inset:0;background:url(https://tracker.invalid/c.png)" class="scrim">cover</p>',
  '<style>* { display: none !important }</style><link rel="stylesheet" href="https://tracker.invalid/d.css">',
  '<iframe src="https://tracker.invalid/e"></iframe><object data="https://tracker.invalid/f"></object>',
  '<form action="https://tracker.invalid/g"><input name="password" autofocus onfocus="window.harmed = 5"></form>',
  '<a href="javascript:window.harmed = 6">trap</a> <a href="data:text/html,<script>1</script>">trap</a>',
  '<a href="https://example.org/" onclick="window.harmed = 7" target="_self" style="font-size:200px">link</a>',
  '<audio src="https://tracker.invalid/h.ogg" autoplay></audio><video poster="https://tracker.invalid/i.png"></video>',
  '<b id="app" name="undertone" data-user="Paul" data-testid="dialog" role="dialog">clobber</b>',
  '<meta http-equiv="refresh" content="0;url=https://tracker.invalid/j"><base href="https://tracker.invalid/">',
  // Swallows what follows it: nothing is closed.
  '<math><mtext><table><mglyph><style><img src onerror="window.harmed = 8">',
];
/** As a browser makes it: noise that no format makes small. */
const NOISE = (side: number, type: string) => `(async () => {
  const canvas = new OffscreenCanvas(${side}, ${side});
  const context = canvas.getContext('2d');
  const image = context.createImageData(${side}, ${side});
  for (let n = 0; n < image.data.length; n++) image.data[n] = n % 4 === 3 ? 255 : (n * 2654435761) >>> 13;
  context.putImageData(image, 0, 0);
  return new File([await canvas.convertToBlob({ type: '${type}' })], 'noise', { type: '${type}' });
})()`;

describe('chat of a page', { skip: !hasChromium && 'no Chromium here' }, () => {
  let room: Room;
  let desktop: MumbleClient;
  let page: RoomPage;
  let hand: Hand;
  const requests: string[] = [];

  before(async () => {
    room = await Room.open({
      channels: ['Lobby', 'Quiet'],
      config: { ...UNHURRIED, textMessageLength: TEXT_LIMIT, imageMessageLength: IMAGE_LIMIT },
    });
    desktop = await room.desktop('Dora');
    page = await room.page('Paul', { listenOnly: true });
    await page.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    page.page.on('request', (request) => requests.push(request.url()));
    hand = new Hand(page);
  });
  after(() => room.close());

  const field = () => page.page.getByRole('textbox', { name: /^Message to / });
  /** What the page asked of others than its server. */
  const abroad = () => requests.filter((url) => !url.startsWith('data:') && !url.startsWith(room.app.pageUrl));
  const received = async (): Promise<string> => (await desktop.next('TextMessage')).message;
  const shown = (text: string) =>
    until(async () => (await page.chat()).some((entry) => entry.text.includes(text)), `“${text}” in the chat`);
  const title = (expected: string) =>
    until(() => page.evaluate<boolean>(`document.title === '${expected}'`), `the title ${expected}`).catch(async () =>
      assert.equal(await page.evaluate('document.title'), expected),
    );
  /** A picture that a desktop client can show. */
  const picture = (message: string): Buffer => {
    const [, type, bytes] =
      /^<img src="data:image\/(png|jpeg);base64,([^"]+)"\/>$/.exec(message) ?? assert.fail(message);
    assert.ok(type);
    return Buffer.from(bytes ?? '', 'base64');
  };

  test('Markdown and addresses arrive as the markup of desktop clients, and markup that was typed as text', async () => {
    await page.say('**bold** *slanted* `code` <b>typed</b> https://example.org/a?b=1&c=2');
    const message = await received();
    assert.match(message, /<strong>bold<\/strong> <em>slanted<\/em> <code>code<\/code> &lt;b&gt;typed&lt;\/b&gt; /);
    assert.match(message, /https:\/\/example\.org\/a\?b=1&amp;c=2/);
    const link = page.page.locator('li[data-author=Paul] a');
    assert.equal(await link.getAttribute('href'), 'https://example.org/a?b=1&c=2');
    assert.match((await link.getAttribute('rel')) ?? '', /noopener noreferrer/);
    await page.say('one\ntwo');
    assert.equal(await received(), 'one<br/>two');
    // A bracket that an address opens is its own.
    desktop.say('(see https://example.org/Foo_(bar))');
    const bracketed = page.page.locator('li[data-author=Dora] a');
    assert.equal(await bracketed.getAttribute('href'), 'https://example.org/Foo_(bar)');
  });

  test('Shift and Enter begin a new line, Enter sends', async () => {
    await field().fill('first');
    await page.page.keyboard.press('Shift+Enter');
    await page.page.keyboard.type('second');
    await page.page.keyboard.press('Enter');
    assert.equal(await received(), 'first<br/>second');
    assert.equal(await field().inputValue(), '');
  });

  test('a text over the limit is not sent and says how long it is', async () => {
    await field().fill('x'.repeat(TEXT_LIMIT + 1));
    await page.page.getByText(`${TEXT_LIMIT + 1} of ${TEXT_LIMIT} characters. Shorten it to send.`).waitFor();
    await page.page.keyboard.press('Enter');
    assert.equal((await field().inputValue()).length, TEXT_LIMIT + 1);
    await field().fill('');
  });

  test('Markdown of which nothing would be seen cannot be sent, and stays to be gone on with', async () => {
    const send = page.page.getByRole('button', { name: 'Send', exact: true });
    const nothing = '[mumble]: https://www.mumble.info';
    await field().fill(nothing);
    await until(() => send.isDisabled(), 'nothing to send');
    await page.page.keyboard.press('Enter');
    assert.equal(await field().inputValue(), nothing);
    await field().fill(`${nothing}\n\n[mumble]`);
    await send.click();
    // The first that arrives: nothing came before it.
    assert.equal(await received(), '<a href="https://www.mumble.info">mumble</a>');
  });

  test('a picture is pasted from the clipboard', async () => {
    await page.evaluate(
      `${NOISE(24, 'image/png')}.then((file) => navigator.clipboard.write([new ClipboardItem({ 'image/png': file })]))`,
    );
    await field().focus();
    await page.page.keyboard.press('Control+v');
    await page.page.getByRole('img', { name: 'Picture 1' }).waitFor();
    await page.press('Send');
    assert.equal(
      picture(await received())
        .subarray(1, 4)
        .toString(),
      'PNG',
    );
    await page.page.locator('li[data-author=Paul] img').first().waitFor();
  });

  test('cells of an office program are pasted as text, not as the picture that comes with them', async () => {
    const cells = 'name\tpoints\nana\t7';
    await page.evaluate(
      `${NOISE(24, 'image/png')}.then((file) => navigator.clipboard.write([new ClipboardItem({
        'text/plain': new Blob([${JSON.stringify(cells)}], { type: 'text/plain' }),
        'text/html': new Blob(['<table><tr><td>name</td></tr></table>'], { type: 'text/html' }),
        'image/png': file,
      })]))`,
    );
    await field().focus();
    await page.page.keyboard.press('Control+v');
    await until(async () => (await field().inputValue()) === cells, 'the cells');
    assert.equal(await page.page.getByRole('img', { name: 'Picture 1' }).count(), 0);
    await field().fill('');
  });

  test('pictures are added by the button, and one too many is named', async () => {
    const choose = async (...names: string[]): Promise<void> => {
      const [chooser] = await Promise.all([
        page.page.waitForEvent('filechooser'),
        page.page.getByTitle('Add pictures').click(),
      ]);
      assert.ok(chooser.isMultiple());
      await chooser.setFiles(
        names.map((name, n) => ({ name, mimeType: 'image/png', buffer: solidPicture(20 + n, 20) })),
      );
    };
    await choose('a.png', 'b.png');
    await page.page.getByRole('img', { name: 'Picture 2' }).waitFor();
    await page.press('Remove picture 1');
    await choose('c.png', 'd.png', 'e.png', 'f.png');
    await page.page.getByText('4 pictures at most go at once; the others were left out.').waitFor();
    assert.equal(await page.page.getByRole('img', { name: /^Picture \d$/ }).count(), 4);
    await page.press('Send');
    const widths: number[] = [];
    for (let n = 0; n < 4; n++) widths.push(picture(await received()).readUInt32BE(16));
    assert.deepEqual(widths, [21, 20, 21, 22]);
    assert.equal(await page.page.getByText('4 pictures at most').count(), 0);
  });

  test('a file that is no picture is not taken without a word, and pictures beside it are', async () => {
    const data = await page.page.evaluateHandle(
      `${NOISE(24, 'image/png')}.then((file) => {
        const data = new DataTransfer();
        data.items.add(new File(['%PDF'], 'rules.pdf', { type: 'application/pdf' }));
        data.items.add(file);
        return data;
      })`,
    );
    await page.page.getByRole('group', { name: 'Message #Root' }).dispatchEvent('drop', { dataTransfer: data });
    await page.page.getByRole('alert').getByText('Only pictures can be sent here.').waitFor();
    await page.page.getByRole('img', { name: 'Picture 1' }).waitFor();
    await page.press('Remove picture 1');
    await field().fill('x');
    await field().fill('');
    assert.equal(await page.page.getByText('Only pictures').count(), 0);
  });

  test('the end stays in sight when a picture has come and when tabs take room', async () => {
    const end = (): Promise<boolean> =>
      page.evaluate(`(() => {
        const { scrollHeight, scrollTop, clientHeight } = document.querySelector('[role=log]');
        return scrollHeight > clientHeight && scrollHeight - scrollTop - clientHeight < 2;
      })()`);
    for (const height of [600, 700])
      desktop.say(`<img src="data:image/png;base64,${solidPicture(400, height).toString('base64')}">`);
    await until(end, 'the end of the picture');
    await page.page.setViewportSize({ width: 1280, height: 500 });
    await until(end, 'the end in a lower window');
    await page.page.setViewportSize({ width: 1280, height: 800 });
    // A picture that grows just before the page hears of its last move to the end.
    await page.evaluate(`(() => {
      const log = document.querySelector('[role=log]');
      [...log.querySelectorAll('li')].at(-1).style.paddingBottom = '600px';
      log.dispatchEvent(new Event('scroll'));
    })()`);
    await until(end, 'the end below what grew');
  });

  test('a picture that is dropped and too large is made small enough', async () => {
    const data = await page.page.evaluateHandle(
      `${NOISE(900, 'image/jpeg')}.then((file) => { const data = new DataTransfer(); data.items.add(file); return data; })`,
    );
    const box = page.page.getByRole('group', { name: 'Message #Root' });
    await box.dispatchEvent('dragover', { dataTransfer: data });
    await page.page.locator('.dropping').waitFor();
    await box.dispatchEvent('drop', { dataTransfer: data });
    await page.page.getByRole('img', { name: 'Picture 1' }).waitFor();
    await page.press('Send');
    const message = await received();
    assert.ok(message.length <= IMAGE_LIMIT, `${message.length} characters`);
    assert.deepEqual([...picture(message).subarray(0, 2)], [0xff, 0xd8]);
  });

  test('what is no picture says so, and a file that misses the field does not replace the page', async () => {
    const file = "new File(['nothing'], 'a.png', { type: 'image/png' })";
    const data = await page.page.evaluateHandle(
      `(() => { const data = new DataTransfer(); data.items.add(${file}); return data; })()`,
    );
    await page.page.getByRole('group', { name: 'Message #Root' }).dispatchEvent('drop', { dataTransfer: data });
    await page.page.getByText('This image could not be read.').waitFor();
    const kept = await page.evaluate<boolean>(`(() => {
      const data = new DataTransfer();
      data.items.add(${file});
      const events = ['dragover', 'drop'].map((kind) => new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer: data }));
      return events.every((event) => !document.querySelector('[role=tree]').dispatchEvent(event));
    })()`);
    assert.ok(kept);
  });

  test('HTML of strangers does nothing: no script, no request, no style, no address that runs', async () => {
    requests.length = 0;
    for (const [n, attack] of ATTACKS.entries()) desktop.say(`<b>attack ${n}</b> ${attack}`);
    for (const n of ATTACKS.keys()) await shown(`attack ${n}`);
    // Without a deadline it may never come: meters move, and a slow machine draws without a pause.
    await page.evaluate('new Promise((done) => requestIdleCallback(done, { timeout: 1000 }))');
    assert.equal(await page.evaluate('window.harmed'), undefined);
    assert.deepEqual(abroad(), []);
    const found = await page.evaluate<string[]>(`(() => {
      const nodes = [...document.querySelectorAll('li[data-author=Dora] .rich-text *, li[data-author=Dora] .rich-text')];
      if (nodes.length === 0) return ['there is nothing to look at'];
      const allowed = ['class', 'href', 'src', 'alt', 'title', 'target', 'rel'];
      // The page's own: it shows a picture in full.
      const own = (node) => node.matches('button[type=button][aria-label=Picture]');
      return nodes.filter((node) => !own(node)).flatMap((node) => [...node.attributes].flatMap(({ name, value }) => {
        if (name === 'class' && node.classList.contains('rich-text')) return [];
        if (!allowed.includes(name) || name === 'class') return [name + '=' + value];
        if (name === 'href' && !/^https:\\/\\/example\\.org/.test(value)) return [value];
        return name === 'src' && !/^data:image\\/png/.test(value) ? [value] : [];
      }));
    })()`);
    assert.deepEqual(found, []);
    assert.equal(
      await page.page
        .locator(
          'li[data-author=Dora] :is(script, style, svg, iframe, form, input, video, audio, object, link, meta, base)',
        )
        .count(),
      0,
    );
    // A link opens elsewhere and tells nobody where it was.
    const link = page.page.locator('li[data-author=Dora] a', { hasText: 'link' });
    assert.deepEqual([await link.getAttribute('target'), await link.getAttribute('onclick')], ['_blank', null]);
    assert.equal(await page.person('Dora').then((person) => person?.channel), 'Root');
  });

  test('a picture of a few bytes that would fill the memory is left out, and one beside it is not', async () => {
    const huge = Buffer.from(solidPicture(20, 20));
    // In the header; no page may get as far as to the rows.
    huge.writeUInt32BE(16_000, 16);
    huge.writeUInt32BE(16_000, 20);
    const image = (png: Buffer) => `<img src="data:image/png;base64,${png.toString('base64')}">`;
    desktop.say(`${image(huge)}${image(solidPicture(30, 20))}${image(huge)} of two`);
    const entry = page.page.locator('li[data-author=Dora]', { hasText: 'of two' });
    await entry.waitFor();
    assert.deepEqual(await entry.locator('img').evaluateAll((images) => images.map((it) => it.naturalWidth)), [30]);
  });

  test('comments of strangers are as harmless as their messages', async () => {
    requests.length = 0;
    desktop.send('UserState', { session: desktop.session, comment: `<b>about me</b>${ATTACKS.join('')}` });
    const person = hand.person('Dora');
    await person.locator('[title="has a comment"]').waitFor();
    const dialog = await hand.openDialog(person, 'Read comment…');
    await dialog.getByText('about me').waitFor();
    assert.equal(await page.evaluate('window.harmed'), undefined);
    assert.deepEqual(abroad(), []);
    assert.equal(await dialog.locator('.rich-text :is(script, style, svg, iframe, form, input)').count(), 0);
    await hand.escape();
  });

  test('a private message waits in its own conversation and is counted in the title until it is read', async () => {
    await title('Muted · Root');
    desktop.say('psst', { session: await page.session() });
    await title('(1) Muted · Root');
    desktop.say('are you there?', { session: await page.session() });
    await title('(2) Muted · Root');
    await hand.person('Dora').locator('[title="2 unread"]').waitFor();
    await page.page
      .getByRole('navigation', { name: 'Conversations' })
      .getByRole('button', { name: 'Dora 2 unread' })
      .click();
    await title('Muted · Root');
    await shown('are you there?');
    await page.page.locator('.line.new').getByText('New').waitFor();
    await page.say('yes');
    const answer = await desktop.next('TextMessage');
    assert.deepEqual([answer.session, answer.channelId, answer.message], [[desktop.session], [], 'yes']);
    // Nobody else's conversation: the channel shows none of it.
    await page.press('Close the conversation with Dora');
    assert.ok(!(await page.chat()).some(({ text }) => text.includes('psst')));
  });

  test('messages that come while nobody looks are counted too', async () => {
    const look = (hidden: boolean) =>
      page.evaluate(
        `Object.defineProperty(document, 'hidden', { value: ${hidden}, configurable: true }); document.dispatchEvent(new Event('visibilitychange'))`,
      );
    await look(true);
    desktop.say('while you were away');
    await title('(1) Muted · Root');
    await look(false);
    await title('Muted · Root');
    await page.page.locator('.line.new').waitFor();
  });

  test('what comes below what somebody reads is counted and offered, and nothing is offered that is not there', async () => {
    for (let n = 0; n < 40; n++) desktop.say(`line ${n} of many`);
    await shown('line 39 of many');
    const log = page.page.getByRole('log');
    const below = page.page.getByRole('button', { name: 'New messages below' });
    await log.hover();
    await page.page.mouse.wheel(0, -800);
    await page.page.getByRole('button', { name: 'To the end' }).waitFor();
    assert.equal(await below.count(), 0);
    desktop.say('below what is read');
    await title('(1) Muted · Root');
    await below.waitFor();
    await page.page.locator('.line.new + li', { hasText: 'below what is read' }).waitFor();
    await below.click();
    await title('Muted · Root');
    await below.waitFor({ state: 'detached' });
    assert.equal(await page.page.getByRole('button', { name: 'To the end' }).count(), 0);
    // Whoever writes sees what they wrote.
    await page.page.mouse.wheel(0, -800);
    await page.page.getByRole('button', { name: 'To the end' }).waitFor();
    await page.say('my own words');
    await page.page.getByRole('button', { name: 'To the end' }).waitFor({ state: 'detached' });
    assert.equal(await received(), 'my own words');
  });

  test('on glass Enter begins a line and the button sends, and every minute is to be read without hovering', async (t) => {
    const phone = await room.page('Pia', { listenOnly: true, touch: true, viewport: { width: 390, height: 844 } });
    t.after(() => phone.close());
    const glass = phone.page.getByRole('textbox', { name: /^Message to / });
    assert.equal(await glass.getAttribute('enterkeyhint'), 'enter');
    assert.equal(await field().getAttribute('enterkeyhint'), 'send');
    await phone.page.clock.setFixedTime(new Date('2026-11-29T10:02:00'));
    await glass.fill('first');
    await glass.press('Enter');
    await phone.page.keyboard.type('second');
    assert.equal(await glass.inputValue(), 'first\nsecond');
    await phone.press('Send');
    assert.equal(await received(), 'first<br/>second');
    await phone.say('in the same minute');
    await phone.page.clock.setFixedTime(new Date('2026-11-29T10:03:00'));
    await phone.say('a minute later');
    assert.deepEqual([await received(), await received()], ['in the same minute', 'a minute later']);
    const times = await phone.evaluate(
      "[...document.querySelectorAll('li[data-author=Pia] time')].map((time) => [time.textContent, getComputedStyle(time).opacity])",
    );
    assert.deepEqual(times, [
      ['10:02', '1'],
      ['10:02', '0'],
      ['10:03', '1'],
    ]);
  });

  test('on other devices a following line says its time to whoever points at it', async () => {
    await page.say('one after');
    await page.say('the other');
    const line = page.page.locator('li[data-author=Paul]').last();
    assert.match((await line.locator('time').textContent()) ?? '', /^\d\d:\d\d$/);
    const opacity = () =>
      page.evaluate<string>(
        "getComputedStyle([...document.querySelectorAll('li[data-author=Paul] time')].at(-1)).opacity",
      );
    assert.equal(await opacity(), '0');
    await line.hover();
    await until(async () => (await opacity()) === '1', 'the time');
    assert.deepEqual([await received(), await received()], ['one after', 'the other']);
  });

  test('a message goes to a channel elsewhere, or to it and all below', async () => {
    await desktop.move(1);
    await hand.choose(hand.channel('Lobby'), 'Message');
    await page.say('to the lobby');
    const single = await desktop.next('TextMessage');
    assert.deepEqual([single.channelId, single.treeId, single.message], [[1], [], 'to the lobby']);
    await hand.choose(hand.channel('Root'), 'Message with all channels below');
    await page.say('to everybody');
    const tree = await desktop.next('TextMessage');
    assert.deepEqual([tree.channelId, tree.treeId, tree.message], [[], [0], 'to everybody']);
    await page.page.getByRole('navigation', { name: 'Conversations' }).getByRole('button').first().click();
    desktop.say('to all of you', { tree: 0 });
    await shown('to all of you');
  });

  test('who comes, goes and moves is logged', async () => {
    await desktop.move(0);
    await shown('Dora came from Lobby');
    const guest = await room.desktop('Gerd');
    await shown('Gerd joined');
    await guest.move(2);
    await shown('Gerd went to Quiet');
    await guest.close();
    await desktop.move(1);
    await shown('Dora went to Lobby');
    await desktop.move(0);
  });

  test('what was written and typed is still there after the connection was lost', async (t) => {
    const proxy = await SeveringProxy.listen(room.app.app.ports.http);
    t.after(() => proxy.close());
    const roaming = await room.page('Rosa', { listenOnly: true, url: `http://127.0.0.1:${proxy.port}/` });
    t.after(() => roaming.close());
    desktop.say('before the storm');
    await until(
      async () => (await roaming.chat()).some(({ text }) => text.includes('before the storm')),
      'the message',
    );
    const draft = roaming.page.getByRole('textbox', { name: /^Message to / });
    await draft.fill('half a sent');
    proxy.sever();
    await roaming.page.getByTestId('reconnecting').waitFor();
    assert.equal(await draft.inputValue(), 'half a sent');
    proxy.restore();
    await until(
      async () => (await roaming.chat()).some(({ text }) => text.includes('connected again')),
      'the way back',
    );
    assert.ok((await roaming.chat()).some(({ text }) => text.includes('before the storm')));
    assert.equal(await draft.inputValue(), 'half a sent');
  });
});
