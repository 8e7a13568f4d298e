"""What is asked of the Red List API v4."""
import json
import random
import urllib.parse

from payload import Payload, fresh, spread

API = "/api/v4"
PAGES = 16
ASSESSMENTS = 1000
GLOBAL = "1"


def choose(client):
    """Looks at the data the server holds and makes all payloads from it; none without data."""
    status, headers, _ = client.ask(f"{API}/scopes/{GLOBAL}")
    if status != 200 or headers.get("total-count", "0") == "0":
        return []
    items = [item for page in spread(int(headers["total-pages"]), PAGES)
             for item in json.loads(client.get(f"{API}/scopes/{GLOBAL}?page={page}"))["assessments"]]
    drawn = random.Random(1).sample(items, min(ASSESSMENTS, len(items)))
    assessments = [f"{API}/assessment/{item['assessment_id']}" for item in drawn]
    names = [by_name(item["taxon_scientific_name"]) for item in drawn]
    the_class, pages = largest(client, "taxa/class", json.loads(client.get(f"{API}/taxa/class/"))["class_names"])
    groups = json.loads(client.get(f"{API}/comprehensive_groups/"))["comprehensive_group"]
    group, group_pages = largest(client, "comprehensive_groups", [group["name"] for group in groups])
    filtered = [f"{the_class}?page=1&latest=true&scope_code={GLOBAL}&year_published={year}" for year in range(2005, 2026)]
    latest = [f"{the_class}?page={page}&scope_code={GLOBAL}&latest=true" for page in spread(pages, PAGES)]
    latest = [target for target in latest if json.loads(client.get(target))["assessments"]]
    middle = max(1, pages // 2)
    return [
        Payload("assessment, random", "identity", assessments),
        Payload("assessment, random, gzip", "gzip", assessments),
        Payload("class, first page, gzip", "gzip", [f"{the_class}?page=1"]),
        Payload("class, middle page, gzip", "gzip", [f"{the_class}?page={middle}"]),
        Payload("class, middle page", "identity", [f"{the_class}?page={middle}"]),
        Payload("class, last page, gzip", "gzip", [f"{the_class}?page={pages}"]),
        Payload("class, latest, cold", "identity", latest, fresh(latest, other_truth)),
        Payload("class, latest, cold, gzip", "gzip", latest, fresh(latest, other_truth)),
        Payload("class, three filters, gzip", "gzip", filtered),
        Payload("class, three filters, cold, gzip", "gzip", filtered, fresh(filtered, other_truth)),
        Payload("comprehensive group, first page, gzip", "gzip", [f"{group}?page=1"]),
        Payload("comprehensive group, last page, gzip", "gzip", [f"{group}?page={group_pages}"]),
        Payload("code list, gzip", "gzip", [f"{API}/threats/"]),
        Payload("taxon by name", "identity", names),
        Payload("taxon by name, gzip", "gzip", names),
    ]


def by_name(scientific_name):
    genus, species = scientific_name.split(" ", 2)[:2]
    return f"{API}/taxa/scientific_name?" + urllib.parse.urlencode({"genus_name": genus, "species_name": species})


def largest(client, root, names):
    """The target of the longest of some lists, and how many pages it has."""
    pages = {}
    for name in names:
        target = f"{API}/{root}/{urllib.parse.quote(name, safe='')}"
        pages[target] = int(client.get_with_headers(target)[1]["total-pages"])
    return max(pages.items(), key=lambda item: item[1])


def other_truth(target, number):
    """The same filter in other words: whatever does not say no says yes, and is repeated as it was sent."""
    return target.replace("latest=true", f"latest=yes{number:07}")
