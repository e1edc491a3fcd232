"""What a reader without fault makes of a source. One line a block, fields parted by tabs:

    running   text                            stands on many pages, and in no passage
    heading   path of labels    text
    paragraph path of provision text          also `item`; the path is empty outside an act
    caption   text
    table     caption           heads         heads of columns parted by ` | `, those above each other by ` / `
    row       number            cells         each `column-columns=text`, parted by ` | `; the head has number 0
    provision number            text          a row of a table with remarks, without the remarks
    remark    author kind       text          a remark on the last provision
    figure    labels                          words of a drawing, sorted

Words that are marked stand as `{added: ..}`, `{added-since: ..}` and `{deleted: ..}`; a word has the state that
most of its characters have.
"""

import re

from .markup import TITLED

MARKED = re.compile(r"\*\*(?P<added>.+?)\*\*|\+\+(?P<since>.+?)\+\+|~~(?P<deleted>.+?)~~")
STATES = {"added": "added", "since": "added-since", "deleted": "deleted"}
REMARK = re.compile(r"\((Comments|Drafting suggestions)\):")
DELEGATION = re.compile(r"[A-Z]{2}")
ITEM = re.compile(r"\(?\w{1,3}\) ")  # `(a) text`; a paragraph with a number, `1. text`, is no item


def table(source):
    out = [("running", line) for side in source.lines("running") for line in side.split("\\")]
    paths, caption, number = Paths(), "", 0
    marked = source.meta.get("marks") == "yes"
    for block in source.blocks:
        match block.kind:
            case "annex":
                out.append(("heading", paths.annex(), "ANNEX"))
            case "heading":
                words = f"{block.label} {block.text}".strip() if block.label else block.text
                out.append(("heading", paths.heading(block), words))
            case "caption":
                caption = block.text
                out.append(("caption", caption))
            case "table" if block.form == "chart":
                out.append(("figure", labels(block)))
                caption = ""
            case "table" if source.meta.get("running"):
                out += remarks(block)
            case "table":
                out += rows(block, caption)
                caption = ""
            case "item" | "paragraph":
                text = f"{block.label} {block.text}".strip()
                kind = "item" if ITEM.match(text) else "paragraph"
                out.append((kind, paths.provision(text), shown(text) if marked else plain(text)))
            case _:
                pass
    return "".join("\t".join(line) + "\n" for line in out)


class Paths:
    """Paths of headings, and of the provisions of an act."""

    def __init__(self):
        self.levels, self.article, self.open, self.recitals, self.quoted, self.inserted = [], "", [], False, False, ""
        self.unlabelled = 0

    def annex(self):
        """An annex that follows no heading with a label is the text itself, and has no path."""
        self.levels = ["ANNEX"] if self.levels else []
        return ".".join(self.levels)

    def heading(self, block):
        if TITLED.fullmatch(block.label):
            return self.division(block)
        if not block.label:
            return ""
        self.levels = [x for x in self.levels if x == "ANNEX"] + [block.label.rstrip(".)")]
        return ".".join(self.levels)

    def division(self, block):
        self.recitals = False
        name, number = block.label.lstrip("'").split(" ")
        label = f"{name.upper()}-{number}"
        if block.label.startswith("'"):
            self.inserted = f"{self.article}/{label}"
            return self.inserted
        if label.startswith("ARTICLE"):
            self.article, self.open, self.inserted, self.unlabelled = label, [], "", 0
        return label

    def provision(self, text):
        """Levels of an act: paragraph, then point; numbers in brackets are recitals, or paragraphs."""
        if text == "Whereas:":
            self.recitals = True
            return ""
        label = re.match(r"'?(?:\((\w+)\)|(\d+)\.)", text)
        if not label and self.article and not self.open and not self.inserted:
            self.unlabelled += 1
            return f"{self.article}/paragraph-{self.unlabelled}"
        if not label or not (self.recitals or self.article):
            return ""
        name = label[1] or label[2]
        if self.recitals:
            return f"RECITAL-{name}"
        if text.startswith("'"):
            return "/".join([self.article, *self.open[:1], name])
        if self.inserted:
            return f"{self.inserted}/{name}"
        self.open = [*self.open[:1], name] if name.isalpha() else [name]
        return "/".join([self.article, *self.open])


def rows(table, caption):
    yield "table", caption, " | ".join(" / ".join(h) for h in heads(table))
    for i, row in enumerate(table.rows):
        number = 0 if i < table.heads else i - table.heads + 1
        cells = (f"{c.column}-{c.columns}={plain(' '.join(c.paragraphs))}" for c in row if c.paragraphs != ("",))
        yield "row", str(number), " | ".join(cells)


def heads(table):
    columns = [[] for _ in table.widths]
    for row in table.rows[: table.heads]:
        for cell in row:
            for column in range(cell.column, cell.column + cell.columns):
                columns[column].append(" ".join(cell.paragraphs))
    return columns


def remarks(table):
    yield "table", "", " | ".join(" / ".join(h) for h in heads(table))
    for number, (left, right) in enumerate(table.rows[table.heads:], 1):
        yield "provision", str(number), " ".join(left.paragraphs)
        author, kind, words = "", "", []
        for i, text in enumerate(right.paragraphs):
            following = right.paragraphs[i + 1] if i + 1 < len(right.paragraphs) else ""
            if DELEGATION.fullmatch(text) and REMARK.fullmatch(following):
                if words:
                    yield "remark", f"{author} {kind}", " ".join(words)
                author, words = text, []
            elif REMARK.fullmatch(text):
                kind = "comment" if "Comments" in text else "suggestion"
            elif text:
                words.append(text)
        if words:
            yield "remark", f"{author} {kind}", " ".join(words)


def labels(table):
    """The years and the names of the series; the numbers of the scale are the program's that draws it."""
    words = [c.paragraphs[0] for c in table.rows[0][1:]] + [row[0].paragraphs[0] for row in table.rows[1:]]
    return " ".join(sorted(words))


def plain(text):
    return re.sub(r"\*\*|\+\+|~~|\*", "", text)


def shown(text):
    """The text with the state of each word, as the test writes it of a passage."""
    chars, at = [], 0
    for match in MARKED.finditer(text):
        chars += [(c, "") for c in text[at:match.start()]]
        name = match.lastgroup
        chars += [(c, STATES[name]) for c in match[name]]
        at = match.end()
    chars += [(c, "") for c in text[at:]]
    words, word = [], []
    for char in [*chars, (" ", "")]:
        if char[0] != " ":
            word.append(char)
        elif word:
            states = [s for _, s in word]
            words.append(("".join(c for c, _ in word), max(dict.fromkeys(states), key=states.count)))
            word = []
    return grouped(words)


def grouped(words):
    out, i = [], 0
    while i < len(words):
        state, group = words[i][1], []
        while i < len(words) and words[i][1] == state:
            group.append(words[i][0])
            i += 1
        out.append(f"{{{state}: {' '.join(group)}}}" if state else " ".join(group))
    return " ".join(out)
