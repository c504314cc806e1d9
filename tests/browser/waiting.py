"""What a test waits for where no element says that something has happened."""

from typing import Any

from playwright.sync_api import Page

PATIENCE = 60_000
"""Milliseconds after which something is held never to come, on however busy a machine; what comes is not waited for longer."""

SETTLED = """async () => {
  if (document.readyState !== "complete") await new Promise((done) => addEventListener("load", done, { once: true }));
  await document.fonts.ready;
  // Behind all other tasks. An idle callback is not the same: a page that paints nothing, or all the time, may never get one.
  await scheduler.postTask(() => {}, { priority: "background" });
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
}"""


def settle(page: Page) -> None:
    """Until the page has loaded, had nothing more to do, and was painted after that."""
    page.evaluate(SETTLED)


def until(page: Page, condition: str, arg: Any = None) -> None:
    """Until a function of the page, asked again with every frame, answers or promises something true."""
    page.evaluate(
        f"""async (arg) => {{
          const condition = {condition};
          const end = performance.now() + {PATIENCE};
          while (!(await condition(arg))) {{
            if (performance.now() > end) throw new Error(`never came true: ${{condition}}`);
            await new Promise(requestAnimationFrame);
          }}
        }}""",
        arg,
    )
