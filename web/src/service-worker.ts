/// <reference types="@sveltejs/kit" />
/// <reference lib="webworker" />
import { build, files, version } from '$service-worker';

// The shell (program, fonts, icon) works without network; records never come from here.
const worker = self as unknown as ServiceWorkerGlobalScope;
const CACHE = `ruam-shell-${version}`;
const SHELL = '/';
const ASSETS = new Set([...build, ...files]);

worker.addEventListener('install', (event) => {
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll([SHELL, ...ASSETS])).then(() => worker.skipWaiting()));
});

worker.addEventListener('activate', (event) => {
  const old = (name: string) => name.startsWith('ruam-shell-') && name !== CACHE;
  event.waitUntil(
    caches.keys().then((names) => Promise.all(names.filter(old).map((name) => caches.delete(name)))).then(() => worker.clients.claim())
  );
});

async function shell(request: Request): Promise<Response> {
  try {
    const fresh = await fetch(request);
    if (fresh.ok) await (await caches.open(CACHE)).put(SHELL, fresh.clone());
    return fresh;
  } catch {
    return (await caches.match(SHELL)) ?? Response.error();
  }
}

worker.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== 'GET' || url.origin !== location.origin || url.pathname.startsWith('/api/')) return;
  if (event.request.mode === 'navigate') return event.respondWith(shell(event.request));
  if (ASSETS.has(url.pathname)) event.respondWith(caches.match(event.request).then((kept) => kept ?? fetch(event.request)));
});
