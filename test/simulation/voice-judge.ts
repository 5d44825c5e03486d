import type { SessionId, TargetId } from '#domain/ids.ts';
import type { Session } from '#domain/session.ts';
import { createVoiceFrame } from '#protocol/voice-frame.ts';
import { encodeLegacyTalk } from '#protocol/voice-legacy.ts';
import { encodeProtobufTalk } from '#protocol/voice-protobuf.ts';
import { createOpenedDatagram } from '../../server/net/udp-peers.ts';
import { type LinkQuality, LossyLink } from '../support/lossy-link.ts';
import type { Random } from '../support/random.ts';
import { type Copies, type Copy, copiesOf, maySend, type ReferenceWorld } from './reference-voice.ts';
import type { SimulatedClient } from './simulated-client.ts';
import type { BankPacket } from './simulated-media.ts';
import type { SimulatedServer } from './simulated-server.ts';
import { fillFrame, type Utterance, wrongContent } from './utterance.ts';

const NOBODY: Copies = new Map();
const LARGEST_PACKET = 256;

/** What the server does with the packet it handles at the moment. */
interface Handling {
  readonly utterance: Utterance;
  readonly sent: Map<Session, number>;
  readonly pages: Map<Session, BankPacket[]>;
  /** Copies of it may say at most that the speaker has ended. */
  silenced: boolean;
}

/** Two links between a desktop client and the server's UDP port. */
interface Line {
  readonly client: SimulatedClient;
  readonly up: LossyLink;
  readonly down: LossyLink;
}

/** Lets clients talk over lossy links and compares what comes of it with the reference: who gets what, and nobody else. */
export class VoiceJudge {
  /** What was wrong, in words. */
  readonly findings: string[] = [];
  heard = 0;
  readonly #random: Random;
  readonly #server: () => SimulatedServer;
  readonly #quality: LinkQuality;
  readonly #lines = new Map<number, Line>();
  readonly #utterances = new Map<number, Utterance>();
  readonly #inDatagram = new WeakMap<Uint8Array, Utterance>();
  readonly #frame = createVoiceFrame();
  readonly #opened = createOpenedDatagram();
  readonly #packet = new Uint8Array(LARGEST_PACKET);
  /** As a client opens it. */
  readonly #plain = new Uint8Array(LARGEST_PACKET);
  #handling: Handling | null = null;

  constructor(random: Random, server: () => SimulatedServer, quality: LinkQuality) {
    this.#random = random;
    this.#server = server;
    this.#quality = quality;
  }

  speak(client: SimulatedClient, target: number, placed: boolean, terminator: boolean): void {
    const { session } = client;
    if (session === undefined) return;
    const mark = this.#utterances.size + 1;
    client.frames += 2;
    const frameNumber = client.frames;
    const utterance = { mark, speaker: session, target, frameNumber, placed, terminator, copies: NOBODY };
    this.#utterances.set(mark, utterance);
    fillFrame(this.#frame, utterance);
    if (client.kind === 'browser' && !client.tunnels) this.#speakByRtp(client, utterance);
    else if (client.tunnels) this.#speakByTunnel(client, utterance);
    else this.#speakByUdp(client, utterance);
  }

  /** What the links held back arrives. */
  release(): void {
    for (const { up, down } of this.#lines.values()) {
      up.release();
      down.release();
    }
  }

  hangUp(client: SimulatedClient): void {
    const line = this.#lines.get(client.person.port);
    if (line?.client !== client) return;
    line.up.cut();
    line.down.cut();
    this.#lines.delete(client.person.port);
  }

  /** The server sends a voice packet through the client's control connection. */
  tunnelled(client: SimulatedClient, packet: Uint8Array): void {
    this.#count(client);
    this.#judgeContent(client, packet, packet.length);
  }

  /** The media plane plays a packet to a page. */
  heardByPage(page: SessionId, packet: BankPacket): void {
    const session = this.#server().state.sessions.get(page);
    const { pages } = this.#handling ?? {};
    if (session === undefined || pages === undefined) {
      this.#find(`page ${page} hears something out of the blue`);
      return;
    }
    const list = pages.get(session);
    if (list === undefined) pages.set(session, [packet]);
    else list.push(packet);
  }

  #speakByRtp(client: SimulatedClient, utterance: Utterance): void {
    const { pipeline, control } = this.#server();
    this.#frame.target = control.talkTargetOf(client.id);
    this.#handle(client, utterance, () => pipeline.accept(client.id, this.#frame));
  }

