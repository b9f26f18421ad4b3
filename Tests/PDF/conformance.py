"""Asks validators whether the PDF is well formed, accessible (PDF/UA-1) and complete in itself."""

import pathlib
import re
import subprocess
import xml.etree.ElementTree as ElementTree

import outloud
import page
import pikepdf

import document

XHTML = "{http://www.w3.org/1999/xhtml}"
XML = "{http://www.w3.org/XML/1998/namespace}"


def accessible(path: pathlib.Path) -> dict:
    """No failed rule of PDF/UA-1, by a validator that has passed veraPDF's corpus."""
    report = page.validate_pdf(path, profile="ua1")
    faults = [f"{failure.rule_id}: {failure.message}" for failure in report.failures if not isKnown(path, failure)]
    return {"faults": faults, "counts": {"rules of PDF/UA-1": report.rules.total}}


def isKnown(path: pathlib.Path, failure) -> bool:
    """Whether a failure is one of the validator: it takes a glyph of a CFF font that has no outline, a space, for none."""
    if failure.rule_id != "PDFUA1-FONT-GLYPH-PRESENCE-001":
        return False
    found = re.fullmatch(r"font object (\d+) 0 has no embedded CIDFontType0C glyph for rendered CID (\d+)", failure.message)
    if not found:
        return False
    with pikepdf.open(path) as pdf:
        font = pdf.get_object(int(found[1]), 0)
        return f"<{int(found[2]):04X}> <0020>".encode() in font.ToUnicode.read_bytes()


# What outloud warns of and need not be mended. It counts all pieces of a paragraph before the links among them, and so takes
# short texts with many links for painted in another order than that of the tags.
KNOWN = {"ORD-001"}


def readable(path: pathlib.Path) -> dict:
    """Nothing that a reader aloud would stumble on, by outloud's rules."""
    result = outloud.check(str(path))
    if result.error:
        raise SystemExit(f"outloud: {result.error}")
    faults = [
        f"{finding.rule}: page {finding.page}: {finding.message}"
        for finding in result.sorted_findings()
        if finding.rule not in KNOWN and str(finding.severity) != "info"
    ]
    statuses = [row["status"] for row in result.criteria["pdfua1"]]
    return {"faults": faults, "counts": {"Matterhorn checkpoints passed": statuses.count("pass")}}


def sound(path: pathlib.Path, html: pathlib.Path) -> dict:
    """qpdf has nothing to say; every font is embedded, cut down and says what its glyphs stand for; title and dates are told."""
    faults = []
    checked = subprocess.run(["qpdf", "--check", path], capture_output=True, text=True, check=False)
    if checked.returncode != 0 or "No syntax or stream encoding errors found" not in checked.stdout:
        faults.append(f"qpdf: {(checked.stdout + checked.stderr).strip()[-200:]}")
    fonts = document.run("pdffonts", path).splitlines()
    for line in fonts[2:]:
        name, embedded, subset, unicode = re.match(r"(\S+).*?(yes|no) +(yes|no) +(yes|no) +\d+ +\d+$", line).groups()
        if (embedded, subset, unicode) != ("yes", "yes", "yes") or "+" not in name:
            faults.append(f"pdffonts: {line}")
    root = ElementTree.parse(html).getroot()
    with pikepdf.open(path) as pdf:
        info = {key: str(value) for key, value in pdf.docinfo.items()}
        with pdf.open_metadata(set_pikepdf_as_editor=False) as metadata:
            told = {key: metadata.get(key) for key in ("dc:title", "dc:creator", "dc:language", "pdfuaid:part", "xmp:CreateDate")}
    title = root.find(f"{XHTML}head/{XHTML}title").text
    if info.get("/Title") != title or told["dc:title"] != title:
        faults.append(f"the title is {info.get('/Title')!r} and {told['dc:title']!r} instead of {title!r}")
    if told["pdfuaid:part"] != "1":
        faults.append("it does not say that it is PDF/UA")
    date = info.get("/CreationDate", "")
    if not re.fullmatch(r"D:\d{6}01000000Z", date) or info.get("/ModDate") != date:
        faults.append(f"the date is {date!r}")
    if f"{date[2:6]}-{date[6:8]}-01T00:00:00Z" != told["xmp:CreateDate"]:
        faults.append(f"two dates: {date!r} and {told['xmp:CreateDate']!r}")
    return {"faults": faults, "counts": {"fonts": len(fonts) - 2, "kB": round(path.stat().st_size / 1000)}}
