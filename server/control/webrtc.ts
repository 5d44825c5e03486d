import { type BankId, LOOPBACK, type SlotId, type TargetId } from '#domain/ids.ts';
import { UndertoneWeb } from '#proto/generated/messages.js';
import type { ControlMessage, Decoded } from '#proto/message-types.ts';
import type { ControlContext, Sender } from './context.ts';

const MAX_PARAMETERS = 65_536;
/** Of one session: more of them tell nothing new. */
const FAILURES_LOGGED = 5;

// Requests of pages to the media plane. They take time and change no state: they run outside the lane.

export function handleTransportRequest(
  context: ControlContext,
  from: Sender,
  { request, direction }: Decoded<'TransportRequest'>,
): void {
  const way = direction === UndertoneWeb.Direction.Send ? 'send' : 'receive';
  answer(context, from, request, async () => {
    const { id, parameters } = await context.media.createTransport(from.session.id, way);
    const iceServers = iceServersFor(context, from);
    return {
      name: 'TransportReady',
      body: { request, transport: id, parameters: JSON.stringify(parameters), iceServers },
    };
  });
}

export function handleTransportConnect(
  context: ControlContext,
  from: Sender,
  { request, transport, dtlsParameters }: Decoded<'TransportConnect'>,
): void {
  answer(context, from, request, async () => {
    await context.media.connectTransport(from.session.id, transport, parse(dtlsParameters));
    return { name: 'Done', body: { request } };
  });
}

export function handleProduceRequest(
  context: ControlContext,
  from: Sender,
  { request, transport, rtpParameters }: Decoded<'ProduceRequest'>,
): void {
  answer(context, from, request, async () => {
    const { id } = await context.media.produce(from.session.id, transport, parse(rtpParameters));
    return { name: 'ProduceReady', body: { request, producer: id } };
  });
}

export function handleIceRestart(
  context: ControlContext,
  from: Sender,
  { request, transport }: Decoded<'IceRestart'>,
): void {
  answer(context, from, request, async () => {
    const { iceParameters } = await context.media.restartIce(from.session.id, transport);
    return {
      name: 'IceRestarted',
      body: { request, iceParameters: JSON.stringify(iceParameters), iceServers: iceServersFor(context, from) },
    };
  });
}

export function handleMediaRestart({ browsers }: ControlContext, { session }: Sender): void {
  browsers.attach(session.id);
}

export function handleSlotsReady({ media }: ControlContext, { session }: Sender, body: Decoded<'SlotsReady'>): void {
  media.slotsReady(session.id, body.bank as BankId, body.slots as SlotId[]);
}

/** The media plane reads it with every packet. */
export function handleTalkTarget(
  _context: ControlContext,
  { record }: Sender,
  { target }: Decoded<'TalkTarget'>,
): void {
  if (target <= LOOPBACK) record.talkTarget = target as TargetId;
}

/** The voice path reads it with every packet; what is no place is no news. */
export function handleSpeakerPosition(
  { state, clock }: ControlContext,
  { session }: Sender,
  { x, y, z }: Decoded<'SpeakerPosition'>,
): void {
  if ([x, y, z].every(Number.isFinite)) state.place(session.id, { x, y, z, at: clock.now() });
}

export function handleVoicePath({ state }: ControlContext, { session }: Sender, { path }: Decoded<'VoicePath'>): void {
  const tunnel = path === UndertoneWeb.VoicePath.Path.Tunnel;
  state.update(session.id, { hears: tunnel ? 'protobuf' : 'slots' });
}

function iceServersFor({ iceServers, clock }: ControlContext, { session }: Sender): UndertoneWeb.IIceServers {
  return iceServers.for(session.id, clock.date());
}

function answer(
  { connections, out, log }: ControlContext,
  { session, record }: Sender,
  request: number,
  work: () => Promise<ControlMessage>,
): void {
  const reply = (message: ControlMessage) => {
    // The session may have ended, and its id may be another's by now.
    if (connections.of(session.id) === record) out.to(session.id, message);
  };
  work().then(reply, (error: unknown) => {
    record.mediaFailures += 1;
    if (record.mediaFailures <= FAILURES_LOGGED) log.warn({ session: session.id, error }, 'media request failed');
    reply({ name: 'Failure', body: { request, reason: 'The media server could not do that' } });
  });
}

function parse(json: string): unknown {
  if (json.length > MAX_PARAMETERS) throw new RangeError('parameters are too long');
  return JSON.parse(json);
}
