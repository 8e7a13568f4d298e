"""What is asked: each payload is a list of targets and the sample of answers nginx serves in their place."""
import datetime
import json
import random
import urllib.parse

API = "/api/v1/taxon_concepts"
PAGES = 16
TAXA = 1000
SMALL = 2048
ROUND = 40_000  # more than any server answers in one measurement


class Payload:
    """A kind of request.

    targets(round) gives the targets of one round, sample the few of them whose bytes nginx serves;
    both servers send the same mix of bytes.
    """

    def __init__(self, name, encoding, sample, targets=None):
        self.name, self.encoding, self.sample = name, encoding, sample
        self.targets = targets or (lambda _: sample)


def choose(client):
    """Looks at the data the server holds and makes all payloads from it."""
    pages = spread_pages(client)
    records = [record for page in pages for record in json.loads(client.get(page)[0])["taxon_concepts"]]
    accepted = [r for r in records if r["name_status"] == "A" and r["active"]]
    if not accepted:
        raise SystemExit("the server holds no accepted names: import a data package first")
    drawn = random.Random(1).sample(accepted, min(TAXA, len(accepted)))
    legislation = [f"{API}/{r['id']}/cites_legislation" for r in drawn]
    names = [f"{API}?name={urllib.parse.quote(r['full_name'])}" for r in drawn]
    small = min(legislation[:300], key=lambda target: abs(len(client.get(target)[0]) - SMALL))
    xml = [page.replace(API, API + ".xml") for page in pages]
    return [
        Payload("2 KB, cached", "identity", [small]),
        Payload("2 KB, cached, gzip", "gzip", [small]),
        Payload("legislation, random taxa", "identity", legislation),
        Payload("legislation, random taxa, gzip", "gzip", legislation),
        Payload("index by name", "identity", names),
        Payload("page of 500, cached, gzip", "gzip", pages[:1]),
        Payload("page of 500, cold", "identity", pages, fresh(pages)),
        Payload("page of 500, cold, gzip", "gzip", pages, fresh(pages)),
        Payload("XML page of 500, cold, gzip", "gzip", xml, fresh(xml)),
    ]


def spread_pages(client):
    """Targets of pages of 500, evenly spread over the index."""
    head = json.loads(client.get(f"{API}?page=1&per_page=500")[0])
    count = max(1, -(-head["pagination"]["total_entries"] // 500))
    chosen = sorted({1 + i * count // PAGES for i in range(PAGES)})
    return [f"{API}?page={page}&per_page=500" for page in chosen]


def fresh(pages):
    """The same pages under targets never asked before: a bound on time that excludes nothing, one second later each."""
    def targets(number):
        for i in range(number * ROUND, (number + 1) * ROUND):
            moment = datetime.datetime(1970, 1, 1) + datetime.timedelta(seconds=i)
            yield f"{pages[i % len(pages)]}&updated_since={moment.isoformat()}"
    return lambda number: list(targets(number))
