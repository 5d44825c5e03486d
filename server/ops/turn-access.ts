import { type IceServer, isOpen, type TurnAccess } from '#control/ice-servers.ts';

/** The settings that speak of TURN; which of them go together is checked here. */
export interface TurnSettings {
  readonly iceServers: readonly IceServer[];
  readonly turnSecret: string | null;
  readonly turnLifetime: number;
  readonly turnUsername: string | null;
  readonly turnCredential: string | null;
}

export function turnAccess(settings: TurnSettings): TurnAccess {
  const { turnSecret, turnLifetime, turnUsername, turnCredential } = settings;
  if (turnSecret !== null) return { kind: 'secret', secret: turnSecret, lifetimeSeconds: turnLifetime };
  if (turnUsername === null || turnCredential === null) return { kind: 'none' };
  return { kind: 'static', username: turnUsername, credential: turnCredential };
}

/** Name of the setting and what it must be. */
export function turnProblems(settings: TurnSettings): (readonly [name: keyof TurnSettings, allowed: string])[] {
  const { iceServers, turnSecret, turnUsername, turnCredential } = settings;
  const problems: (readonly [keyof TurnSettings, string])[] = [];
  if (turnSecret !== null && turnUsername !== null) {
    problems.push(['turnUsername', 'empty beside turnSecret, which makes the user names']);
  }
  if (turnUsername !== null && turnCredential === null) {
    problems.push(['turnUsername', 'empty, or have its password in turnCredential']);
  }
  if (turnUsername === null && turnCredential !== null) {
    problems.push(['turnCredential', 'empty, or have its user name in turnUsername']);
  }
  const halves = iceServers.some(({ username, credential }) => (username === undefined) !== (credential === undefined));
  const bare = iceServers.some(isOpen) && turnAccess(settings).kind === 'none';
  // A browser refuses a TURN server without credentials, and with it the whole connection.
  if (halves || bare) {
    problems.push([
      'iceServers',
      'without TURN servers, or have turnSecret, or username and credential for each of these',
    ]);
  }
  return problems;
}
