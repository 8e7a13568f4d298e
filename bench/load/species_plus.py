"""What is asked of the Species+ API v1."""
import datetime
import json
import random
import urllib.parse

from payload import Payload, fresh, spread

API = "/api/v1/taxon_concepts"
PAGES = 16
TAXA = 1000
SMALL = 2048


def choose(client):
    """Looks at the data the server holds and makes all payloads from it; none without data."""
    status, _, body = client.ask(f"{API}?page=1&per_page=500")
    total = json.loads(body)["pagination"]["total_entries"] if status == 200 else 0
    pages = [f"{API}?page={page}&per_page=500" for page in spread(-(-total // 500), PAGES)]
    records = [record for page in pages for record in json.loads(client.get(page))["taxon_concepts"]]
    accepted = [r for r in records if r["name_status"] == "A" and r["active"]]
    if not accepted:
        return []
    drawn = random.Random(1).sample(accepted, min(TAXA, len(accepted)))
    legislation = [f"{API}/{r['id']}/cites_legislation" for r in drawn]
    names = [f"{API}?name={urllib.parse.quote(r['full_name'])}" for r in drawn]
    small = min(legislation[:300], key=lambda target: abs(len(client.get(target)) - SMALL))
    xml = [page.replace(API, API + ".xml") for page in pages]
    return [
        Payload("2 KB, cached", "identity", [small]),
        Payload("2 KB, cached, gzip", "gzip", [small]),
        Payload("legislation, random taxa", "identity", legislation),
        Payload("legislation, random taxa, gzip", "gzip", legislation),
        Payload("index by name", "identity", names),
        Payload("page of 500, cached, gzip", "gzip", pages[:1]),
        Payload("page of 500, cold", "identity", pages, fresh(pages, later)),
        Payload("page of 500, cold, gzip", "gzip", pages, fresh(pages, later)),
        Payload("XML page of 500, cold, gzip", "gzip", xml, fresh(xml, later)),
    ]


def later(page, number):
    """With a bound on time that excludes nothing."""
    moment = datetime.datetime(1970, 1, 1) + datetime.timedelta(seconds=number)
    return f"{page}&updated_since={moment.isoformat()}"
