import { readFileSync } from 'node:fs';
import { App } from './app.ts';
import { loadConfig } from './ops/load-config.ts';
import { createLog } from './ops/log.ts';

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

async function serve(): Promise<void> {
  const { config, warnings } = await loadConfig({ environment: process.env, file: null, dataDirectory: null });
  const log = createLog(config.logLevel, config.logFormat);
  for (const warning of warnings) log.warn({}, warning);
  const app = await App.start({ config, log, version });
  const { mumble, http } = app.ports;
  const link = config.publicUrl?.href ?? `http://localhost:${http}/`;
  const lines = [
    'Undertone is ready',
    `  Mumble clients   port ${mumble}, TCP and UDP; web page also on https://localhost:${mumble}/`,
    `  Browsers         ${link}`,
  ];
  if (app.firstPassword !== null) {
    lines.push(`  SuperUser        ${app.firstPassword}`, '                   shown this once; keep it');
  }
  process.stdout.write(`${lines.join('\n')}\n`);

  let ending = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (ending) process.exit(1);
      ending = true;
      log.info({ signal }, 'stopping');
      void app.close().then(() => process.exit(0));
    });
  }
  process.on('SIGHUP', () => {
    app.reloadCertificate().catch((error: unknown) => log.error({ error }, 'the certificate could not be read again'));
  });
}

await serve();
