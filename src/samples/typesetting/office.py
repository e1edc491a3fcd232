"""Runs LibreOffice and takes out of its files what differs from one run to the next.

Dates and identifiers are fixed. What stays is the order in which LibreOffice embeds the fonts of a
PDF: one run in ten or so orders them otherwise. Pages and text are the same all the same.
"""

import hashlib
import re
import subprocess
import tempfile
import zipfile
from datetime import date
from pathlib import Path

FILTERS = {"html": "html:HTML (StarWriter)"}
LOOSE_DATE = re.compile(rb"(?P<key>/(?:Creation|Mod)Date ?\()D:\d{14}[^)]*\)")
LOOSE_IDS = re.compile(rb"(?<=/ID \[ <)[0-9A-F]{32}(?=>)|(?<=>\n<)[0-9A-F]{32}(?=> \]\n/DocChecksum)|(?<=/DocChecksum /)[0-9A-F]{32}")
HTML_NOISE = re.compile(r'\s*<meta name="(?:generator|created|changed|changedby)"[^>]*>')
ZIP_TIME = (1980, 1, 1, 0, 0, 0)


def convert(flat, kind, outdir):
    """Makes `outdir/STEM.kind` of a flat OpenDocument file."""
    with tempfile.TemporaryDirectory() as profile:
        command = ["soffice", "--headless", f"-env:UserInstallation=file://{profile}", "--convert-to",
                   FILTERS.get(kind, kind), "--outdir", str(outdir), str(flat)]
        try:
            subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        except FileNotFoundError:
            raise SystemExit("typeset: `soffice` is missing (Debian: libreoffice-writer-nogui)") from None
    out = Path(outdir) / f"{flat.stem}.{kind}"
    if not out.exists():
        raise SystemExit(f"typeset: soffice made no {out.name}")
    return out


def steady(path, day):
    """Fixes dates and identifiers, so that the same source gives the same bytes."""
    if path.suffix == ".pdf":
        path.write_bytes(steady_pdf(path.read_bytes(), day))
    elif path.suffix == ".docx":
        steady_zip(path)
    elif path.suffix == ".html":
        path.write_text(HTML_NOISE.sub("", path.read_text(encoding="utf-8")), encoding="utf-8")


def steady_pdf(data, day):
    """Only pieces of the same length are put in, as the file counts its bytes."""
    stamp = date.fromisoformat(day).strftime("D:%Y%m%d120000Z").encode()
    data = LOOSE_DATE.sub(lambda m: (m["key"] + stamp).ljust(len(m[0]) - 1, b"'") + b")", data)
    name = hashlib.md5(LOOSE_IDS.sub(b"", data), usedforsecurity=False).hexdigest().upper().encode()
    return LOOSE_IDS.sub(name, data)


def steady_zip(path):
    with zipfile.ZipFile(path) as old:
        parts = [(name, old.read(name)) for name in old.namelist()]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name, data in parts:
            new.writestr(zipfile.ZipInfo(name, ZIP_TIME), data, zipfile.ZIP_DEFLATED)
