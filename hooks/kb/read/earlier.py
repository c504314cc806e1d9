"""The pages as an earlier commit had them."""

from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from kb.model.corpus import Corpus
from kb.model.page import Page
from kb.read import tree
from kb.read.git import blobs, git
from kb.read.page import outline, parse


def changed(root: Path, since: str, corpus: Corpus) -> Mapping[str, Page | None]:
    """What differs from where a branch left another, by path: the page as it was there, or None where there was none.

    Args:
        root: the folder that holds `docs/`.
        since: the other branch, or any commit.
        corpus: the content as it is now.

    Raises:
        KbError: git does not know the commit, or nothing that it has in common with this one.
    """
    base = git(root, "merge-base", since, "HEAD", "--").decode().strip()
    files = dict(_files(git(root, "ls-tree", "-r", "-z", base, "--", "docs")))
    texts = blobs(root, files.values())
    found: dict[str, Page | None] = {page.path: None for page in corpus if page.path not in files}
    for path, blob in files.items():
        page_id = tree.named(PurePosixPath(path), corpus.locales)
        if page_id is None:
            continue
        locale, now = path.split("/")[1], corpus.by_path.get(path)
        if now is None or outline(path, locale, page_id, texts[blob]).text != now.text:
            found[path] = parse(path, locale, page_id, texts[blob])
    return dict(sorted(found.items()))


def _files(listing: bytes) -> list[tuple[str, str]]:
    """The Markdown files of a tree in the folders of languages, each with its blob."""
    entries = (entry.partition("\t") for entry in listing.decode(errors="replace").split("\0") if entry)
    return [
        (path, head.split()[2])
        for head, _, path in entries
        if path.endswith(".md") and head.split()[1] == "blob" and path.count("/") in (2, 3)
    ]
