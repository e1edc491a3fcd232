"""Has Chromium print a web page to PDF."""

import shutil
import subprocess
import tempfile
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome")


def pdf(page, out):
    """Makes the PDF file `out` of the text of a web page."""
    program = next((n for n in NAMES if shutil.which(n)), None)
    if not program:
        raise SystemExit("typeset: `chromium` is missing (Debian: chromium)")
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "note.html"
        source.write_text(page, encoding="utf-8")
        command = [program, "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder}/profile",
                   "--no-pdf-header-footer", "--virtual-time-budget=10000", f"--print-to-pdf={out}", source.as_uri()]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=120)
    if not Path(out).exists():
        raise SystemExit(f"typeset: {program} made no {Path(out).name}")
