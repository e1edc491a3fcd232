"""A note as plain text: what a person gets who saves one as text, wrapped at 88 columns."""

import textwrap

from . import labels, markup

WIDTH = 88
RIGHT = 52


def text(source):
    return "\n".join(squeeze(cover(source) + body(source) + footer(source))) + "\n"


def cover(source):
    left = list(labels.of(source).council)
    right = [labels.dated(source), labels.original(source), "", source.meta["number"],
             source.meta.get("addition", ""), source.meta.get("marking", ""), ""]
    out = beside(left, [x for i, x in enumerate(right) if x or i in (2, 6)] + source.values("codes"))
    out += ["", "", source.meta["type"], ""]
    for label, lines in labels.fields(source):
        column = max(18, len(label) + 2)
        wrapped = [w for line in lines for w in textwrap.wrap(line, WIDTH - column)]
        out.append(label.ljust(column) + wrapped[0])
        out += [" " * column + line for line in wrapped[1:]]
    return out + ["", ""]


def beside(left, right):
    rows = max(len(left), len(right))
    pad = lambda lines: lines + [""] * (rows - len(lines))
    return [(l.ljust(RIGHT) + r).rstrip() for l, r in zip(pad(left), pad(right))]


def body(source):
    numbers, out = Numbers(source), []
    for block in source.blocks:
        out += lines(block, numbers, labels.of(source))
    return out + ["", "_" * 20] + numbers.notes() if numbers.called else out


class Numbers:
    """Counts footnotes in the order of their anchors, as `(1)`."""

    def __init__(self, source):
        self.source, self.called = source, []

    def number(self, match):
        self.called.append(match[1])
        return f" ({len(self.called)})"

    def words(self, text):
        return markup.EMPHASIS.sub("", markup.ANCHOR.sub(self.number, text))

    def notes(self):
        out = []
        for i, name in enumerate(self.called, 1):
            out += wrapped(self.source.footnotes[name].text, f"({i}) ", "    ")
        return out


def lines(block, numbers, printed):
    words = numbers.words(block.text)
    match block.kind:
        case "blank" | "widths":
            return [""]
        case "annex":
            return ["", ("_" * 24).center(WIDTH).rstrip(), "", printed.annex.rjust(WIDTH), ""]
        case "page" | "rule":
            return ["", "_" * 24, ""]
        case "blanked":
            return ["", "[DELETED]", ""]
        case "heading":
            return ["", *wrapped(f"{block.label} {words}".strip()), ""]
        case "bullet":
            indent = "    " * block.level
            return wrapped(words, indent + "– ", indent + "  ")
        case "item":
            indent = "    " * block.level
            return wrapped(words, indent[4:] + block.label.ljust(4), indent)
        case "row":
            return ["  |  ".join(numbers.words(c) for c in block.cells)]
        case _:
            return wrapped(words)


def wrapped(words, first="", rest=""):
    return textwrap.wrap(words, WIDTH, initial_indent=first, subsequent_indent=rest,
                         break_long_words=False, break_on_hyphens=False)


def footer(source):
    m = source.meta
    marks = [source.number, m.get("initials", ""), labels.of(source).annex if has_annex(source) else "",
             m.get("unit", ""), m.get("marking", ""), source.language]
    return ["", "", "    ".join(x for x in marks if x)]


def has_annex(source):
    return any(b.kind == "annex" for b in source.blocks)


def squeeze(lines):
    out = []
    for line in lines:
        if line or (out and out[-1]):
            out.append(line)
    return out
