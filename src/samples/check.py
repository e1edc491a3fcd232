#!/usr/bin/env python3
"""Keeps corpus/truth in step with src/samples/sources.

    python3 src/samples/check.py            fails, with the reasons, where truth and sources disagree
    python3 src/samples/check.py --write    writes outline.yaml, cover.yaml and passages.tsv anew from the sources

The other .tsv files, those of the series, are written by hand and only ever checked: that each wording
of both editions of a step stands in it once, that what is called carried or moved has the same words,
that what is called edited has not, and that carried and edited wordings stand in the same order in both
editions.
"""

import csv
import json
import re
import sys
from pathlib import Path

sys.dont_write_bytecode = True
from typesetting import markup  # noqa: E402

HOME = Path(__file__).resolve().parent
SOURCES, TRUTH = HOME / "sources", HOME.parents[1] / "corpus" / "truth"
WORDS_BEFORE = 4
KINDS = ("item", "bullet")
PASSAGES = ("heading", "paragraph", "item", "row")
ARTICLE = re.compile(r"(Article \d{1,3}[a-z]?) - (.+)")
COVER = "cover-"  # wordings of the cover page are no part of a comparison


def main(arguments):
    sources = {p.stem: markup.read(p) for p in sorted(SOURCES.glob("*.md"))}
    for source in sources.values():
        source.old = sources.get(source.meta.get("over"))
    notes = {n: s for n, s in sources.items() if s.meta["formats"]}  # the others are parts of one
    written = {"outline.yaml": yaml(notes, outline), "cover.yaml": yaml(notes, cover), "passages.tsv": passages(notes)}
    if "--write" in arguments:
        for name, text in written.items():
            (TRUTH / name).write_text(text, encoding="utf-8")
    problems = [f"{name}: not what the sources say (run with --write)" for name, text in written.items()
                if (TRUTH / name).read_text(encoding="utf-8") != text]
    for path in sorted(set(TRUTH.glob("*.tsv")) - {TRUTH / "passages.tsv"}):
        problems += relations(sources, path)
    print("\n".join(problems) or f"truth agrees with {len(notes)} notes")
    return 1 if problems else 0


# Labels


def yaml(sources, labels):
    """One block a note, one line a field; values as JSON, which YAML includes."""
    head = "# Written from src/samples/sources by src/samples/check.py --write; see src/samples/README.md.\n"
    return head + "".join(f"\n{name}:\n{''.join(block(labels(source)))}" for name, source in sources.items())


def block(fields):
    for key, value in fields.items():
        if isinstance(value, list) and value and isinstance(value[0], dict):
            yield f"  {key}:\n" + "".join(f"    - {dump(v)}\n" for v in value)
        else:
            yield f"  {key}: {dump(value)}\n"


def dump(value):
    return json.dumps(value, ensure_ascii=False)


def outline(source):
    source = source.old or source  # behind the cover of a declassified note stands the old one
    blocks = body(source)
    title = next((b.plain() for b in blocks if b.kind == "heading" and b.level == 1), None)
    sections = [{"depth": b.level - 1, **labelled(b)}
                for b in blocks if b.kind == "heading" and b.level > 1]
    kinds = [kind(b) for b in blocks]
    counts = {k: kinds.count(k) for k in PASSAGES} | {"footnote": len(source.footnotes)}
    blanked = sum(b.kind == "blanked" for b in source.blocks)
    fields = {"title": title, "sections": sections, "passages": counts, "blanked": blanked or None,
              "changes": changes(blocks) or None, "footnotes": footnotes(source, blocks)}
    return {k: v for k, v in fields.items() if v is not None}


def labelled(heading):
    """Label and words of a heading; the dash of `Article 1 - Scope` belongs to neither."""
    article = ARTICLE.fullmatch(heading.plain())
    label, words = article.groups() if article else (heading.label, heading.plain())
    return {"label": label, "heading": words}


def changes(blocks):
    """Words added and words deleted, in order."""
    texts = [t for b in blocks for t in (b.text, *b.cells)]
    return [{"state": m.lastgroup, "text": m[m.lastgroup]} for t in texts for m in markup.CHANGED.finditer(t)]


def body(source):
    """What follows the cover: all after the annex begins, else all from the first heading."""
    kinds = [b.kind for b in source.blocks]
    start = kinds.index("annex" if "annex" in kinds else "heading")
    return [b for b in source.blocks[start:] if b.kind in (*PASSAGES, *KINDS)]


def kind(block):
    """As the archive counts: `1.` numbers a paragraph, `a)` and bullets make items of a list."""
    if block.kind not in KINDS:
        return block.kind
    return "paragraph" if block.label.endswith(".") else "item"


def footnotes(source, blocks):
    out = []
    for text in [t for b in blocks for t in (b.text, *b.cells)]:
        for match in markup.ANCHOR.finditer(text):
            before = markup.strip_marks(text[: match.start()]).split()[-WORDS_BEFORE:]
            note = markup.strip_marks(source.footnotes[match[1]].text)
            out.append({"number": len(out) + 1, "before": " ".join(before), "text": note})
    return out


