import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { DesktopClient, noDesktopClient } from '../support/desktop-client.ts';
import { until } from '../support/until.ts';

const { UNDERTONE_SERVER: SERVER = '', UNDERTONE_SUPERUSER: PASSWORD = '' } = process.env;
const [BOSS, ANN] = ['roomboss', 'roomann'];
const [HALL, ATTIC] = ['A hall', 'B attic'];
/** Each look at a window takes a second on a busy machine. */
const PATIENCE_MS = 60_000;
const NOT_YET = 'UNDERTONE_SUPERUSER is not set: run this by npm run test:interop';

const eventually = (condition: () => Promise<boolean>, what: string) => until(condition, what, PATIENCE_MS);

describe('channels and people in the windows of the official desktop client', {
  skip: noDesktopClient || (PASSWORD === '' && NOT_YET),
}, () => {
  let boss: DesktopClient;
  let ann: DesktopClient;

  before(async () => {
    boss = await DesktopClient.start(BOSS, SERVER, { user: 'SuperUser', password: PASSWORD });
    ann = await DesktopClient.start(ANN, SERVER);
    for (const name of [HALL, ATTIC]) {
      await boss.choose('Root', 'Add...', 'Channel');
      await boss.opens('Add channel');
      await boss.fill('Channel name', name);
      await boss.pushButton('OK', 'Add channel');
      await eventually(async () => (await boss.tree()).includes(name), name);
    }
  });
  after(async () => {
    for (const client of [boss, ann]) await client?.close();
  });

  const reads = (client: DesktopClient, words: string) =>
    eventually(async () => (await client.log()).some((line) => line.includes(words)), words);

  /** Opens the dialog of a channel at its properties, lets them be changed, and closes it. */
  async function edit(channel: string, change: (title: string) => Promise<void>): Promise<void> {
    const title = `Edit ${channel}`;
    await boss.choose(channel, 'Edit...', 'Channel');
    await boss.opens(title);
    await eventually(async () => {
      await boss.click('Properties', title);
      return (await boss.windows()).includes('Channel position');
    }, 'the properties');
    await change(title);
    await boss.pushButton('OK', title);
    await eventually(async () => !(await boss.windows()).includes(title), 'the end of the dialog');
  }

  test('a user is taken into a channel with the mouse and called back from the menu', async () => {
    await boss.drag(ANN, HALL);
    await reads(ann, `You were moved to ${HALL} by SuperUser.`);
    await boss.choose(ANN, 'Move To Own Channel', 'User');
    await reads(ann, 'You were moved to Root by SuperUser.');
  });

  test('a channel gets its place by its position, and the mouse puts it into another', async () => {
    const order = async () => /A hall.*B attic/.test(await ann.tree());
    assert.equal(await order(), true);
    await edit(ATTIC, (title) => boss.retype('Channel position', '-5', title));
    await eventually(async () => !(await order()), 'the new order');
    await boss.drag(HALL, ATTIC);
    await boss.opens('Are you sure you want to drag this channel?');
    await boss.pushButton('Yes');
    await eventually(async () => /"depth": ?2[^}]*A hall/.test(await ann.tree()), 'the channel below');
  });

  test('a full channel admits nobody, one with a password those who have it as an access token', async () => {
    await edit(ATTIC, (title) => boss.retype('Channel maximum users', '1', title));
    await boss.goTo(ATTIC);
    await reads(boss, `You joined ${ATTIC}.`);
    await ann.goTo(ATTIC);
    await reads(ann, 'Channel is full.');

    await edit(HALL, async (title) => {
      await boss.fill('Channel password', 'sesame', title);
    });
    await eventually(async () => /A hall[^}]*inaccessible/.test(await ann.tree()), 'the lock');
    await ann.goTo(`${ATTIC}/${HALL}`);
    await reads(ann, `Unable to Enter into ${HALL} - Adding the respective access (password) token`);
    await ann.pushButton('Access Tokens...');
    await ann.opens('Access Tokens');
    await ann.pushButton('Add', 'Access Tokens');
    await ann.enter('sesame');
    await ann.pushButton('OK', 'Access Tokens');
    await eventually(async () => !/A hall[^}]*inaccessible/.test(await ann.tree()), 'the open lock');
    await ann.goTo(`${ATTIC}/${HALL}`);
    await reads(ann, `You joined ${HALL}.`);
  });

  test('a registered user gets another name while here, unless somebody has it, and is struck off', async () => {
    await ann.pushButton('Register...');
    await ann.opens('Register yourself');
    await ann.pushButton('Yes');
    await eventually(async () => new RegExp(`${ANN}[^}]*registered`).test(await boss.tree()), 'the registration');
    const list = 'Registered users';
    const rename = async (from: string, to: string) => {
      await boss.pushButton('Registered Users...');
      await boss.opens(list);
      await boss.click(from, list);
      await boss.pushButton('Rename', list);
      await boss.enter(to);
      await boss.pushButton('OK', list);
    };
    await rename(ANN, 'Ann Lee');
    await reads(ann, `${ANN} renamed to Ann Lee by SuperUser.`);
    await rename('Ann Lee', 'SuperUser');
    await reads(boss, 'Invalid username: SuperUser.');

    await boss.pushButton('Registered Users...');
    await boss.opens(list);
    await boss.click('Ann Lee', list);
    await boss.pushButton('Remove', list);
    await boss.pushButton('OK', list);
    await eventually(async () => !/Ann Lee[^}]*registered/.test(await boss.tree()), 'the end of the registration');
    assert.match(await boss.tree(), /Ann Lee/);
  });
});
