#!/usr/bin/env python3
"""A second look at a register's log, which shares no code with it: Python's standard library and, for the signature,
the openssl command.

    second-look.py URL|DIR [KEY]

Reads checkpoint, entries and tiles (C2SP tlog-tiles) from an address or a mirrored directory, computes the root as RFC
9162, 2.1.1, defines it, and compares every tile. KEY is the log's verifier key, name+hash+base64. Without it the log's
own is used, which shows only that the log agrees with itself. Exit code 0: agrees, 1: does not, 3: could not be read.
"""
import base64
import hashlib
import os
import subprocess
import sys
import tempfile
import urllib.error
import urllib.request


class Disagrees(Exception):
    pass


class NotThere(Exception):
    pass


class NoRedirects(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *ignored):
        return None


WEB = urllib.request.build_opener(NoRedirects)


def fetch(base, path, most=1 << 20):
    """Returns what stands at a path below the log."""
    try:
        if base.startswith(("http://", "https://")):
            with WEB.open(base + "/" + path, timeout=30) as answer:
                read = answer.read(most + 1)
        else:
            with open(os.path.join(base, path), "rb") as file:
                read = file.read(most + 1)
    except (OSError, urllib.error.URLError) as problem:
        raise NotThere(f"{path}: {problem}") from problem
    if len(read) > most:
        raise Disagrees(f"{path} is too long")
    return read


def sha(*parts):
    return hashlib.sha256(b"".join(parts)).digest()


def root(hashes):
    """MTH of RFC 9162, over hashes of leaves."""
    if not hashes:
        return sha()
    if len(hashes) == 1:
        return hashes[0]
    k = 1 << (len(hashes) - 1).bit_length() - 1
    return sha(b"\x01", root(hashes[:k]), root(hashes[k:]))


def path_of(level, number, width):
    groups = [f"{number % 1000:03d}"]
    while number >= 1000:
        number //= 1000
        groups.insert(0, f"x{number % 1000:03d}")
    return f"tile/{level}/" + "/".join(groups) + ("" if width == 256 else f".p/{width}")


def hashes_of_entries(base, size):
    for first in range(0, size, 256):
        width = min(256, size - first)
        path = path_of("entries", first // 256, width)
        bundle, at = fetch(base, path), 0
        for _ in range(width):
            length = int.from_bytes(bundle[at:at + 2], "big")
            entry = bundle[at + 2:at + 2 + length]
            at += 2 + length
            if length == 0 or at > len(bundle):
                raise Disagrees(f"{path} is cut off")
            yield sha(b"\x00", entry)
        if at != len(bundle):
            raise Disagrees(f"{path} has more entries than the checkpoint says")


def compare_tiles(base, hashes):
    """Compares each level; the next one consists of the roots over its full tiles."""
    level = 0
    while hashes:
        for first in range(0, len(hashes), 256):
            part = hashes[first:first + 256]
            path = path_of(level, first // 256, len(part))
            if fetch(base, path) != b"".join(part):
                raise Disagrees(f"{path} does not follow from the entries")
        hashes = [root(hashes[at:at + 256]) for at in range(0, len(hashes) // 256 * 256, 256)]
        level += 1


def check_signature(note, key):
    name, short, encoded = key.strip().split("+", 2)
    public = base64.b64decode(encoded)
    if len(public) != 33 or public[0] != 1 or sha(name.encode(), b"\n", public)[:4].hex() != short:
        raise Disagrees("the key is not an Ed25519 verifier key")
    text, marks = note[:note.rindex(b"\n\n") + 1], note[note.rindex(b"\n\n") + 2:]
    if not text.startswith(name.encode() + b"\n"):
        raise Disagrees("the checkpoint is of another log than the key")
    for mark in marks.splitlines():
        raw = base64.b64decode(mark.rsplit(b" ", 1)[1])
        if mark.startswith(f"— {name} ".encode()) and raw[:4].hex() == short:
            return openssl(public[1:], text, raw[4:])
    raise Disagrees("the checkpoint is not signed by the key")


def openssl(public, text, signature):
    with tempfile.TemporaryDirectory() as place:
        files = {"key": bytes.fromhex("302a300506032b6570032100") + public, "text": text, "signature": signature}
        for name, content in files.items():
            with open(os.path.join(place, name), "wb") as file:
                file.write(content)
        try:
            done = subprocess.run(
                ["openssl", "pkeyutl", "-verify", "-pubin", "-keyform", "DER", "-inkey", "key", "-rawin", "-in", "text",
                 "-sigfile", "signature"], cwd=place, capture_output=True, check=False)
        except FileNotFoundError:
            return "signature not checked: there is no openssl"
    if done.returncode != 0:
        raise Disagrees("the signature does not verify")
    return "signature verified"


def main(words):
    if len(words) not in (1, 2):
        sys.exit(__doc__)
    base = words[0].rstrip("/")
    try:
        note = fetch(base, "checkpoint")
        key = words[1] if len(words) == 2 else fetch(base, "key").decode().splitlines()[0]
        signed = check_signature(note, key)
        origin, size, signed_root = note.decode().split("\n")[:3]
        hashes = list(hashes_of_entries(base, int(size)))
        compare_tiles(base, hashes)
        if base64.b64encode(root(hashes)).decode() != signed_root:
            raise Disagrees("the entries do not give the root that was signed")
    except NotThere as problem:
        print(f"could not be read: {problem}")
        return 3
    except (Disagrees, ValueError, IndexError) as problem:
        print(f"DISAGREES: {problem}")
        return 1
    print(f"agrees: {origin}, {size} entries, root {signed_root}, {signed}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
