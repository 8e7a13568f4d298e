#!/usr/bin/env python3
"""Asks a server random questions about the law of invented packages, and compares with the reference of the contracts.

    bench/law.py --tools ../shared/tools --parties ../shared/golden/trade/package-trade [--packages 100] [--questions 100] [--first 1]

Each package is made by gen_data.py from its number, so that a difference can be looked at again. Needs ./saola built.
"""
import argparse
import csv
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.parse
import urllib.request

HERE = os.path.dirname(os.path.abspath(__file__))
DATA_DAY = "2022-11-30"
SOURCES, PURPOSES = list("WRDACFUIOX") + [""], list("TZGQSHPMENBL") + [""]
LATEST_SWITCH = 120


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tools", required=True, help="folder of gen_data.py, asof.py and trade_reference.py")
    parser.add_argument("--parties", required=True, help="folder of parties.csv and eu_members.csv")
    parser.add_argument("--packages", type=int, default=100)
    parser.add_argument("--questions", type=int, default=100, help="of each kind about each package")
    parser.add_argument("--first", type=int, default=1, help="number of the first package")
    parser.add_argument("--port", type=int, default=8187)
    parser.add_argument("--saola", default=os.path.join(HERE, "..", "saola"))
    return parser.parse_args()


def ask(base, path, query):
    address = base + path + "?" + urllib.parse.urlencode({k: v for k, v in query.items() if v})
    try:
        with urllib.request.urlopen(address, timeout=60) as answer:
            return json.load(answer)
    except urllib.error.HTTPError as error:
        return json.load(error)


def words(text):
    return sorted(filter(None, str(text or "").replace("|", " ").split()))


def tagged(entries):
    return [e["rule"] + (":%s" % e["record"] if e.get("record") not in (None, "") else "") for e in entries]


class Questions:
    """Random questions about one package, with the answers of the reference."""

    def __init__(self, folder, seed, modules):
        self.engine = modules["trade_reference"].Engine(folder, DATA_DAY)
        self.law = self.engine.a
        self.draw = random.Random(seed)
        names = self.engine.names
        self.taxa = {n: ids[0] for n, ids in names.items() if len(ids) == 1 and ids[0] in self.law.base.taxa}
        self.known = sorted(self.taxa)
        # of a name that several taxa bear the reference takes the first, the program asks a person
        self.asked = sorted(n for n, ids in names.items() if len(ids) == 1) + ["Nemo nemo"]
        self.countries = sorted(self.law.geo)
        self.days = sorted({c.date for c in self.law.base.changes if c.date})

    def day(self):
        if self.days and self.draw.random() < 0.5:
            return self.draw.choice(self.days)
        return "%d-%02d-%02d" % (self.draw.randint(1970, 2022), self.draw.randint(1, 11), self.draw.randint(1, 28))

    def law_of_a_day(self):
        name, day = self.draw.choice(self.known), self.day()
        taxon = self.taxa[name]
        held = self.law.reservations(taxon, day) if day >= "1975-07-01" else []
        want = (
            self.law.string("CITES", taxon, day),
            self.law.string("EU", taxon, day) or "-",
            " ".join("%s:%s" % each[:2] for each in held),
        )
        return {"kind": "law", "taxon": name, "date": day}, want

    def law_of_a_place(self):
        name, day, country = self.draw.choice(self.known), self.day(), self.draw.choice(self.countries)
        taxon, place = self.taxa[name], self.law.geo[country]
        symbols = lambda law: "|".join(sorted({c.symbol for c in self.law.at_place(law, taxon, day, place)}))
        cites = symbols("CITES") if day >= "1975-07-01" else ""
        eu = symbols("EU") if self.law.law("EU", day) is not None else "-"
        return {"kind": "place", "taxon": name, "date": day, "country": country}, (cites, eu, "")

    def shipment(self):
        draw = self.draw
        some = lambda values, often: draw.choice(values) if draw.random() < often else ""
        return {
            "taxon": draw.choice(self.asked),
            "exporter": some(self.countries, 0.97),
            "importer": draw.choice(self.countries),
            "origin": some(self.countries, 0.2),
            "date": self.day(),
            "source": draw.choice(SOURCES),
            "purpose": draw.choice(PURPOSES),
            "term": some(sorted(self.engine.terms), 0.8),
            "acquired_on": self.day() if draw.random() < 0.2 else "",
            "personal_effects": some(["yes"], 0.1),
            "residence": some(self.countries, 0.1),
            "registered_operation": some(["yes", "no"], 0.1),
        }


