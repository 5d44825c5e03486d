// Shows a page of ours when the server cannot be reached. Nothing else is ever answered from here: scripts are always the server's.
const CACHE = 'undertone-offline-1';
const FILES = ['./offline.html', './offline.css'];

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(FILES)));
  self.skipWaiting();
});

self.addEventListener('activate', (event) => {
  const outdated = (name) => name.startsWith('undertone-offline-') && name !== CACHE;
  event.waitUntil(
    caches.keys().then((names) => Promise.all(names.filter(outdated).map((name) => caches.delete(name)))),
  );
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.mode === 'navigate') {
    event.respondWith(fetch(request).catch(() => caches.match('./offline.html')));
  } else if (new URL(request.url).pathname.endsWith('/offline.css')) {
    event.respondWith(fetch(request).catch(() => caches.match('./offline.css')));
  }
});
