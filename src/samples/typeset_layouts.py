#!/usr/bin/env python3
"""Typesets the samples of layouts, and writes what a reader without fault makes of them.

    python3 src/samples/typeset_layouts.py              all
    python3 src/samples/typeset_layouts.py 90440-24     this one
    python3 src/samples/typeset_layouts.py --truth      no files, only the tables of truth

Reads sources/layouts/*.md, writes NAME.pdf and NAME.docx (LibreOffice), NAME-browser.pdf (Chromium) and
NAME.tsv into src/test/resources/layouts/; NAME-untagged.pdf, too, where `formats` has `untagged`, which has no
tags of its structure. layouts/markup.py has the markup, layouts/truth.py the tables.
"""

import sys
import tempfile
from pathlib import Path

sys.dont_write_bytecode = True
from layouts import markup, office, page, truth  # noqa: E402
from typesetting import browser  # noqa: E402
from typesetting import office as program  # noqa: E402

HOME = Path(__file__).resolve().parent
OUT = HOME.parents[1] / "src" / "test" / "resources" / "layouts"


def main(arguments):
    names = {a for a in arguments if not a.startswith("-")}
    OUT.mkdir(parents=True, exist_ok=True)
    for path in sorted((HOME / "sources" / "layouts").glob("*.md")):
        if not names or path.stem in names:
            source = markup.read(path)
            (OUT / f"{path.stem}.tsv").write_text(truth.table(source), encoding="utf-8")
            if "--truth" not in arguments:
                make(source)
    return 0


def make(source):
    name = source.path.stem
    with tempfile.TemporaryDirectory() as folder:
        flat = Path(folder) / f"{name}.fodt"
        flat.write_text(office.xml(source), encoding="utf-8")
        for kind in source.meta["formats"].split():
            made = office.untagged(flat) if kind == "untagged" else program.convert(flat, kind, Path(folder))
            program.steady(made, source.meta["date"])
            (OUT / made.name).write_bytes(made.read_bytes())
    printed = OUT / f"{name}-browser.pdf"
    browser.pdf(page.text(source), printed)
    program.steady(printed, source.meta["date"])
    print(name)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
