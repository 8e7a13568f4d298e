#!/usr/bin/env python3
"""Matches the labelled names of a folder by three sets of rules in one run, and counts each by family.

    bench/names.py --server http://127.0.0.1:8080 --golden FOLDER --index CITES_INDEX.csv [--token TOKEN]

The server holds the names of both lists. `saola` is what it answers; `equal` takes plain equal canonical names, accepted
before synonyms; `gn` follows the published rules of GNverifier and GNmatcher: equal canonical names, then equal stems
(endings of Latin nouns), then stems one edit apart in words of five letters or more, then the name without its last
epithet, then the genus; an accepted name before synonyms, of several taxa the one whose author agrees. Neither knows a
question mark: whole names are stated; what GN calls partial is counted as a proposal, as its users are told to look at it.
All canonical names come from the parser of the server, so that rules are compared and not parsers.
"""
import argparse
import collections
import csv
import gzip
import json
import re
import unicodedata
import urllib.request

ENDINGS = ("ii", "ius", "orum", "arum", "ibus", "ium", "ia", "ae", "am", "as", "em", "es", "is", "os", "um", "us",
           "a", "e", "i", "o", "u")  # Schinke and others 1996, nouns, as GN uses them
TRANSFERRED = re.compile(r"[^a-z]")


def plain(text):
    text = unicodedata.normalize("NFKD", text.lower().replace("æ", "ae").replace("œ", "oe"))
    return "".join(c for c in text if not unicodedata.combining(c))


def stem(word):
    word = word.replace("v", "u").replace("j", "i")
    for ending in sorted(ENDINGS, key=len, reverse=True):
        if word.endswith(ending) and len(word) - len(ending) >= 2:
            return word[: -len(ending)]
    return word


def stems(canonical):
    genus, *epithets = canonical.split(" ")
    return " ".join([genus, *map(stem, epithets)])


def deletions(text):
    return {text} | {text[:i] + text[i + 1:] for i in range(len(text))}


def one_edit(a, b):
    if abs(len(a) - len(b)) > 1:
        return False
    i = 0
    while i < min(len(a), len(b)) and a[i] == b[i]:
        i += 1
    if len(a) == len(b):
        return a[i + 1:] == b[i + 1:]
    return a[i:] == b[i + 1:] if len(a) < len(b) else a[i + 1:] == b[i:]


class Rules:
    """The names of one list, by their keys."""

    def __init__(self, names):
        self.exact, self.stemmed, self.near = (collections.defaultdict(list) for _ in range(3))
        for name in names:
            self.exact[name["canonical"]].append(name)
            self.stemmed[stems(name["canonical"])].append(name)
        for key in self.stemmed:
            if " " in key:
                for part in deletions(key):
                    self.near[part].append(key)

    @staticmethod
    def best(names, author):
        def order(name):
            return (not name["accepted"], not (author and TRANSFERRED.sub("", plain(author))[:3]
                                               == TRANSFERRED.sub("", plain(name["author"]))[:3]))
        return sorted(names, key=order)[0]["id"] if names else None

    def equal(self, canonical, author):
        found = self.best(self.exact.get(canonical), author)
        return (found, "exact") if found else (None, "none")

    def gn(self, canonical, author):
        found, kind = self.equal(canonical, author)
        if found or "." in canonical.split(" ")[0]:
            return found, kind
        if " " in canonical:
            found = self.best(self.fuzzy(canonical), author)
            if found:
                return found, "fuzzy"
            return self.partial(canonical.split(" "), author)
        return None, "none"

    def fuzzy(self, canonical):
        key = stems(canonical)
        if key in self.stemmed:
            return self.stemmed[key]
        found = []
        for other in {near for part in deletions(key) for near in self.near.get(part, ())}:
            words = list(zip(key.split(" "), other.split(" ")))
            if one_edit(key, other) and all(a == b or min(len(a), len(b)) >= 5 for a, b in words):
                found += self.stemmed[other]
        return found

    def partial(self, words, author):
        if len(words) > 2:
            found = self.best(self.exact.get(" ".join(words[:2])), author)
            if found:
                return found, "parent_species?"
        found = self.best(self.exact.get(words[0]), author)
        return (found, "higher_taxon?") if found else (None, "none")


class Server:
    def __init__(self, base, token):
        self.base, self.token = base, token

    def post(self, path, names):
        headers = {"Content-Type": "application/json"}
        if self.token:
            headers["Authorization"] = "Bearer " + self.token
        results = []
        for k in range(0, len(names), 5_000):
            body = json.dumps({"names": names[k:k + 5_000]}).encode()
            request = urllib.request.Request(self.base + "/api/saola/v1/" + path, body, headers)
            results += json.load(urllib.request.urlopen(request, timeout=600))["results"]
        return results

    def canonical(self, names):
        return [plain(parsed.get("canonical") or "") for parsed in
                self.post("names/parse", [{"name": name} for name in names])]


def label(key):
    """Labels of the folder whose numbers begin with p were imported as numbers above 900 million."""
    source, number = key.split(":")
    imported = source == "iucn" and number.isdigit() and int(number) >= 900_000_000
    return f"iucn:p{int(number) - 900_000_000:05d}" if imported else key


