// The memory that the fill-in cards of one tab share from page to page: in this worker, never on disk.
const IDLE = 15 * 60 * 1000;
const tabs = new Map();

self.onconnect = ({ ports: [port] }) => {
  port.onmessage = ({ data: { tab, values } }) => {
    clearTimeout(tabs.get(tab)?.timer);
    const kept = values ?? tabs.get(tab)?.values ?? [];
    if (kept.length) tabs.set(tab, { values: kept, timer: setTimeout(() => tabs.delete(tab), IDLE) });
    else tabs.delete(tab);
    port.postMessage(kept);
  };
};
