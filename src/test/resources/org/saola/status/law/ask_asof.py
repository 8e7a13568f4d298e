"""ask_asof.py TOOLS PACKAGE SEED COUNT: asks the reference of as-of law random questions, and prints what it answers as CSV."""
import csv, random, sys
sys.path[:0] = [sys.argv[1]]
from asof import AsOf, FIRST_DAY
law = AsOf(sys.argv[2]); rnd = random.Random(int(sys.argv[3]))
taxa = sorted(law.base.taxa); places = sorted(law.geo)
days = sorted({c.date for c in law.base.changes} | {s for _, s, _ in law.base.regulations} | {e for _, _, e in law.base.regulations if e})
days += ["1975-06-30", FIRST_DAY, "1997-05-31", "1997-06-01", "2022-11-30"]
asked = [days[rnd.randrange(len(days))] for _ in range(12)]
out = csv.writer(sys.stdout, lineterminator="\n")
out.writerow("taxon date country cites eu reservations cites_here eu_here first".split())
for _ in range(int(sys.argv[4])):
    t, d, p = rnd.choice(taxa), rnd.choice(asked), rnd.choice(places)
    joined = lambda rows: " ".join(str(i) for i in sorted({c.id for c in rows}))
    out.writerow([t, d, p, law.string("CITES", t, d), law.string("EU", t, d) or "",
        " ".join("%s:%s:%d" % r for r in law.reservations(t, d)),
        joined(law.at_place("CITES", t, d, law.geo[p])), joined(law.at_place("EU", t, d, law.geo[p])), law.first_listed(t, d) or ""])
