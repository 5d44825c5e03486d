import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import * as fs from 'node:fs';
import { createServer } from 'node:http';
import * as os from 'node:os';
import * as path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { downloadPrebuilt, prebuiltUrl } from './prebuilt.mjs';
import { workerRuns } from './worker-binary.mjs';

const report = { say: () => {}, progress: () => {} };

describe('the official worker', () => {
  let directory;
  let server;
  let env;
  /** What the release server answers with. */
  let answer;
  before(async () => {
    directory = fs.mkdtempSync(path.join(os.tmpdir(), 'undertone-prebuilt-'));
    server = createServer((request, response) => answer(request, response)).listen(0, '127.0.0.1');
    await once(server, 'listening');
    env = { MEDIASOUP_WORKER_PREBUILT_DOWNLOAD_BASE_URL: `http://127.0.0.1:${server.address().port}/releases` };
  });
  after(() => {
    server.close();
    fs.rmSync(directory, { recursive: true });
  });

  function archive(exitStatus) {
    const binary = path.join(directory, 'mediasoup-worker');
    fs.writeFileSync(binary, `#!/bin/sh\nexit ${exitStatus}\n`, { mode: 0o755 });
    return execFileSync('tar', ['-czf', '-', '-C', directory, 'mediasoup-worker']);
  }

  test('is put in place when it runs here', async () => {
    const target = path.join(directory, 'a/b/mediasoup-worker');
    const asked = [];
    answer = (request, response) => {
      asked.push(request.url);
      response.end(archive(41));
    };
    assert.equal(await downloadPrebuilt('3.0.0', target, report, env), undefined);
    assert.equal(workerRuns(target), true);
    assert.deepEqual(asked, [new URL(prebuiltUrl('3.0.0', env)).pathname]);
    assert.match(asked[0], /^\/releases\/3\.0\.0\/mediasoup-worker-3\.0\.0-\w+-\w+(-kernel\d+)?\.tgz$/);
  });

  for (const [what, reply, reason] of [
    ['is not published for this machine', (_request, response) => response.writeHead(404).end(), /answered 404/],
    ['does not run here', (_request, response) => response.end(archive(127)), /does not run/],
    ['comes broken', (_request, response) => response.end('not an archive'), /tar/],
    ['is cut off', (request, response) => response.writeHead(200) && response.write('x', () => request.destroy()), /./],
    ['cannot be reached', (request) => request.destroy(), /cannot get it from/],
  ]) {
    test(`is done without, and the reason told, when it ${what}`, async () => {
      const target = path.join(directory, 'none/mediasoup-worker');
      answer = reply;
      assert.match(await downloadPrebuilt('3.0.0', target, report, env), reason);
      assert.equal(fs.existsSync(target), false);
    });
  }

  test('is not asked for when the download is switched off', async () => {
    answer = () => assert.fail('asked');
    const off = { ...env, MEDIASOUP_SKIP_WORKER_PREBUILT_DOWNLOAD: '1' };
    assert.equal(await downloadPrebuilt('3.0.0', '/nowhere', report, off), 'download switched off');
  });
});
