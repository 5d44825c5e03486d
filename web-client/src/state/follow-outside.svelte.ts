import type { User } from '../protocol/model.ts';
import { followAppearance } from './appearance.svelte.ts';
import { BackSteps } from './back-steps.ts';
import type { Client } from './client.svelte.ts';
import { NetworkWatch } from './network-watch.ts';
import { PushKey } from './push-key.ts';
import { followShortcuts } from './shortcuts.ts';
import { SpeakerChoice } from './speaker-choice.ts';

/** Whatever Escape closes. */
const LAYERS = ':is(.modal, .sheet, .popover, .menu)[data-state=open]';
/** As long as it is read that the next step back leaves the page. */
const LEAVING_MS = 3_000;

/** Keys, the page's address, what is seen of it, and the end of the page. */
export function followOutside(client: Client): void {
  const { session, settings, talk, chat, positional, invitation } = client;
  new PushKey(window, {
    key: () => (session.phase !== 'away' && settings.values.mode === 'push' ? settings.values.pushKey : undefined),
    pressed: (down) => {
      talk.pressed = down;
    },
  });
  followShortcuts(window, () =>
    session.phase === 'away'
      ? []
      : [
          [settings.values.muteKey, () => void talk.toggleMute()],
          [settings.values.deafenKey, () => talk.toggleDeafen()],
        ],
  );
  positional.follow(window);
  followAppearance(client);
  document.addEventListener('visibilitychange', () => chat.setVisible(!document.hidden));
  new NetworkWatch(() => session.probe()).follow(window);
  window.addEventListener('storage', ({ key }) => {
    settings.follow(key);
    void talk.followChoice();
  });
  window.addEventListener('hashchange', () => invitation.take(location.hash));
  // A closed page must not leave its session behind until the server's timeout.
  window.addEventListener('pagehide', () => session.leave());
  followBack(client);
  followChoices(client);
  followRegistration(client);
}

/** The button and the gesture that lead back. */
function followBack({ session, toast, t }: Client): void {
  const floating = document.getElementById('floating');
  if (!floating) return;
  const steps = new BackSteps(history, {
    layers: () => floating.querySelectorAll(LAYERS).length,
    close: () =>
      document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true })),
    stays: () => session.phase === 'joined' || session.phase === 'reconnecting',
    warn: () => {
      toast.show(t('room.leaveByBack'));
      setTimeout(() => steps.stay(), LEAVING_MS);
    },
  });
  let { href } = location;
  window.addEventListener('popstate', ({ state }) => {
    const addressed = href !== location.href;
    href = location.href;
    steps.moved(state, addressed);
  });
  new MutationObserver(() => steps.update()).observe(floating, {
    childList: true,
    subtree: true,
    attributeFilter: ['data-state'],
  });
  $effect.root(() => {
    $effect(() => {
      void session.phase;
      steps.update();
    });
  });
}

/** From the moment of a registration on, losing the certificate is losing the name. */
function followRegistration({ tree, identity }: Client): void {
  let before: User | undefined;
  $effect.root(() => {
    $effect(() => {
      const { self } = tree;
      const isNew = self && self.session === before?.session && self.userId !== null && before.userId === null;
      if (isNew && self.hash === identity.hash) identity.protect();
      before = self;
    });
  });
}

/** What is chosen in the settings or happens in the tree, carried to the voice. */
function followChoices({ settings, voice, tree, talk, toast, t }: Client): void {
  const speaker = new SpeakerChoice();
  $effect.root(() => {
    $effect(() => {
      voice.playback.setMaster(settings.values.volume);
    });
    $effect(() => {
      // In another channel, or with other volumes of listened ones, the same banks are to sound otherwise.
      void [tree.self?.channel, tree.self?.listeningVolumes];
      voice.playback.refreshVolumes();
    });
    $effect(() => {
      voice.playback.setDeafened(talk.deafened);
    });
    $effect(() => {
      const { quality, bitrate, packetMs, fec, dtx } = settings.values;
      voice.choosePlan(quality === 'manual' ? { bitrate, packetMs, fec, dtx } : null);
    });
    $effect(() => {
      const { use, news } = speaker.among(settings.values.speaker, talk.devices.speakers);
      voice.playback.setSpeaker(use);
      if (news) toast.show(t(`devices.speaker.${news}`));
    });
  });
}
