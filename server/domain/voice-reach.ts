import { type BankId, bankOfChannel, bankOfSession, type ChannelId, type SessionId } from './ids.ts';
import { isDeafened, type Session } from './session.ts';
import { VoiceContext } from './voice-context.ts';
import type { BankDelivery, RecipientGroup, VoiceRoute } from './voice-routes.ts';

/** The one copy a recipient gets, though several ways may lead to it (reference 7.5). */
interface Copy {
  readonly recipient: Session;
  context: VoiceContext;
  volume: number;
  /** The channel whose bank brings it to a browser; null = the browser's private bank. */
  channel: ChannelId | null;
  /** How the recipient belongs to that channel. */
  channelContext: VoiceContext;
}

/** Collects who is to hear one speaker, then sorts the recipients by what they can share. */
export class VoiceReach {
  readonly #speaker: Session;
  readonly #copies = new Map<SessionId, Copy>();

  constructor(speaker: Session) {
    this.#speaker = speaker;
  }

  /**
   * The speaker and the deafened are passed over.
   * @param channel set when that channel is addressed as a whole, so that all who hear its bank may hear this.
   */
  add(recipient: Session, context: VoiceContext, volume: number, channel: ChannelId | null): void {
    if (recipient === this.#speaker || isDeafened(recipient.audio)) return;
    const copy = this.#copies.get(recipient.id);
    if (copy === undefined) {
      this.#copies.set(recipient.id, { recipient, context, volume, channel, channelContext: context });
      return;
    }
    if (channel !== null && (copy.channel === null || context < copy.channelContext)) {
      copy.channel = channel;
      copy.channelContext = context;
    }
    if (context < copy.context) copy.context = context;
    if (volume > copy.volume) copy.volume = volume;
  }

  toRoute(epoch: number): VoiceRoute {
    const groups = new Map<string, Omit<RecipientGroup, 'sessions'> & { readonly ids: SessionId[] }>();
    const banks = new Map<BankId, BankDelivery>();
    const placed: SessionId[] = [];
    const { pluginContext } = this.#speaker;
    for (const copy of this.#copies.values()) {
      const { recipient, context } = copy;
      if (recipient.hears === 'slots') {
        this.#addToBank(banks, copy);
        // Without a game there is no place that a page could show somebody at.
        if (pluginContext !== '' && recipient.pluginContext === pluginContext) placed.push(recipient.id);
        continue;
      }
      const wire = recipient.hears;
      // The legacy packet has no field for it.
      const volume = wire === 'legacy' ? 1 : copy.volume;
      const positional = recipient.pluginContext === pluginContext;
      const key = `${wire} ${context} ${volume} ${positional}`;
      const group = groups.get(key);
      if (group === undefined) groups.set(key, { wire, context, volume, positional, ids: [recipient.id] });
      else group.ids.push(recipient.id);
    }
    return {
      epoch,
      groups: Array.from(groups.values(), ({ ids, ...shared }) => ({ ...shared, sessions: Uint32Array.from(ids) })),
      banks: [...banks.values()],
      placed,
    };
  }

  #addToBank(banks: Map<BankId, BankDelivery>, { recipient, context, volume, channel, channelContext }: Copy): void {
    if (channel === null) {
      const bank = bankOfSession(recipient.id);
      banks.set(bank, { bank, context, volume });
      return;
    }
    const bank = bankOfChannel(channel);
    const known = banks.get(bank);
    // One stream for members and listeners: its volume is plain, each page applies its own factor as a listener.
    if (known === undefined || channelContext < known.context) {
      banks.set(bank, { bank, context: channelContext, volume: 1 });
    }
  }
}

/** Target 31: back to the speaker alone, deaf or not. */
export function loopbackRoute(speaker: Session, epoch: number): VoiceRoute {
  const context = VoiceContext.Normal;
  if (speaker.hears === 'slots') {
    return { epoch, groups: [], banks: [{ bank: bankOfSession(speaker.id), context, volume: 1 }], placed: [] };
  }
  const sessions = Uint32Array.of(speaker.id);
  const group = { wire: speaker.hears, context, volume: 1, positional: true, sessions };
  return { epoch, groups: [group], banks: [], placed: [] };
}
