import './styles/base.css';
import './styles/dialog.css';
import { mount } from 'svelte';
import App from './App.svelte';
import { Client } from './state/client.svelte.ts';
import { Language } from './state/language.svelte.ts';
import { LatePart } from './state/late-part.ts';
import { Settings } from './state/settings.svelte.ts';

function storage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

const slotContainer = document.createElement('div');
slotContainer.hidden = true;
slotContainer.setAttribute('data-testid', 'voice-slots');
document.body.append(slotContainer);

const room = new LatePart(() => import('./room.ts'));
const client = new Client({
  base: document.baseURI,
  language: new Language(),
  settings: new Settings(storage()),
  slotContainer,
  room,
});
Object.defineProperty(window, 'undertone', { value: client.diagnostics });

const target = document.getElementById('app');
if (target) mount(App, { target, props: { client, room } });
// After the first picture: all is there by the time somebody has typed a name.
requestAnimationFrame(() => setTimeout(() => void room.fetch().then(() => client.identity.prepare())));

// Only for a sentence of our own when the server cannot be reached. Relative: it works under any sub-path.
if (import.meta.env.PROD) navigator.serviceWorker?.register('./offline-worker.js').catch(() => undefined);
