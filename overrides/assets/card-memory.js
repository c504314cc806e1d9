// The memory that the fill-in cards of one tab share from page to page: in this worker, never on disk.
const IDLE = 15 * 60 * 1000;
const tabs = new Map();

self.onconnect = ({ ports: [port] }) => {
  port.onmessage = ({ data: { tab, key, value, clear } }) => {
    const kept = tabs.get(tab) ?? { values: new Map(), timer: 0 };
    clearTimeout(kept.timer);
    if (clear) {
      tabs.delete(tab);
      return;
    }
    kept.timer = setTimeout(() => tabs.delete(tab), IDLE);
    tabs.set(tab, kept);
    if (key === undefined) port.postMessage(kept.values);
    else if (value) kept.values.set(key, value);
    else kept.values.delete(key);
  };
};
