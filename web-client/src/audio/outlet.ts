/** A context that can be sent to a speaker; not every browser has it, and the DOM typings do not know it. */
interface RoutedContext extends AudioContext {
  setSinkId(speaker: string): Promise<void>;
}

/** Where WebAudio's sound goes; the stream has to be played by somebody, null: it is heard by itself. */
export interface Exit {
  readonly node: AudioNode;
  readonly stream: MediaStream | null;
}

/**
 * Plays what an audio element cannot: straight to the speakers, where a context can be sent to the chosen one, through an element
 * again elsewhere. Chromium plays what WebAudio made through an element too fast and in pieces as soon as the machine is busy;
 * about its echo canceller see docs/browsers.md.
 */
export class Outlet {
  readonly context: AudioContext;

  constructor(context: AudioContext) {
    this.context = context;
  }

  /** Whether elements have to be silent, for their sound is heard by itself. */
  get direct(): boolean {
    return isRouted(this.context);
  }

  open(channelCount: number): Exit {
    if (this.direct) return { node: this.context.destination, stream: null };
    const node = new MediaStreamAudioDestinationNode(this.context, { channelCount });
    return { node, stream: node.stream };
  }

  /** Empty: the browser's default output. */
  async route(speaker: string): Promise<void> {
    const { context } = this;
    // An unplugged speaker is not an error: the default output goes on playing.
    if (isRouted(context)) await context.setSinkId(speaker).catch(() => undefined);
  }
}

function isRouted(context: AudioContext): context is RoutedContext {
  return 'setSinkId' in context;
}
