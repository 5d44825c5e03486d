import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DEFAULT_SETTINGS } from '#domain/settings.ts';
import { ConfigError, describeSettings, overrideOf, parseConfig, settingName, withOverrides } from './config.ts';
import { FOREIGN_KEYS, whyForeign } from './murmur-keys.ts';

function parse(values: Record<string, unknown>) {
  return parseConfig(new Map(Object.entries(values).map(([name, value]) => [name, { value, source: 'test' }])));
}

function problemsOf(values: Record<string, unknown>): readonly string[] {
  try {
    parse(values);
  } catch (error) {
    assert(error instanceof ConfigError);
    return error.problems;
  }
  return [];
}

test('nothing configured means the defaults', () => {
  const config = parse({});
  assert.equal(config.port, 64738);
  assert.equal(config.httpHost, '127.0.0.1');
  assert.equal(config.httpPort, 8080);
  assert.equal(config.mediaPort, 64739);
  assert.equal(config.dataDirectory, './data');
  assert.deepEqual(config.settings, DEFAULT_SETTINGS);
});

test('every field of Settings can be configured, and nothing is described twice', () => {
  const names = describeSettings().map(({ name }) => name);
  for (const name of Object.keys(DEFAULT_SETTINGS)) assert(names.includes(name), name);
  assert.equal(new Set(names).size, names.length);
  for (const { name, about, allowed } of describeSettings()) {
    assert.notEqual(about, '', name);
    assert.notEqual(allowed, '', name);
  }
});

test('each default is a value that the setting itself allows', () => {
  for (const { name, fallback } of describeSettings()) {
    assert.deepEqual(problemsOf({ [name]: JSON.parse(fallback) }), [], name);
  }
});

test("murmur's spelling and any separators name the same setting", () => {
  assert.equal(settingName('welcometext'), 'welcomeText');
  assert.equal(settingName('WELCOME_TEXT'), 'welcomeText');
  assert.equal(settingName('allow-html'), 'allowHtml');
  assert.equal(settingName('sslPassPhrase'), 'sslPassPhrase');
  assert.equal(settingName('ice'), undefined);
});

test('texts of the environment become numbers, flags and lists', () => {
  const config = parse({
    port: '1234',
    trustedProxies: '10.0.0.0/8, ::1',
    pageEmbedders: 'https://game.example, http://localhost:3000',
    users: '5',
    messageLimit: '0.5',
    allowHtml: 'no',
    certRequired: 'TRUE',
    suggestPushToTalk: 'yes',
    suggestPositional: '',
    suggestVersion: '1.4.230',
    iceServers: 'stun:a.example:3478 turns:[2001:db8::1]:5349?transport=tcp',
    turnSecret: 'shared',
    mediaAddress: '',
  });
  assert.equal(config.port, 1234);
  assert.deepEqual(config.trustedProxies, ['10.0.0.0/8', '::1']);
  assert.deepEqual(config.pageEmbedders, ['https://game.example', 'http://localhost:3000']);
  assert.equal(config.settings.users, 5);
  assert.equal(config.settings.messageLimit, 0.5);
  assert.equal(config.settings.allowHtml, false);
  assert.equal(config.settings.certRequired, true);
  assert.equal(config.settings.suggestPushToTalk, true);
  assert.equal(config.settings.suggestPositional, null);
  assert.equal(config.settings.suggestVersion, '1.4.230');
  assert.deepEqual(config.iceServers, [
    { urls: ['stun:a.example:3478'] },
    { urls: ['turns:[2001:db8::1]:5349?transport=tcp'] },
  ]);
  assert.equal(config.mediaAddress, null);
});

test('a TURN server keeps its credentials', () => {
  const turn = { urls: ['turns:t.example'], username: 'u', credential: 'c' };
  assert.deepEqual(parse({ iceServers: [turn] }).iceServers, [turn]);
});

test('a TURN server without credentials is refused, for browsers make no connection at all with it', () => {
  const iceServers = [{ urls: 'stun:a.example' }, { urls: 'turn:b.example' }];
  assert.deepEqual(problemsOf({ iceServers }), [
    'iceServers: [{"urls":"stun:a.example"},{"urls":"turn:b.example"}] (test) is not allowed; it must be without TURN servers, ' +
      'or have turnSecret, or username and credential for each of these',
  ]);
  assert.equal(problemsOf({ iceServers: [{ urls: 'turn:b.example', username: 'half' }] }).length, 1);
  assert.equal(parse({ iceServers, turnSecret: 'shared' }).turnSecret, 'shared');
  assert.equal(parse({ iceServers, turnUsername: 'u', turnCredential: 'c' }).turnUsername, 'u');
});

test('credentials for TURN are of one kind and whole', () => {
  const wrong = [
    { turnUsername: 'u' },
    { turnCredential: 'c' },
    { turnUsername: 'u', turnCredential: 'c', turnSecret: 's' },
  ];
  for (const values of wrong) assert.equal(problemsOf(values).length, 1, JSON.stringify(values));
});

test('a refusal names the setting, the value, where it is from and what is allowed', () => {
  assert.deepEqual(problemsOf({ port: 70_000 }), [
    'port: 70000 (test) is not allowed; it must be a whole number from 0 to 65535',
  ]);
  const [first, ...others] = problemsOf({ users: 'many', logLevel: 'loud', trustedProxies: ['10.0.0.0/33'] });
  assert.match(String(first), /trustedProxies|users|logLevel/);
  assert.equal(others.length, 2);
});

