import type { SessionId } from '#domain/ids.ts';
import type { Decoded } from '#proto/message-types.ts';
import { Since } from './client-version.ts';
import type { ControlContext, Sender } from './context.ts';

const MAX_DATA_BYTES = 1000;
const MAX_ID_BYTES = 100;

/** Passed on as it is, without the list of who else gets it. */
export function handlePluginData(
  { state, out }: ControlContext,
  { session }: Sender,
  { data, dataID, receiverSessions }: Decoded<'PluginDataTransmission'>,
): void {
  if (data === null || dataID === null) return;
  if (data.length > MAX_DATA_BYTES || Buffer.byteLength(dataID) > MAX_ID_BYTES) return;
  const receivers = new Set<SessionId>();
  for (const id of receiverSessions as SessionId[]) {
    const receiver = state.sessions.get(id);
    if (receiver !== undefined && receiver.clientVersion >= Since.listeners) receivers.add(id);
  }
  out.toEach(receivers, { name: 'PluginDataTransmission', body: { senderSession: session.id, data, dataID } });
}