def rows(path):
    with (gzip.open if path.endswith(".gz") else open)(path, "rt", encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def lists(options):
    cites, iucn = [], []
    for row in rows(options.index):
        key = "cites:" + row["TaxonId"]
        cites.append((key, row["FullName"], row["AuthorYear"], True))
        for synonym in re.split(r", (?=[A-Z][a-z-]+ [a-z-]{3,}\b)", row["SynonymsWithAuthors"]):
            if synonym:
                cites.append((key, synonym, "", False))
    for row in rows(options.golden + "/redlist-taxa.csv.gz"):
        iucn.append((row["iucn_id"], row["name"], row["author"], True))
    for row in rows(options.golden + "/redlist-synonyms.csv.gz"):
        iucn.append((row["iucn_id"], row["synonym"], "", False))
    return {"cites": cites, "iucn": iucn}


def known(names, server):
    parsed = server.canonical([name for _, name, _, _ in names])
    return [{"id": key, "canonical": canonical, "author": author or name, "accepted": accepted}
            for (key, name, author, accepted), canonical in zip(names, parsed) if canonical]


def saola(cases, server):
    asked = [{"id": c["id"], "name": c["query"], "author": c["author"] or None, "kingdom": c["kingdom"] or None,
              "family": c["taxon_family"] or None, "rank": c["rank"] or None, "source": c["source"]} for c in cases]
    answers = {}
    for got in server.post("match", asked):
        ids = [got["matched_id"]] + [each["id"] for each in got["candidates"]]
        ids = list(dict.fromkeys(label(key) for key in ids if key))
        answers[got["id"]] = (ids, got["kind"] + ("?" if got["question"] else ""))
    return answers


def baseline(cases, canonicals, rules, name):
    answers = {}
    for case, canonical in zip(cases, canonicals):
        sources = ["cites", "iucn"] if case["source"] == "any" else [case["source"]]
        found = [getattr(rules[source], name)(canonical, case["author"] or case["query"]) for source in sources]
        best = next((each for each in found if each[0]), (None, "none")) if canonical else (None, "none")
        answers[case["id"]] = ([best[0]] if best[0] else [], best[1])
    return answers


def right(case, ids, question):
    expected = set(filter(None, case["expected_ids"].split("|")))
    if case["outcome"] == "one":
        return bool(ids) and ids[0] in expected and (question or len(ids) == 1)
    if case["outcome"] == "candidates":
        return expected <= set(ids) and len(ids) <= 10 and question
    return not ids or question


def count(cases, answers):
    total = collections.Counter()
    families = collections.defaultdict(collections.Counter)
    for case in cases:
        ids, kind = answers.get(case["id"], ([], "none"))
        question = kind.endswith("?")
        ids = [] if kind.startswith("none") else ids
        good = right(case, ids, question)
        stated = bool(ids) and not question
        forbidden = case["forbidden_ids"]
        hit = stated and forbidden and (forbidden == "*" or bool(set(forbidden.split("|")) & set(ids)))
        for counter in (total, families[case["family"]]):
            counter["cases"] += 1
            counter["right"] += good
            counter["stated"] += stated
            counter["stated right"] += stated and good and case["outcome"] == "one" and case["certain"] != "no"
            counter["traps"] += bool(hit)
        if case["outcome"] == "one":
            total["one"] += 1
            total["found"] += bool(ids) and ids[0] in case["expected_ids"].split("|")
    return total, families


def share(part, of):
    return f"{part:,} of {of:,}, {100 * part / of:.2f} %" if of else "none"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for option in ("--server", "--golden", "--index"):
        parser.add_argument(option, required=True)
    parser.add_argument("--token", default="")
    options = parser.parse_args()
    server = Server(options.server, options.token)
    cases = rows(options.golden + "/matches.csv")
    rules = {source: Rules(known(names, server)) for source, names in lists(options).items()}
    canonicals = server.canonical([case["query"] for case in cases])
    counts = {"saola": count(cases, saola(cases, server))}
    for name in ("gn", "equal"):
        counts[name] = count(cases, baseline(cases, canonicals, rules, name))
    print("| | saola | GNverifier's rules | equal names |\n|---|--:|--:|--:|")
    for title, part, of in (("stated answers that are right", "stated right", "stated"),
                            ("best id right, stated or proposed", "found", "one")):
        print(f"| {title} | " + " | ".join(share(total[part], total[of]) for total, _ in counts.values()) + " |")
    print("| traps | " + " | ".join(str(total["traps"]) for total, _ in counts.values()) + " |")
    print("\n| family | cases | " + " | ".join(f"{name}: right, stated, of them right" for name in counts) + " |")
    print("|---|--:|" + "--:|" * len(counts))
    for family in sorted(counts["saola"][1]):
        cells = [f"{c['right']}, {c['stated']}, {c['stated right']}" for _, each in counts.values() for c in [each[family]]]
        print(f"| {family} | {counts['saola'][1][family]['cases']} | " + " | ".join(cells) + " |")


if __name__ == "__main__":
    main()