test('what must not be configured is refused', () => {
  const wrong: [string, unknown][] = [
    ['port', ''],
    ['port', 1.5],
    ['port', '0x10'],
    ['users', 0],
    ['timeout', -1],
    ['messageLimit', 0],
    ['allowHtml', 'maybe'],
    ['allowHtml', 1],
    ['publicUrl', 'voice.example.org'],
    ['publicUrl', 'ftp://example.org/'],
    ['publicUrl', 'https://example.org/?a=b'],
    ['publicUrl', 'https://user@example.org/'],
    ['mediaAddress', 'two words'],
    ['trustedProxies', 'proxy.example.org'],
    ['pageEmbedders', 'game.example'],
    ['pageEmbedders', 'https://game.example/play'],
    ['pageEmbedders', "https://game.example; script-src 'none'"],
    ['pageEmbedders', 'https://game.example;script-src'],
    ['pageEmbedders', '*'],
    ['pageEmbedders', 'https://*.game.example'],
    ['trustedProxies', '10.0.0.0/8/8'],
    ['host', '192.0.2.1 no_name'],
    ['host', 5],
    ['userName', '('],
    ['iceServers', 'http://example.org'],
    ['iceServers', [{ urls: [] }]],
    ['iceServers', [{ urls: 'stun:a', user: 'typo' }]],
    ['iceServers', 'turn://a.example'],
    ['iceServers', 'stun:a.example?transport=tcp'],
    ['iceServers', 'TURN:a.example'],
    ['iceServers', 'stun:a.example:70000'],
    ['turnLifetime', 59],
    ['welcomeText', 5],
  ];
  for (const [name, value] of wrong) assert.equal(problemsOf({ [name]: value }).length, 1, `${name} ${String(value)}`);
});

test('secrets are not repeated in a refusal', () => {
  const atOnce = problemsOf({
    serverPassword: 12345678,
    iceServers: [{ urls: [], credential: 'hidden-one', pasword: 'hidden-one' }],
    publicUrl: 'https://me:hidden-one@voice.example/',
  });
  const inUrls = ['stun:a.example, turn:me:hidden-one@b.example', ['turn:me:hidden-one@b.example']];
  const problems = [...atOnce, ...inUrls.flatMap((iceServers) => problemsOf({ iceServers }))];
  assert.equal(problems.length, 5);
  assert.doesNotMatch(problems.join(), /12345678|hidden-one/);
});

test("patterns work as murmur's: whole match, any script, any sign escaped", () => {
  const { userName, channelName } = parse({ userName: '[-=\\w\\[\\]\\@\\.]+', channelName: '\\w+|\\d{2}' }).settings;
  assert(userName.test('Jürgen@Ж.1[x]'));
  assert(!userName.test('two words'));
  assert(!userName.test('line\nbreak'));
  assert(channelName.test('Größe'));
  assert(!channelName.test('Größe!'));
});

// Reference 9.1. welcometextfile is read by load-config.ts.
const MURMUR_KEYS =
  `database sqlite_wal dbDriver dbUsername dbPassword dbHost dbPort dbPrefix dbOpts dbus dbusservice ice icesecret
  icesecretread icesecretwrite logfile pidfile logdays uname sslCert sslKey sslPassPhrase sslCA sslDHParams sslCiphers obfuscate
  sendversion legacypasswordhash kdfiterations autobanAttempts autobanTimeframe autobanTime autobanSuccessfulConnections
  loggroupchanges logaclchanges listenersperchannel listenersperuser host port serverpassword timeout bandwidth users
  usersperchannel textmessagelength imagemessagelength allowhtml welcometext defaultchannel rememberchannel
  rememberchannelduration registername registerpassword registerhostname registerlocation registerurl certrequired
  forceExternalAuth bonjour allowping allowRecording username channelname suggestVersion suggestPositional suggestPushToTalk
  opusthreshold channelnestinglimit channelcountlimit messagelimit messageburst pluginmessagelimit pluginmessageburst
  broadcastlistenervolumeadjustments rollingStatsWindow boot certificate key passphrase`.split(/\s+/);

test('every key of murmur is a setting under its own name, or there is a reason why not', () => {
  for (const key of MURMUR_KEYS) {
    assert.notEqual(settingName(key) === undefined, whyForeign(key) === undefined, key);
  }
  for (const key of FOREIGN_KEYS.flatMap(({ keys }) => keys)) assert.ok(MURMUR_KEYS.includes(key), key);
});

test('overrides of the database win, by the same rules, and what is wrong among them is passed over', () => {
  const { settings } = parse({ users: 5, welcomeText: 'file' });
  const stored = { welcometext: 'stored', users: 'many', usersPerChannel: '3', certificate: 'PEM', port: '1' };
  const overridden = withOverrides(settings, new Map(Object.entries(stored)));
  assert.equal(overridden.settings.welcomeText, 'stored');
  assert.equal(overridden.settings.users, 5);
  assert.equal(overridden.settings.usersPerChannel, 3);
  assert.deepEqual(overridden.problems, [
    'users: "many" (override in the database) is not allowed; it must be a whole number from 1 to 32767',
  ]);
  assert.equal(settings.welcomeText, 'file', 'what was given stays');
});

test('an override is stored under the name of its setting, and only when it is allowed', () => {
  assert.deepEqual(overrideOf('allow-html', 'no'), { kind: 'config-set', key: 'allowHtml', value: 'no' });
  assert.deepEqual(overrideOf('users', null), { kind: 'config-set', key: 'users', value: null });
  assert.throws(() => overrideOf('users', '0'), ConfigError);
  assert.throws(() => overrideOf('port', '1'), /port/, 'known before the database is opened');
  assert.throws(() => overrideOf('certificate', 'x'), ConfigError);
});
