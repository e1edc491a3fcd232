"""Reads the light markup of src/samples/sources: what a note says, free of how it looks.

A source is a front matter block between two lines `---` (one `key: value` a line, several values
parted by `;`, several lines of one value by ` | `) and a body of one line per block:

    # Title, ## Heading, ### ..     heading of level 1 to 4
    text                            paragraph
    a) text, 1. text, (1) text      labelled item; "  a) text" on the second level
    - text, "  - text"              bullet on the first and on the second level
    | a | b |                       table row; the first row of a table is its head
    |--|-----|                      widths of the columns, by the number of dashes
    text[^name] and [^name]: text   footnote
    **bold** *italic*               runs
    ++new++ ~~old~~                 words added (bold, underlined) and words deleted (struck through)
    \\annex, \\page, \\rule            the annex begins; a new page; a short rule
    \\blanked                        a passage kept from the public: a box with the word DELETED

`{#id}` at the end of a block names its wording. It is never printed.
"""

import re
from dataclasses import dataclass, field
from pathlib import Path

WORDING = re.compile(r"\s*\{#([\w-]+)\}$")  # `text {#scope}`, not `text #scope`
HEADING = re.compile(r"(#{1,4})\s+(.*)")  # `## I. Meetings`, not `#I.`
BULLET = re.compile(r"(\s*)- (.*)")  # `- text` and `  - text`, not `-text`
LABELLED = re.compile(r"(\s*)(\d{1,2}\.|\(?[a-z\d]{1,2}\)|[ivx]{1,4}\))\s+(.*)")  # `a) text`, not `ab c`
FOOTNOTE = re.compile(r"\[\^([\w-]+)\]:\s*(.*)")  # `[^budget]: text`
ANCHOR = re.compile(r"\[\^([\w-]+)\]")  # `word[^budget]`
WIDTHS = re.compile(r"\|[|\s-]+\|")  # `|--|----|`
EMPHASIS = re.compile(r"\*{1,2}|\+\+|~~")  # `**`, `*`, `++` and `~~`, not `+`
CHANGED = re.compile(r"\+\+(?P<added>.+?)\+\+|~~(?P<deleted>.+?)~~")  # `++new++` and `~~old~~`, not `+new+`
HEADING_LABEL = re.compile(
    r"((?:COMPONENT|COMPONENTE|COMPOSANTE) \d:|[IVX]+\.|\d{1,2}\.|[A-Z]\.|[a-z]\))\s+(.*)"
)  # `II. Meetings`, `COMPONENT 1: Data`, not `In short`


@dataclass(frozen=True)
class Block:
    """One block of the body; `level` of headings, items and bullets, `label` of headings and items."""

    kind: str  # heading, paragraph, item, bullet, row, widths, annex, page, rule, blanked
    text: str = ""
    level: int = 0
    label: str = ""
    cells: tuple = ()
    widths: tuple = ()
    wording: str = ""

    def plain(self):
        """The words as they stand, without marks of any kind."""
        words = " ".join(self.cells) if self.kind == "row" else self.text
        return strip_marks(words)


@dataclass(frozen=True)
class Footnote:
    name: str
    text: str
    wording: str


@dataclass
class Source:
    """One note: its cover as front matter, its blocks in order, its footnotes by name."""

    path: Path
    meta: dict
    blocks: list = field(default_factory=list)
    footnotes: dict = field(default_factory=dict)

    def values(self, key):
        return [v.strip() for v in self.meta.get(key, "").split(";") if v.strip()]

    def lines(self, key):
        return [v.strip() for v in self.meta.get(key, "").split(" | ") if v.strip()]

    @property
    def language(self):
        return self.meta.get("language", "EN").upper()

    @property
    def number(self):
        """The number as the footer prints it."""
        return " ".join(x for x in (self.meta["number"], self.meta.get("addition")) if x)


def strip_marks(text):
    return EMPHASIS.sub("", ANCHOR.sub("", text)).strip()


def read(path):
    head, body = parted(path)
    source = Source(path, head)
    for number, line in enumerate(body.splitlines(), 1):
        try:
            add(source, line.rstrip())
        except ValueError as problem:
            raise SystemExit(f"{path}: line {number} of the body: {problem}") from problem
    check_footnotes(source)
    return source


def parted(path):
    match = re.match(r"---\n(.*?)\n---\n(.*)\Z", path.read_text(encoding="utf-8"), re.S)
    if not match:
        raise SystemExit(f"{path}: no front matter between --- lines")
    pairs = [line.partition(":") for line in match[1].splitlines() if line.strip()]
    return {key.strip(): value.strip() for key, _, value in pairs}, match[2]


def add(source, line):
    line, wording = named(line)
    footnote = FOOTNOTE.fullmatch(line)
    if footnote:
        source.footnotes[footnote[1]] = Footnote(footnote[1], footnote[2], wording)
    else:
        source.blocks.append(block(line, wording))


def named(line):
    match = WORDING.search(line)
    return (line[: match.start()], match[1]) if match else (line, "")


def block(line, wording):
    if not line:
        return Block("blank")
    if line.startswith("\\"):
        return Block(command(line[1:]))
    if line.startswith("|"):
        return row(line, wording)
    heading, bullet, labelled = (p.fullmatch(line) for p in (HEADING, BULLET, LABELLED))
    if heading:
        label = HEADING_LABEL.fullmatch(heading[2])
        parts = (label[1], label[2]) if label else ("", heading[2])
        return Block("heading", parts[1], len(heading[1]), parts[0], wording=wording)
    if bullet:
        return Block("bullet", bullet[2], level_of(bullet[1]), wording=wording)
    if labelled:
        return Block("item", labelled[3], level_of(labelled[1]), labelled[2], wording=wording)
    return Block("paragraph", line, wording=wording)


def level_of(indent):
    return 2 if len(indent) > 1 else 1


def command(name):
    if name not in ("annex", "page", "rule", "blanked"):
        raise ValueError(f"no command \\{name}")
    return name


def row(line, wording):
    if WIDTHS.fullmatch(line):
        return Block("widths", widths=tuple(c.count("-") for c in line.strip("|").split("|")))
    return Block("row", cells=tuple(c.strip() for c in line.strip("|").split("|")), wording=wording)


def check_footnotes(source):
    called = [n for b in source.blocks for n in ANCHOR.findall(" ".join((b.text, *b.cells)))]
    if sorted(called) != sorted(source.footnotes):
        raise SystemExit(f"{source.path}: footnotes called {called}, given {list(source.footnotes)}")