def cover(source):
    m = source.meta
    period = dict(zip(("from", "to"), m["period"].split("/"))) if "period" in m else None
    fields = {
        "number": canonical(source), "printed": source.number, "language": source.language.lower(),
        "original": m.get("original"), "date": m["date"], "type": m["type"], "from": m.get("from"),
        "on": m.get("on"), "to": m.get("to"), "previous": m.get("prev", "").split(" + ") if "prev" in m else [],
        "commission": source.lines("cion"), "interinstitutional": source.values("file"),
        "document": m.get("document"), "newStatus": m.get("standing"),
        "subject": " ".join(source.lines("subject")), "codes": source.values("codes"),
        "marking": m.get("watermark") or m.get("marking", "PUBLIC"), "status": m.get("status", "none"),
        "adoptedBy": m.get("adopted-by"), "period": period, "stamp": source.values("stamp"),
        "formats": m["formats"].split(),
    }
    return {k: v for k, v in fields.items() if v is not None}


def canonical(source):
    """As the archive displays a number: WK 90155/2019 INIT is WK 90155/2019."""
    return source.number.removesuffix(" INIT")


# Passages


def passages(sources):
    """One line a passage of the text behind the cover's fields: note, kind, words as a reader sees them."""
    lines = [f"{name}\t{kind}\t{text}" for name, source in sources.items()
             for part in (source, source.old) if part for kind, text in parts(part)]
    return "note\tkind\ttext\n" + "\n".join(lines) + "\n"


def parts(source):
    """Kind and words in reading order; a footnote stands behind the passage that calls it."""
    for b in source.blocks:
        if b.kind == "blanked":
            yield "blanked", "DELETED"
        elif b.kind in (*PASSAGES, *KINDS):
            yield kind(b), " ".join((b.label if b.kind != "bullet" else "", b.plain())).strip()
            for name in markup.ANCHOR.findall(" ".join((b.text, *b.cells))):
                yield "footnote", markup.strip_marks(source.footnotes[name].text)


# Relations


def relations(sources, path):
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    editions, earlier, problems = {n: wordings(s) for n, s in sources.items()}, set(), []
    for old, new in dict.fromkeys((r["from"], r["to"]) for r in rows):
        step = Step(editions[old], editions[new], [r for r in rows if (r["from"], r["to"]) == (old, new)], earlier)
        problems += [f"{old} to {new}: {p}" for p in step.problems()]
        earlier |= set(editions[old])
    return problems


def wordings(source):
    """Label and words by id, in reading order; footnotes after the body."""
    parts = [(b.wording, (b.label, b.plain())) for b in source.blocks]
    parts += [(f.wording, ("", markup.strip_marks(f.text))) for f in source.footnotes.values()]
    return {i: words for i, words in parts if i and not i.startswith(COVER)}


class Step:
    """The relations of one edition to the one before it."""

    def __init__(self, old, new, rows, earlier):
        self.old, self.new, self.earlier = old, new, earlier
        self.rows = [(r["relation"], r["nature"], ids(r["before"]), ids(r["after"])) for r in rows]

    def problems(self):
        yield from self.coverage("before", 2, self.old)
        yield from self.coverage("after", 3, self.new)
        for row in self.rows:
            if not self.holds(*row):
                yield f"{row[0]} does not hold: {row[2]} {row[3]}"
        stay = [(b[0], a[0]) for r, _, b, a in self.rows if r in ("carried", "edited")]
        if in_order([b for b, _ in stay], self.old) != in_order_of([a for _, a in stay], stay, self.new):
            yield "carried and edited wordings stand in another order"

    def coverage(self, side, column, edition):
        named = [i for row in self.rows for i in row[column]]
        for i in sorted(set(named) ^ set(edition)):
            yield f"{side}: {i} is in only one of truth and source"
        for i in sorted({i for i in named if named.count(i) > 1}):
            yield f"{side}: {i} stands twice"

    def holds(self, relation, nature, before, after):
        same = [self.old.get(i) for i in before] == [self.new.get(i) for i in after]
        one = len(before) == len(after) == 1
        match relation:
            case "carried" | "moved":
                return one and same and not nature
            case "edited" | "moved-edited":
                return one and not same and (nature == "label") == self.only_label(before, after)
            case "split":
                return len(before) == 1 and len(after) > 1
            case "merged":
                return len(before) > 1 and len(after) == 1
            case "dropped":
                return bool(before) and not after
            case "new":
                return not before and not self.known(after)
            case "returned":
                return not before and self.known(after)
        return False

    def only_label(self, before, after):
        return self.old[before[0]][1] == self.new[after[0]][1]

    def known(self, after):
        return all(i in self.earlier for i in after)


def ids(text):
    return tuple(i for i in text.split(",") if i)


def in_order(wanted, edition):
    return [i for i in edition if i in set(wanted)]


def in_order_of(wanted, pairs, edition):
    """The ids of the old edition in the order in which the new one has them."""
    back = {a: b for b, a in pairs}
    return [back[i] for i in in_order(wanted, edition)]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
