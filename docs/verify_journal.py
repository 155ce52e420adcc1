#!/usr/bin/env python3
"""Verifies an exported journal without Sourcebook; the handbook's page "Verifying a journal" has the rules.

    python3 verify_journal.py JOURNAL [--checkpoint FILE]... [--key BASE64]

JOURNAL is a collection exported as JSON by one of its managers, or the instance's whole journal as JSON. With --checkpoint
it is held against signed checkpoints, with --key these must be signed by that key and no other. Says which record is the
first that does not hold and why, and ends with 1; ends with 0 if all is whole. Needs Python 3.8 and nothing else.
"""
import argparse
import base64
import hashlib
import json
import sys

NONE = "0" * 64
INSTANCE = "00000000-0000-0000-0000-000000000000"
ERASURE = "payloads-erased"


class Broken(Exception):
    """The first record that does not hold, and why."""

    def __init__(self, record, why):
        super().__init__(f"broken at record {record}: {why}")


def canonical(value):
    """JSON in the one form that is hashed (RFC 8785). No record has a number that is not whole."""
    if isinstance(value, dict):
        members = sorted(value.items(), key=lambda member: member[0].encode("utf-16-be"))
        return "{" + ",".join(canonical(name) + ":" + canonical(part) for name, part in members) + "}"
    if isinstance(value, list):
        return "[" + ",".join(canonical(part) for part in value) + "]"
    if isinstance(value, float):
        raise ValueError("a number that is not whole")
    return json.dumps(value, ensure_ascii=False)


def sha256(*parts):
    return hashlib.sha256(b"".join(parts)).hexdigest()


def records(document):
    """The records of an export, as a collection has them."""
    if isinstance(document, dict) and "journal" in document:
        return document["journal"]
    if isinstance(document, list):
        return [instance_record(record) for record in document]
    raise SystemExit("There is no journal in this file: it has to be exported as JSON, by a manager.")


def instance_record(record):
    payload = canonical(record["payload"])
    return {
        "chain": INSTANCE, "seq": record["sequence"], "at": record["time"], "account": record["account"],
        "action": record["action"], "subject": record["subject"], "payload": payload,
        "payloadHash": sha256(payload.encode()), "hash": record["hash"],
    }


def erased(journal):
    """The records whose payload a record says was erased."""
    return {
        number
        for record in journal
        if record["action"] == ERASURE
        for number in json.loads(record["payload"])["records"]
    }


def check_chain(journal, known):
    """Recomputes the chain; known has the hashes of records by number, as checkpoints have them."""
    gone = erased(journal)
    previous, confirmed = NONE, 0
    chain = journal[0]["chain"] if journal else None
    for number, record in enumerate(journal, start=1):
        if record["seq"] != number or record["chain"] != chain:
            raise Broken(number, f"another record stands there, which calls itself {record['seq']}")
        if record.get("erased"):
            if number not in gone:
                raise Broken(number, "its payload is missing, and no record says that it was erased")
        elif sha256(record["payload"].encode()) != record["payloadHash"]:
            raise Broken(number, "the payload is not the one that it was sealed with")
        names = ("account", "action", "at", "chain", "payloadHash", "seq", "subject")
        sealed = canonical({name: record[name] for name in names}).encode()
        if sha256(bytes.fromhex(previous), sealed) != record["hash"]:
            raise Broken(number, "it, or the one before it, is not the one that its hash was made from")
        if known.get(number, record["hash"]) != record["hash"]:
            raise Broken(number, f"a checkpoint has another one there: it was written anew after record {confirmed}")
        confirmed = number if number in known else confirmed
        previous = record["hash"]
    if known and max(known) > len(journal):
        raise Broken(len(journal) + 1, "it is missing: a checkpoint has seen it")


def check_signature(checkpoint, key):
    """Whether the instance's key signed a checkpoint."""
    signed = canonical({name: part for name, part in checkpoint.items() if name != "signature"}).encode()
    if key is not None and checkpoint["key"] != key:
        raise SystemExit("A checkpoint is signed by another key than the one that was given.")
    if not ed25519(base64.b64decode(checkpoint["key"]), signed, base64.b64decode(checkpoint["signature"])):
        raise SystemExit("A checkpoint is not signed by its key: it is no witness.")


# Ed25519 as RFC 8032, section 5.1, has it; points are (X, Y, Z, T) with x = X/Z, y = Y/Z, xy = T/Z.
P = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
BASE_Y = 4 * pow(5, P - 2, P) % P


def plus(one, other):
    a = (one[1] - one[0]) * (other[1] - other[0]) % P
    b = (one[1] + one[0]) * (other[1] + other[0]) % P
    c = 2 * one[3] * other[3] * D % P
    d = 2 * one[2] * other[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % P, g * h % P, f * g % P, e * h % P


def times(factor, point):
    result = (0, 1, 1, 0)
    while factor:
        if factor & 1:
            result = plus(result, point)
        point = plus(point, point)
        factor >>= 1
    return result


def with_y(y, odd):
    """The point with this y; None if there is none."""
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if x * x % P != square:
        x = x * pow(2, (P - 1) // 4, P) % P
    if y >= P or x * x % P != square or (x == 0 and odd):
        return None
    x = P - x if x % 2 != odd else x
    return x, y, 1, x * y % P


def point(text):
    number = int.from_bytes(text, "little")
    return with_y(number & (2**255 - 1), number >> 255)


def ed25519(key, message, signature):
    if len(key) != 32 or len(signature) != 64:
        return False
    public, r, s = point(key), point(signature[:32]), int.from_bytes(signature[32:], "little")
    if public is None or r is None or s >= ORDER:
        return False
    digest = hashlib.sha512(signature[:32] + key + message).digest()
    one = times(s, with_y(BASE_Y, 0))
    other = plus(r, times(int.from_bytes(digest, "little") % ORDER, public))
    return (one[0] * other[2] - other[0] * one[2]) % P == 0 and (one[1] * other[2] - other[1] * one[2]) % P == 0


def main():
    parser = argparse.ArgumentParser(description="Verifies an exported journal of Sourcebook.")
    parser.add_argument("journal", help="a collection, or the instance's journal, exported as JSON")
    parser.add_argument("--checkpoint", action="append", default=[], help="a signed checkpoint; can be given several times")
    parser.add_argument("--key", help="the instance's public key in Base64, if it is known from elsewhere")
    asked = parser.parse_args()
    with open(asked.journal, encoding="utf-8") as file:
        journal = records(json.load(file))
    known = {}
    for name in asked.checkpoint:
        with open(name, encoding="utf-8") as file:
            checkpoint = json.load(file)
        check_signature(checkpoint, asked.key)
        for head in checkpoint["chains"]:
            if journal and head["chain"] == journal[0]["chain"] and head["seq"] > 0:
                known[head["seq"]] = head["hash"]
    try:
        check_chain(journal, known)
    except Broken as broken:
        print(broken)
        return 1
    print(f"whole: {len(journal)} records, {len(known)} of them confirmed by checkpoints")
    return 0


if __name__ == "__main__":
    sys.exit(main())
