"""Compares pictures of the PDF's pages with pictures of the pages that a browser prints."""

import pathlib
import subprocess
import tempfile

import numpy
from PIL import Image

RESOLUTION = 100  # dots an inch
# How much lighter or darker a pixel must be than all around its place in the other picture, of 255.
STEP = 96
# How much the colour behind the text may differ, and the side of the squares in which it is looked for.
GROUND_STEP = 5
SQUARE = 10
# How many squares may: pictures are scaled by other rules.
SQUARES = 8
# The share of such pixels that a page may have, in thousandths. Measured: the worst page has a sixth of this.
BOUND = 0.3
# Browsers print baselines on whole CSS pixels, up to 1.25 higher than on a screen; so far pixels are looked for.
DOWN, ACROSS = 2, 1


def render(pdf: pathlib.Path, folder: pathlib.Path) -> list[pathlib.Path]:
    """Pictures of a PDF's pages."""
    subprocess.run(["pdftoppm", "-r", str(RESOLUTION), pdf, folder / "page"], check=True)
    return sorted(folder.glob("page-*.ppm"))


def around(picture: numpy.ndarray, pick, down: int, across: int) -> numpy.ndarray:
    """The lightest or darkest of the pixels around each."""
    result = picture
    for axis, reach in ((0, down), (1, across)):
        for _ in range(reach):
            before = result
            result = before.copy()
            one, other = [slice(None)] * picture.ndim, [slice(None)] * picture.ndim
            one[axis], other[axis] = slice(1, None), slice(None, -1)
            for to, source in ((one, other), (other, one)):
                pick(result[tuple(to)], before[tuple(source)], out=result[tuple(to)])
    return result


def beyond(one: numpy.ndarray, other: numpy.ndarray, down: int, across: int) -> numpy.ndarray:
    """How much lighter or darker a picture is than everything around that place in another."""
    lightest = around(other, numpy.maximum, down, across)
    darkest = around(other, numpy.minimum, down, across)
    return numpy.maximum(numpy.maximum(one, lightest) - lightest, darkest - numpy.minimum(one, darkest))


def grounds(picture: numpy.ndarray) -> tuple[numpy.ndarray, numpy.ndarray]:
    """The darkest and lightest colours of a picture's squares; the lightest is what is behind the text."""
    height, width = (length // SQUARE * SQUARE for length in picture.shape[:2])
    squares = picture[:height, :width].reshape(height // SQUARE, SQUARE, width // SQUARE, SQUARE, 3)
    return squares.min(axis=(1, 3)), squares.max(axis=(1, 3))


def strange(one: numpy.ndarray, other: numpy.ndarray) -> numpy.ndarray:
    """The squares of a picture whose ground is lighter or darker than anything around there in another."""
    _, ground = grounds(one)
    darkest, lightest = grounds(other)
    lightest, darkest = around(lightest, numpy.maximum, 1, 1), around(darkest, numpy.minimum, 1, 1)
    lighter = numpy.maximum(ground, lightest) - lightest
    return numpy.maximum(lighter, darkest - numpy.minimum(ground, darkest)).max(axis=2) > GROUND_STEP


def compare(ours: pathlib.Path, theirs: pathlib.Path) -> tuple[float, int, numpy.ndarray]:
    """The share of pixels that differ, in thousandths; the number of squares whose ground does; and where.

    Pixels are compared by how light they are, squares by their colours.
    """
    pair = [Image.open(path) for path in (ours, theirs)]
    if any(abs(one - other) > 1 for one, other in zip(pair[0].size, pair[1].size)):
        return 1000.0, 0, numpy.ones(pair[0].size[::-1], dtype=bool)
    width, height = (min(picture.size[axis] for picture in pair) for axis in (0, 1))
    one, other = (numpy.asarray(picture)[:height, :width] for picture in pair)
    squares = strange(one, other) | strange(other, one)
    one, other = (numpy.asarray(picture.convert("L"))[:height, :width] for picture in pair)
    differs = numpy.maximum(beyond(one, other, DOWN, ACROSS), beyond(other, one, DOWN, ACROSS)) > STEP
    share = float(differs.mean()) * 1000
    large = numpy.kron(squares, numpy.ones((SQUARE, SQUARE), dtype=bool))
    differs[: large.shape[0], : large.shape[1]] |= large
    return share, int(squares.sum()), differs


def pictures(pdf: pathlib.Path, printed: bytes, kept: pathlib.Path) -> dict:
    """Every page looks as it is printed. The worst is kept: ours, theirs, and where they differ."""
    faults, shares, worst = [], [], (-1, -1.0, None)
    with tempfile.TemporaryDirectory() as scratch:
        folders = [pathlib.Path(scratch) / name for name in ("ours", "theirs")]
        for folder in folders:
            folder.mkdir()
        sheet = pathlib.Path(scratch) / "printed.pdf"
        sheet.write_bytes(printed)
        ours, theirs = render(pdf, folders[0]), render(sheet, folders[1])
        if len(ours) != len(theirs):
            faults.append(f"{len(ours)} pages, {len(theirs)} printed")
        for number, pair in enumerate(zip(ours, theirs), 1):
            share, squares, differs = compare(*pair)
            shares.append(share)
            if squares > SQUARES:
                faults.append(f"page {number}: the ground is not as printed in {squares} squares")
            if share > BOUND:
                faults.append(f"page {number}: {share:.2f} of a thousand pixels are not as printed")
            if (squares, share) > worst[:2]:
                worst = (squares, share, number)
                keep(*pair, differs, kept)
    counts = {"pictures": len(shares), f"worst page ({worst[2]})": f"{max(shares, default=0):.3f} ‰ of its pixels"}
    return {"faults": faults, "counts": counts}


def keep(ours: pathlib.Path, theirs: pathlib.Path, differs: numpy.ndarray, kept: pathlib.Path) -> None:
    """Puts both pictures beside one another, and between them where they differ, in black."""
    pair = [Image.open(path).convert("RGB") for path in (ours, theirs)]
    middle = Image.fromarray(numpy.where(differs, 0, 255).astype(numpy.uint8)).convert("RGB")
    sheet = Image.new("RGB", (pair[0].width * 3, pair[0].height), "grey")
    for index, picture in enumerate((pair[0], middle, pair[1])):
        sheet.paste(picture, (index * pair[0].width, 0))
    kept.parent.mkdir(parents=True, exist_ok=True)
    sheet.save(kept)
