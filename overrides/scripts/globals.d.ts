/** What the build puts before the service worker (hooks/kb/publish/offline.py). */
declare const LANGUAGES: Record<string, { prefix: string; version: string }>;

/** What only one page has beside its script (hooks/kb/publish/scripts.py). */
declare module "*.css" {
  const text: string;
  export default text;
}
