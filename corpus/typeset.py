#!/usr/bin/env python3
"""Typesets the sources of the sample notes.

    python3 corpus/typeset.py              all outputs that are missing or older than their source
    python3 corpus/typeset.py 91582-18     this note, whether or not it is stale

Reads corpus/sources/*.md, writes corpus/notes/ in the formats that each source names. Needs Python
3.11 or newer and, for all but txt, LibreOffice's `soffice`. corpus/sources/typeset.tsv keeps, per
output, the digest of what it was made from; `--check` lists stale outputs and makes nothing.
"""

import hashlib
import sys
import tempfile
from pathlib import Path

sys.dont_write_bytecode = True
from typesetting import markup, odt, office, plain  # noqa: E402

HOME = Path(__file__).resolve().parent
SOURCES, NOTES, LEDGER = HOME / "sources", HOME / "notes", HOME / "sources" / "typeset.tsv"
PROGRAM = sorted((HOME / "typesetting").glob("*.py"))


def main(arguments):
    check, names = "--check" in arguments, {a for a in arguments if not a.startswith("-")}
    ledger, sources = read_ledger(), [markup.read(p) for p in sorted(SOURCES.glob("*.md"))]
    unknown = names - {s.path.stem for s in sources}
    if unknown:
        sys.exit(f"typeset: no source named {', '.join(sorted(unknown))}")
    wanted = [(s, k) for s in sources for k in s.meta["formats"].split() if names and s.path.stem in names or not names and stale(s, k, ledger)]
    for source, kind in wanted:
        print(output(source, kind).relative_to(HOME.parent))
        if not check:
            make(source, kind)
            ledger[output(source, kind).name] = digest(source)
    if check:
        return 1 if wanted else 0
    write_ledger(ledger, {output(s, k).name for s in sources for k in s.meta["formats"].split()})
    return 0


def output(source, kind):
    return NOTES / f"{source.path.stem}.{kind}"


def digest(source):
    sha = hashlib.sha256()
    for path in (source.path, *PROGRAM):
        sha.update(path.read_bytes())
    return sha.hexdigest()[:16]


def stale(source, kind, ledger):
    out = output(source, kind)
    return not out.exists() or ledger.get(out.name) != digest(source)


def make(source, kind):
    NOTES.mkdir(exist_ok=True)
    out = output(source, kind)
    if kind == "txt":
        out.write_text(plain.text(source), encoding="utf-8")
        return
    with tempfile.TemporaryDirectory() as folder:
        flat = Path(folder) / f"{source.path.stem}.fodt"
        flat.write_text(odt.xml(source), encoding="utf-8")
        made = office.convert(flat, kind, folder)
        office.steady(made, source.meta["date"])
        out.write_bytes(made.read_bytes())


def read_ledger():
    if not LEDGER.exists():
        return {}
    return dict(line.split("\t") for line in LEDGER.read_text(encoding="utf-8").splitlines())


def write_ledger(ledger, outputs):
    lines = [f"{name}\t{ledger[name]}" for name in sorted(outputs) if name in ledger]
    LEDGER.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
