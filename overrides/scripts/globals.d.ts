/** What the build puts before the service worker (hooks/kb/publish/offline.py). */
declare const LANGUAGES: Record<string, { prefix: string; version: string }>;
