#!/usr/bin/env python3
"""Typesets the sources of the sample notes.

    python3 src/samples/typeset.py              all outputs that are missing or older than their source
    python3 src/samples/typeset.py 91582-18     this note, whether or not it is stale

Reads sources/*.md beside this file, writes corpus/notes/ in the formats that each source names. Needs
Python 3.11 or newer and, for all but txt, LibreOffice's `soffice`. sources/typeset.tsv keeps, per
output, the digest of what it was made from; `--check` lists stale outputs and makes nothing. Notes
with `producer: chromium` need Chromium in place of LibreOffice; scans, covers made pictures and
declassified notes need poppler-utils.
"""

import hashlib
import sys
import tempfile
import zipfile
from pathlib import Path

sys.dont_write_bytecode = True
from typesetting import browser, markup, odt, office, pictures, plain, web  # noqa: E402

HOME = Path(__file__).resolve().parent
REPOSITORY = HOME.parents[1]
SOURCES, NOTES, LEDGER = HOME / "sources", REPOSITORY / "corpus" / "notes", HOME / "sources" / "typeset.tsv"
PROGRAM = sorted(p for p in (HOME / "typesetting").iterdir() if p.suffix in (".py", ".css", ".js"))


def main(arguments):
    check, names = "--check" in arguments, {a for a in arguments if not a.startswith("-")}
    sources = {p.stem: markup.read(p) for p in sorted(SOURCES.glob("*.md"))}
    if names - set(sources):
        sys.exit(f"typeset: no source named {', '.join(sorted(names - set(sources)))}")
    ledger, outputs = read_ledger(), outputs_of(sources)
    wanted = [n for n, parts in outputs.items()
              if names & {s.path.stem for s, _ in parts} or not names and stale(n, parts, ledger)]
    for name in wanted:
        print((NOTES / name).relative_to(REPOSITORY))
        if not check:
            make(name, outputs[name], sources)
            ledger[name] = digest(outputs[name])
            write_ledger(ledger, outputs)
    if check:
        return 1 if wanted else 0
    write_ledger(ledger, outputs)
    return 0


def outputs_of(sources):
    """File name to the sources and formats in it: one, or several where they go into a ZIP together."""
    outputs = {}
    for stem, source in sources.items():
        for kind in source.meta["formats"].split():
            bundle = source.meta.get("bundle")
            outputs.setdefault(f"{bundle}.zip" if bundle else f"{stem}.{kind}", []).append((source, kind))
    return outputs


def digest(parts):
    sha = hashlib.sha256()
    for path in (*(s.path for s, _ in parts), *(under(s) for s, _ in parts if under(s)), *PROGRAM):
        sha.update(path.read_bytes())
    return sha.hexdigest()[:16]


def under(source):
    """The source of the note that a declassified one has behind its cover."""
    return SOURCES / f"{source.meta['over']}.md" if source.meta.get("over") else None


def stale(name, parts, ledger):
    return not (NOTES / name).exists() or ledger.get(name) != digest(parts)


def make(name, parts, sources):
    NOTES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        made = [rendered(source, kind, Path(folder), sources) for source, kind in parts]
        if name.endswith(".zip"):
            with zipfile.ZipFile(NOTES / name, "w", zipfile.ZIP_DEFLATED) as bundle:
                for path in made:
                    bundle.writestr(zipfile.ZipInfo(path.name, office.ZIP_TIME), path.read_bytes(), zipfile.ZIP_DEFLATED)
        else:
            (NOTES / name).write_bytes(made[0].read_bytes())


def rendered(source, kind, folder, sources):
    """The note as a file of that kind in `folder`, whatever was to be done to its pages."""
    out = folder / f"{source.path.stem}.{kind}"
    if kind == "txt":
        out.write_text(plain.text(source), encoding="utf-8")
    elif kind == "pdf" and source.meta.get("producer") == "chromium":
        browser.pdf(web.text(source), out)
    else:
        flat = folder / f"{source.path.stem}.fodt"
        flat.write_text(odt.xml(source), encoding="utf-8")
        office.convert(flat, kind, folder)
    if kind == "pdf":
        paged(source, out, folder, sources)
    office.steady(out, source.meta["date"])
    return out


def paged(source, out, folder, sources):
    if source.meta.get("over"):
        old = rendered(sources[source.meta["over"]], "pdf", folder, sources)
        cover = out.rename(folder / "cover.pdf")
        pictures.under(cover, old, out)
    if source.meta.get("pages") == "pictures":
        pictures.scan(out)
    elif source.meta.get("cover") == "picture":
        pictures.picture_cover(out)


def read_ledger():
    if not LEDGER.exists():
        return {}
    return dict(line.split("\t") for line in LEDGER.read_text(encoding="utf-8").splitlines())


def write_ledger(ledger, outputs):
    lines = [f"{name}\t{ledger[name]}" for name in sorted(outputs) if name in ledger]
    LEDGER.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
