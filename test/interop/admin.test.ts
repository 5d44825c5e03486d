import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { DesktopClient, noDesktopClient } from '../support/desktop-client.ts';
import { picture } from '../support/picture.ts';
import { until } from '../support/until.ts';

const { UNDERTONE_SERVER: SERVER = '', UNDERTONE_SUPERUSER: PASSWORD = '' } = process.env;
const [BOSS, ANN, BEN] = ['admboss', 'admann', 'admben'];
/** Another address than the others', so that a ban of it leaves them alone. */
const BENS_SERVER = SERVER.replace(/^.*:/, '[::1]:');
const ROOM = 'Staff only';
/** Each look at a window takes a second on a busy machine. */
const PATIENCE_MS = 60_000;
const NOT_YET = 'UNDERTONE_SUPERUSER is not set: run this by npm run test:interop';

const eventually = (condition: () => Promise<boolean>, what: string) => until(condition, what, PATIENCE_MS);

describe('an admin in the windows of the official desktop client', {
  skip: noDesktopClient || (PASSWORD === '' && NOT_YET),
}, () => {
  const folder = mkdtempSync(join(tmpdir(), 'admin-'));
  let boss: DesktopClient;
  let ann: DesktopClient;
  let ben: DesktopClient;

  before(async () => {
    boss = await DesktopClient.start(BOSS, SERVER, { user: 'SuperUser', password: PASSWORD });
    ann = await DesktopClient.start(ANN, SERVER);
    ben = await DesktopClient.start(BEN, BENS_SERVER);
  });
  after(async () => {
    for (const client of [boss, ann, ben]) await client?.close();
    rmSync(folder, { recursive: true });
  });

  /** How often the log has said this. */
  const said = async (client: DesktopClient, words: string) =>
    (await client.log()).filter((line) => line.includes(words)).length;

  async function turnsAway(client: DesktopClient): Promise<void> {
    const before = await said(client, 'remote host closed the connection');
    await client.goTo('');
    await eventually(async () => (await said(client, 'remote host closed the connection')) > before, 'the refusal');
    assert.equal(await client.isConnected(), false);
  }

  test('bans a user, who reads why and stays away until the ban list lets him in', async () => {
    await boss.choose(BEN, 'Ban...', 'User');
    await boss.opens(`Banning user ${BEN}`);
    await boss.fill('#0', 'sold <b>watches</b>');
    await boss.pushButton('OK');
    const verdict = 'You were kicked and banned from the server by SuperUser: sold <b>watches</b>.';
    await eventually(async () => (await said(ben, verdict)) === 1, 'the reason');
    await turnsAway(ben);

    await boss.pushButton('Ban List');
    await boss.opens('Ban List - 1 Ban(s)');
    assert.equal(await boss.textOf('Username to ban'), BEN);
    assert.equal(await boss.textOf('IP address to ban'), '::1');
    assert.equal(await boss.textOf('Ban reason'), 'sold <b>watches</b>');
    assert.equal(await boss.textOf('Certificate hash to ban'), await ben.certificateHash());
    assert.equal(await boss.textOf('Ban end date/time'), await boss.textOf('Ban start date/time'), 'for ever');
    await boss.pushButton('Remove', 'Ban List');
    await boss.pushButton('OK', 'Ban List');

    await eventually(async () => {
      await ben.goTo('');
      return await ben.isConnected();
    }, 'the return');
    assert.match(await boss.tree(), new RegExp(BEN));
  });

  test('resets the comment and the avatar that a user gave himself and others see', async () => {
    const comment = `about myself, ${'at length '.repeat(30)}end`;
    await ann.pushButton('Change Comment...');
    await ann.opens('Change your comment');
    await ann.fill('#0', comment);
    await ann.pushButton('OK');
    const avatar = join(folder, 'avatar.png');
    writeFileSync(avatar, picture(64, 64));
    const path = await ann.keep(avatar);
    await ann.pushButton('Change Avatar...');
    await ann.opens('Choose image file');
    await ann.fill('File name:', path);
    await ann.key('Return');

    await eventually(() => ben.offers(ANN, 'View Comment', 'User'), 'a comment');
    await ben.choose(ANN, 'View Comment', 'User');
    await eventually(async () => (await ben.windows()).includes(comment), 'the whole comment');
    await ben.pushButton('OK');
    await eventually(() => boss.offers(ANN, 'Remove Avatar...', 'User'), 'an avatar');

    for (const item of ['Reset Comment...', 'Remove Avatar...']) {
      await boss.choose(ANN, item, 'User');
      await boss.opens('Are you sure you want to reset');
      await boss.pushButton('Yes');
    }
    await eventually(async () => !(await boss.offers(ANN, 'Remove Avatar...', 'User')), 'the end of the avatar');
    await eventually(async () => !(await ben.offers(ANN, 'View Comment', 'User')), 'the end of the comment');
  });

  test('closes a channel in the ACL dialog to all but one user', async () => {
    await ann.pushButton('Register...');
    await ann.opens('Register yourself');
    await ann.pushButton('Yes');
    await eventually(async () => new RegExp(`${ANN}[^}]*registered`).test(await boss.tree()), 'the registration');
    await boss.choose('Root', 'Add...', 'Channel');
    await boss.opens('Add channel');
    await boss.fill('Channel name', ROOM);
    await boss.pushButton('OK');
    await eventually(async () => (await boss.tree()).includes(ROOM), 'the channel');

    const title = `Edit ${ROOM}`;
    const openRules = async () => {
      await boss.choose(ROOM, 'Edit...', 'Channel');
      await boss.opens(title);
      await eventually(async () => {
        await boss.click('ACL', title);
        return (await boss.windows()).includes('Inherit ACLs');
      }, 'the list of rules');
    };
    await openRules();
    await boss.pushButton('Add', title);
    await boss.clickCrossing('Deny', 'Enter', title);
    await boss.pushButton('Add', title);
    await boss.click('Select user', title);
    await boss.type(ANN);
    await boss.key('Return');
    await boss.clickCrossing('Allow', 'Enter', title);
    await boss.pushButton('OK', title);
    await eventually(async () => /Staff only[^}]*inaccessible/.test(await ben.tree()), 'the lock');

    await ben.goTo(ROOM);
    await eventually(async () => (await said(ben, `Unable to Enter into ${ROOM}`)) === 1, 'the refusal');
    await ann.goTo(ROOM);
    await eventually(async () => (await said(ann, `You joined ${ROOM}.`)) === 1, 'the entry');

    await openRules();
    const windows = await boss.windows();
    for (const rule of ['"@all"', '"@admin"', `"${ANN}"`]) assert.ok(windows.includes(rule), `${rule} in ${windows}`);
    await boss.pushButton('Cancel', title);
  });
});