  #speakByTunnel(client: SimulatedClient, utterance: Utterance): void {
    const { peers, voice } = this.#server();
    const length = this.#encode(client);
    this.#handle(client, utterance, () => {
      peers.tunnelled(client.id);
      voice.packet(client.id, this.#packet, length);
    });
  }

  #speakByUdp(client: SimulatedClient, utterance: Utterance): void {
    const datagram = client.seal(this.#packet, this.#encode(client));
    if (datagram === undefined) {
      this.#find(`${client.person.name} has no keys`);
      return;
    }
    this.#inDatagram.set(datagram, utterance);
    this.#lineOf(client).up.send(datagram);
  }

  #encode(client: SimulatedClient): number {
    const encode = client.person.kind === 'legacy' ? encodeLegacyTalk : encodeProtobufTalk;
    return encode(this.#frame, this.#packet);
  }

  #lineOf(client: SimulatedClient): Line {
    const known = this.#lines.get(client.person.port);
    if (known?.client === client) return known;
    const random = this.#random;
    const up = new LossyLink(random, this.#quality, (datagram, repeated) =>
      this.#reachServer(client, datagram, repeated),
    );
    const down = new LossyLink(random, this.#quality, (datagram, repeated) =>
      this.#reachClient(client, datagram, repeated),
    );
    const line = { client, up, down };
    this.#lines.set(client.person.port, line);
    return line;
  }

  #reachServer(client: SimulatedClient, datagram: Uint8Array, repeated: boolean): void {
    const { peers, voice } = this.#server();
    const { address, port } = client.person;
    const opened = this.#opened;
    const outlet = {
      take: (length: number) => new Uint8Array(length),
      send: (sent: Uint8Array, to: number) => this.#leaveServer(sent, to),
    };
    const good = peers.receive(datagram, datagram.length, outlet, address, port, opened);
    const there = !client.closed && client.session !== undefined;
    if (good !== (there && !repeated)) {
      this.#find(`a datagram of ${client.person.name}${repeated ? ', repeated,' : ''} was ${good ? '' : 'not '}opened`);
    }
    const utterance = this.#inDatagram.get(datagram);
    if (!good || utterance === undefined) return;
    if (opened.session !== client.id) this.#find(`a datagram of ${client.person.name} passes for one of another`);
    this.#handle(client, utterance, () => {
      if (voice.packet(opened.session, opened.plain, opened.length)) peers.talkedByUdp(opened.session);
    });
  }

  #leaveServer(datagram: Uint8Array, port: number): void {
    const line = this.#lines.get(port);
    if (line === undefined) {
      this.#find(`a datagram goes to port ${port}, where nobody is`);
      return;
    }
    this.#count(line.client);
    line.down.send(datagram);
  }

  #reachClient(client: SimulatedClient, datagram: Uint8Array, repeated: boolean): void {
    const plain = this.#plain;
    const length = client.crypt?.decrypt(datagram, datagram.length, plain) ?? -1;
    if (length >= 0 === repeated) this.#find(`${client.person.name} ${repeated ? 'opens a repeat' : 'cannot open'}`);
    if (length >= 0) this.#judgeContent(client, plain, length);
  }

  #count(client: SimulatedClient): void {
    const { session } = client;
    const { sent } = this.#handling ?? {};
    if (session === undefined || sent === undefined) {
      this.#find(`${client.person.name} is sent voice of nobody`);
      return;
    }
    sent.set(session, (sent.get(session) ?? 0) + 1);
  }

  /** Works out who must hear the packet now, lets the server have it, and compares. */
  #handle(client: SimulatedClient, utterance: Utterance, feed: () => void): void {
    const { state } = this.#server();
    const { speaker, target } = utterance;
    const sessions = [...state.sessions.all()];
    const world: ReferenceWorld = { tree: state.tree, sessions };
    const present = state.sessions.get(speaker.id) === speaker;
    const copies = present ? copiesOf(world, speaker, target, client.targets.get(target as TargetId)) : NOBODY;
    const silenced = !maySend(speaker);
    utterance.copies = silenced ? NOBODY : copies;
    const handling: Handling = { utterance, sent: new Map(), pages: new Map(), silenced };
    this.#handling = handling;
    feed();
    this.#handling = null;
    // Silenced in mid-speech, a speaker's next packet ends the spurt for those who may have heard its beginning.
    if (silenced && handling.sent.size + handling.pages.size === 0) return;
    for (const session of sessions) this.#judgeReceiver(handling, session, copies.get(session));
  }

  #judgeReceiver({ utterance, sent, pages, silenced }: Handling, to: Session, copy?: Copy): void {
    const packets = sent.get(to) ?? 0;
    const page = pages.get(to) ?? [];
    const what = `${utterance.speaker.name} to ${to.name}, target ${utterance.target}`;
    if (copy === undefined) {
      if (packets + page.length > 0) this.#find(`${what}: forbidden`);
      return;
    }
    this.heard += 1;
    if (to.hears === 'slots') {
      if (packets > 0) this.#find(`${what}: a page gets a packet`);
      this.#judgePage(what, to, page, copy, silenced);
    } else if (packets !== 1 && !this.#isParked(to)) {
      this.#find(`${what}: ${packets} copies`);
    }
  }

  /** A page plays one of the streams that bring a speaker; by a channel's bank it comes with the context of that channel. */
  #judgePage(what: string, to: Session, page: readonly BankPacket[], copy: Copy, silenced: boolean): void {
    const { media } = this.#server();
    if (media.isDeaf(to.id) !== false) {
      if (page.length > 0) this.#find(`${what}: a deaf page hears`);
      return;
    }
    if (page.length === 0) this.#find(`${what}: the page hears nothing`);
    for (const { channel, context, volume, frame } of page) {
      if (silenced && frame.opusLength > 0) this.#find(`${what}: silenced, but heard`);
      if (channel === null) {
        if (page.length > 1) this.#find(`${what}: by the private bank and by another`);
        if (context !== copy.context || volume !== copy.volume) this.#find(`${what}: context ${context}, x${volume}`);
      }
    }
    const shown = page.map(({ channel, context }) => (channel === null || channel === to.channel ? context : 3));
    const best = Math.min(...shown);
    if (best < copy.context || (best !== copy.context && best !== 3)) this.#find(`${what}: context ${best}`);
  }

  #judgeContent(client: SimulatedClient, bytes: Uint8Array, length: number): void {
    const wrong = wrongContent(this.#utterances, client, bytes, length);
    if (wrong !== null) this.#find(`${client.person.name} ${wrong}`);
  }

  #isParked(session: Session): boolean {
    const connection = this.#server().control.connectionOf(session.id);
    return session.kind === 'browser' && (connection === undefined || !('person' in connection));
  }

  #find(what: string): void {
    this.findings.push(what);
  }
}
