import { ImportRefused } from './import/errors.ts';
import { MediaPortRefused } from './media/errors.ts';
import { CertificateError } from './net/certificate.ts';
import { EXIT, USAGE, UsageError } from './ops/cli.ts';
import { ConfigError } from './ops/config.ts';
import { StoreRefused } from './store/errors.ts';

/** What the system says when it refuses something; which fields there are depends on what that was. */
interface SystemError extends Error {
  readonly code: string;
  readonly syscall?: string;
  readonly port?: number;
  readonly address?: string;
  readonly hostname?: string;
  readonly path?: string;
}

const FIRST_FREE_PORT = 1024;
const FOR_OPERATORS = [StoreRefused, CertificateError, ImportRefused, MediaPortRefused];

/** What went wrong in words for the operator, and the exit code; undefined for a bug. */
export function explain(error: unknown): readonly [text: string, code: number] | undefined {
  if (error instanceof UsageError) return [`${error.message}\n\n${USAGE}`, EXIT.usage];
  if (error instanceof ConfigError) return [`${error.message}\n`, EXIT.config];
  if (FOR_OPERATORS.some((kind) => error instanceof kind)) return [`${(error as Error).message}\n`, EXIT.failed];
  const words = isSystemError(error) ? wordsFor(error) : undefined;
  return words === undefined ? undefined : [`${words}\n`, EXIT.failed];
}

function isSystemError(error: unknown): error is SystemError {
  return error instanceof Error && 'code' in error && typeof error.code === 'string';
}

function wordsFor(error: SystemError): string | undefined {
  const { code, port, address, hostname, path } = error;
  switch (code) {
    case 'EADDRINUSE':
      return `The port${port === undefined ? '' : ` ${port}`} is taken: stop the server that runs there (perhaps murmur), or set another with PORT or HTTP_PORT.`;
    case 'EADDRNOTAVAIL':
      return `This machine has no address ${address}: look at the settings host and httpHost.`;
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return hostname === undefined ? undefined : `No address is known for ${hostname}: look at the setting host.`;
    case 'EACCES':
    case 'EPERM':
      if (port !== undefined && port < FIRST_FREE_PORT) {
        return `Ports below ${FIRST_FREE_PORT}, such as ${port}, are not for every user: take a higher one, or give Undertone the right (CAP_NET_BIND_SERVICE).`;
      }
      return `Undertone runs as a user who may not: ${error.message}`;
    case 'EEXIST':
    case 'ENOTDIR':
    case 'ENOSPC':
    case 'EROFS':
      return path === undefined ? undefined : `Nothing can be kept in ${path}: ${error.message}`;
    default:
      return undefined;
  }
}
