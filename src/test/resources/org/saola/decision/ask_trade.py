"""ask_trade.py PACKAGE SEED COUNT OUT: adds memberships, terms, notes and # symbols to a random package, and writes random shipments over it."""
import csv, os, random, sys
folder, rnd = sys.argv[1], random.Random(int(sys.argv[2]))
def read(name):
    with open(os.path.join(folder, name + ".csv"), encoding="utf-8", newline="") as f: return list(csv.reader(f))
def write(name, rows):
    with open(os.path.join(folder, name + ".csv"), "w", encoding="utf-8", newline="") as f: csv.writer(f, lineterminator="\n").writerows(rows)
countries = [r[1] for r in read("geo_entities")[1:] if r[1]]
write("parties", [["iso_code2", "entry_into_force", "left_on"]] + [[c, "%d-03-01" % rnd.choice([1975, 1980, 1999, 2010]), rnd.choice(["", "", "", "2015-01-01"])] for c in countries if rnd.random() < .85])
write("eu_members", [["iso_code2", "from_date", "to_date"]] + [[c, rnd.choice(["1958-01-01", "2004-05-01"]), rnd.choice(["", "", "2021-01-01"])] for c in countries if rnd.random() < .4])
codes = read("trade_codes"); last = max(int(r[0]) for r in codes[1:]); have = {(r[1], r[2]) for r in codes[1:]}
for kind, letters in (("Term", "LIV TRO SKI LOG SAW VEN PLY SEE CUL FLO"), ("Source", "W R D A C F U I O X Y")):
    for code in letters.split():
        if (kind, code) not in have: last += 1; codes.append([str(last), kind, code, code.lower(), "", ""])
write("trade_codes", codes)
NOTES = ["", "All trade.", "All exports.", "All commercial trade in specimens of CITES-listed species.", "All commercial trade, with the exception of stock.", "Stricter domestic measures.", "Wild specimens."]
rows = read("suspensions"); at = rows[0].index("notes")
since = rows[0].index("start_date")
for r in rows[1:]: r[at] = rnd.choice(NOTES); r[since] = r[since] or "2012-05-0%d" % rnd.randint(1, 9)    # the reference reads no suspension without a day
write("suspensions", rows)
rows = read("quotas"); at, noted = rows[0].index("quota"), rows[0].index("notes")
for r in rows[1:]: r[at] = rnd.choice([r[at], "0", "0", "-1"]); r[noted] = rnd.choice(["", "", "live"])
write("quotas", rows)
rows = read("listing_changes"); at = rows[0].index("hash_symbol")
for r in rows[1:]:
    if rnd.random() < .15: r[at] = rnd.choice(["#1", "#4", "#5", "#6", "#15", "#9"])
write("listing_changes", rows)
taxa = read("taxon_concepts"); head = taxa[0]; col = {n: i for i, n in enumerate(head)}
for r in taxa[1:]:
    if r[col["rank"]] == "KINGDOM" and r[col["taxonomy"]] == "CITES_EU" and rnd.random() < .4: r[col["full_name"]] = "Plantae"
write("taxon_concepts", taxa)
named = {}
for r in taxa[1:]:
    if r[col["taxonomy"]] == "CITES_EU": named.setdefault(r[col["full_name"]], []).append(r)
# a name that several live rows bear is asked about by people, where the reference takes the first
names = [n for n, rs in named.items() if sum(not r[col["deleted_at"]] for r in rs) < 2]
species = [n for n in names if named[n][0][col["rank"]] in ("SPECIES", "SUBSPECIES", "VARIETY")]
places = {}
iso = {r[0]: r[1] for r in read("geo_entities")[1:]}
ids = {r[0]: r[col["full_name"]] for r in taxa[1:]}
for name, c_taxon, c_geo in (("distributions", 1, 2), ("quotas", 1, 2), ("suspensions", 1, 2), ("eu_decisions", 2, 3)):
    for r in read(name)[1:]:
        if r[c_taxon] in ids and iso.get(r[c_geo]): places.setdefault(ids[r[c_taxon]], []).append(iso[r[c_geo]])
days = sorted({r[5] for r in read("listing_changes")[1:]} | {r[3] for r in read("events")[1:] if r[3]})
fields = "case taxon exporter importer origin date source purpose term acquired_on personal_effects residence registered_operation".split()
out = [fields]
pick = lambda *xs: rnd.choice(xs)
day = lambda: pick(rnd.choice(days), "%d-%02d-%02d" % (rnd.randint(1974, 2024), rnd.randint(1, 12), rnd.randint(1, 28)))
for i in range(int(sys.argv[3])):
    taxon = rnd.choice(species) if rnd.random() < .85 else rnd.choice(names + ["Nobody knows"])
    near = places.get(taxon, []) or countries
    exporter = rnd.choice(near if rnd.random() < .7 else countries); source = rnd.choice(["", "W", "W", "W"] + list("RDACFUIOXY"))
    if source == "X" and rnd.random() < .6: exporter = ""
    out.append([i, taxon, exporter, rnd.choice(countries), rnd.choice(near) if rnd.random() < .2 else "", day(), source,
        rnd.choice(["", "T", "T", "H", "P", "S", "B", "Z"]), rnd.choice(["", "LIV", "TRO", "SKI", "LOG", "PLY", "SEE", "CUL", "FLO"]),
        day() if rnd.random() < .2 else "", "yes" if rnd.random() < .25 else "", rnd.choice(["", "", rnd.choice(countries)]), rnd.choice(["", "yes", "no"])])
    if rnd.random() < .2: out[-1][11] = out[-1][3]
    if not exporter: out[-1][9] = ""    # of specimens from the sea the reference names no authority for pre-Convention certificates
    if rnd.random() < .02: out[-1][5] = "soon"
    if rnd.random() < .02: out[-1][3] = "--"
write_to = open(sys.argv[4], "w", encoding="utf-8", newline=""); csv.writer(write_to, lineterminator="\n").writerows(out); write_to.close()