def differences_of_law(base, questions, count):
    for i in range(count):
        question, want = questions.law_of_a_day() if i % 2 else questions.law_of_a_place()
        got = ask(base, "/as-of", question)
        for field, expected in zip(("first", "second", "third"), want):
            if words(expected) != words(got.get(field)):
                yield question, field, expected, got.get(field, got)


def differences_of_trade(base, questions, count, answer_row):
    for _ in range(count):
        question = questions.shipment()
        want = answer_row(questions.engine.decide(question))
        got = ask(base, "/trade/decision", question)
        told = {
            "outcome": got.get("outcome"),
            "appendix": got.get("appendix"),
            "annex": got.get("annex"),
            "documents": "|".join("%s@%s" % (d["code"], d["country"]) for d in got.get("documents", [])),
            "questions": "|".join(q if isinstance(q, str) else q["code"] for q in got.get("questions", [])),
            "rules": "|".join(tagged(got.get("evidence", []))),
            "rejected": "|".join(tagged(got.get("rejected", []))),
        }
        for field, expected in want.items():
            if sorted(set(words(expected))) != sorted(set(words(told[field]))):
                yield question, field, expected, told[field]


def keep_dated(path):
    """The reference has no answer for suspensions without a start."""
    with open(path, encoding="utf-8", newline="") as table:
        rows = list(csv.DictReader(table))
    with open(path, "w", encoding="utf-8", newline="") as table:
        writer = csv.DictWriter(table, rows[0].keys(), lineterminator="\n")
        writer.writeheader()
        writer.writerows(row for row in rows if row["start_date"])


def served(base, label):
    """Waits until the release is answered from."""
    end = time.time() + LATEST_SWITCH
    while time.time() < end:
        try:
            got = ask(base, "/as-of", {"kind": "law", "taxon": "Animalia", "date": "2000-01-01"})
            if got.get("release", {}).get("label") == label:
                return
        except (urllib.error.URLError, OSError):
            pass
        time.sleep(0.3)
    sys.exit("release %s is not served" % label)


def main():
    options = arguments()
    sys.path.insert(0, os.path.abspath(options.tools))
    import trade_reference  # noqa: E402 the folder has to be named first

    modules = {"trade_reference": trade_reference}
    work = tempfile.mkdtemp(prefix="saola-law-")
    data, package = os.path.join(work, "data"), os.path.join(work, "package")
    base = "http://127.0.0.1:%d/api/saola/v1" % options.port
    server, asked, found = None, 0, 0
    try:
        for seed in range(options.first, options.first + options.packages):
            shutil.rmtree(package, ignore_errors=True)
            subprocess.run([sys.executable, os.path.join(options.tools, "gen_data.py"), str(seed), package], check=True, stdout=subprocess.DEVNULL)
            for name in ("parties.csv", "eu_members.csv"):
                shutil.copy(os.path.join(options.parties, name), package)
            keep_dated(os.path.join(package, "suspensions.csv"))
            label = "package-%d" % seed
            subprocess.run(
                [options.saola, "import", "--replace", "--data-day", DATA_DAY, "--label", label, "--data", data, package],
                check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            if server is None:
                server = subprocess.Popen(
                    [options.saola, "serve", "--open", "--data", data, "--port", str(options.port)],
                    stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            served(base, label)
            questions = Questions(package, seed, modules)
            for differing in (
                differences_of_law(base, questions, options.questions),
                differences_of_trade(base, questions, options.questions, trade_reference.answer_row),
            ):
                for question, field, want, got in differing:
                    found += 1
                    print("%s %s: %s: want %s, got %s" % (label, question, field, want or "-", got or "-"))
            asked += 2 * options.questions
            print("%s: %d questions so far, %d differences" % (label, asked, found), flush=True)
    finally:
        if server is not None:
            server.terminate()
            server.wait(30)
        shutil.rmtree(work, ignore_errors=True)
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
