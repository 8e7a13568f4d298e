"""A second release of invented data: the same records, some of them edited. See ../README.md."""
import csv
import gzip
import os
import random
import re
import shutil

CATEGORY = re.compile(r'("red_list_category":\{.*?"code":")(LC|NT|VU|EN)"')
NEXT_CATEGORY = {"LC": "NT", "NT": "VU", "VU": "EN", "EN": "VU"}


def package(folder, target, changed, seed):
    """Changes the author of a share of the names; returns how many."""
    shutil.copytree(folder, target)
    chance = random.Random(seed)
    edited = 0
    with open(os.path.join(folder, "taxon_concepts.csv"), encoding="utf-8", newline="") as source, \
            open(os.path.join(target, "taxon_concepts.csv"), "w", encoding="utf-8", newline="") as copy:
        rows = csv.DictReader(source)
        writer = csv.DictWriter(copy, rows.fieldnames, lineterminator="\n")
        writer.writeheader()
        for row in rows:
            if not row["deleted_at"] and chance.random() < changed:
                row["author_year"] = f"Edited, {chance.randint(1800, 2025)}"
                edited += 1
            writer.writerow(row)
    return edited


def red_list(folder, target, changed, seed):
    """Changes the category or the rationale of a share of the assessments, a half each; returns how many."""
    os.mkdir(target)
    chance = random.Random(seed)
    edited = 0
    for name in sorted(os.listdir(folder)):
        with gzip.open(os.path.join(folder, name), "rt", encoding="utf-8") as source, \
                gzip.open(os.path.join(target, name), "wt", encoding="utf-8", compresslevel=1) as copy:
            for line in source:
                if chance.random() < changed:
                    edited += 1
                    line = edit(line, chance.random() < 0.5)
                copy.write(line)
    return edited


def edit(line, category):
    other = CATEGORY.sub(lambda found: f'{found[1]}{NEXT_CATEGORY[found[2]]}"', line, count=1) if category else line
    return other if other != line else line.replace('"rationale":"', '"rationale":"Edited. ', 1)
