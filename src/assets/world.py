"""Makes the map of the world that pages show, and the table of where its countries lie.

    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
    python3 world.py package/countries-50m.json ../main/resources/org/saola/web/assets/world.svg \\
        ../main/resources/org/saola/web/map/world.txt

Natural Earth (public domain), 1:50m, as world-atlas packs it (ISC), in the Equal Earth projection.
Borders are simplified as arcs, once for both sides, so that neighbours still touch.
"""
import json
import math
import sys

WIDTH = 1080
DOT = 5            # radius of what is too small to be seen
SEEN = 5           # px that land must measure one way
LEAST_RING = 0.8   # px² that a ring must cover, but for the largest of its country
LEAST_BEND = 0.45  # px² of the triangle that a bend makes

# ISO 3166-1 numeric and alpha-2
CODES = dict(pair.split(":") for pair in """
004:AF 008:AL 010:AQ 012:DZ 016:AS 020:AD 024:AO 028:AG 031:AZ 032:AR 036:AU 040:AT 044:BS 048:BH 050:BD
051:AM 052:BB 056:BE 060:BM 064:BT 068:BO 070:BA 072:BW 076:BR 084:BZ 086:IO 090:SB 092:VG 096:BN 100:BG
104:MM 108:BI 112:BY 116:KH 120:CM 124:CA 132:CV 136:KY 140:CF 144:LK 148:TD 152:CL 156:CN 158:TW 170:CO
174:KM 178:CG 180:CD 184:CK 188:CR 191:HR 192:CU 196:CY 203:CZ 204:BJ 208:DK 212:DM 214:DO 218:EC 222:SV
226:GQ 231:ET 232:ER 233:EE 234:FO 238:FK 239:GS 242:FJ 246:FI 248:AX 250:FR 258:PF 260:TF 262:DJ 266:GA
268:GE 270:GM 275:PS 276:DE 288:GH 296:KI 300:GR 304:GL 308:GD 316:GU 320:GT 324:GN 328:GY 332:HT 334:HM
336:VA 340:HN 344:HK 348:HU 352:IS 356:IN 360:ID 364:IR 368:IQ 372:IE 376:IL 380:IT 384:CI 388:JM 392:JP
398:KZ 400:JO 404:KE 408:KP 410:KR 414:KW 417:KG 418:LA 422:LB 426:LS 428:LV 430:LR 434:LY 438:LI 440:LT
442:LU 446:MO 450:MG 454:MW 458:MY 462:MV 466:ML 470:MT 478:MR 480:MU 484:MX 492:MC 496:MN 498:MD 499:ME
500:MS 504:MA 508:MZ 512:OM 516:NA 520:NR 524:NP 528:NL 531:CW 533:AW 534:SX 540:NC 548:VU 554:NZ 558:NI
562:NE 566:NG 570:NU 574:NF 578:NO 580:MP 583:FM 584:MH 585:PW 586:PK 591:PA 598:PG 600:PY 604:PE 608:PH
612:PN 616:PL 620:PT 624:GW 626:TL 630:PR 634:QA 642:RO 643:RU 646:RW 652:BL 654:SH 659:KN 660:AI 662:LC
663:MF 666:PM 670:VC 674:SM 678:ST 682:SA 686:SN 688:RS 690:SC 694:SL 702:SG 703:SK 704:VN 705:SI 706:SO
710:ZA 716:ZW 724:ES 728:SS 729:SD 732:EH 740:SR 748:SZ 752:SE 756:CH 760:SY 762:TJ 764:TH 768:TG 776:TO
780:TT 784:AE 788:TN 792:TR 795:TM 796:TC 800:UG 804:UA 807:MK 818:EG 826:GB 831:GG 832:JE 833:IM 834:TZ
840:US 850:VI 854:BF 858:UY 860:UZ 862:VE 876:WF 882:WS 887:YE 894:ZM
""".split())

# Natural Earth draws them without a code of ISO
NAMED = {"Kosovo": "XK", "N. Cyprus": "CY", "Somaliland": "SO", "Indian Ocean Ter.": "CC"}

# parts that ISO has by themselves: their state, then west, south, east, north
PARTS = {
    "GF": ("FR", -55, 2, -51, 6), "GP": ("FR", -62, 15.7, -60.9, 16.6), "MQ": ("FR", -61.4, 14.2, -60.7, 15),
    "RE": ("FR", 55, -21.6, 56, -20.7), "YT": ("FR", 44.9, -13.2, 45.5, -12.5),
    "BQ": ("NL", -69, 11.8, -62.9, 18), "SJ": ("NO", -10, 70.5, 36, 82), "BV": ("NO", 3, -55, 4, -54),
    "CX": ("CC", 105, -11, 106, -10),
}

# too small for 1:50m: longitude and latitude
POINTS = {"TV": (179.2, -8.52), "TK": (-171.85, -9.17), "GI": (-5.35, 36.14), "BV": (3.36, -54.42),
          "CC": (96.83, -12.17), "CX": (105.63, -10.49), "UM": (-177.38, 28.21)}

A1, A2, A3, A4, M = 1.340264, -0.081106, 0.000893, 0.003796, math.sqrt(3) / 2
SCALE = WIDTH / (2 * math.pi / (M * A1))
MIDDLE = SCALE * (lambda l: l * (A1 + A2 * l**2 + l**6 * (A3 + A4 * l**2)))(math.pi / 3)


def projected(point):
    """Equal Earth (Šavrič, Patterson and Jenny 2018), in pixels from the top left."""
    longitude, latitude = (math.radians(each) for each in point)
    l = math.asin(M * math.sin(latitude))
    x = longitude * math.cos(l) / (M * (A1 + 3 * A2 * l**2 + l**6 * (7 * A3 + 9 * A4 * l**2)))
    y = l * (A1 + A2 * l**2 + l**6 * (A3 + A4 * l**2))
    return WIDTH / 2 + SCALE * x, MIDDLE - SCALE * y


def decoded(topology):
    """The arcs in degrees."""
    (sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * sx + tx, y * sy + ty))
        yield points


def triangle(a, b, c):
    (a, b, c) = a[1], b[1], c[1]
    return abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2


def simplified(points):
    """Without bends that nobody sees (Visvalingam and Whyatt 1993); both ends stay."""
    points = list(points)
    while len(points) > 3:
        areas = [triangle(*points[i - 1:i + 2]) for i in range(1, len(points) - 1)]
        least = min(range(len(areas)), key=areas.__getitem__)
        if areas[least] >= LEAST_BEND:
            break
        del points[least + 1]
    return points


def whole(points):
    """The rings of one that may cross the 180th meridian: cut there, or led along the pole."""
    degrees = [point for point, _ in points]
    unwrapped = degrees[:1]
    for x, y in degrees[1:]:
        turn = round((unwrapped[-1][0] - x) / 360) * 360
        unwrapped.append((x + turn, y))
    xs = [x for x, _ in unwrapped]
    if max(xs) <= 180 and min(xs) >= -180:
        return [points if unwrapped == degrees else located(unwrapped)]
    if abs(xs[-1] - xs[0]) > 180:
        cut = max(range(1, len(degrees)), key=lambda i: abs(degrees[i][0] - degrees[i - 1][0]))
        side = math.copysign(180, degrees[cut - 1][0])
        pole = [(side, degrees[cut - 1][1]), (side, -90), (-side, -90), (-side, degrees[cut][1])]
        return [located(degrees[:cut] + pole + degrees[cut:])]
    edge = 180 if max(xs) > 180 else -180
    inner, outer = (halved(unwrapped, edge, side) for side in (1, -1))
    return [located(inner), located([(x - 2 * edge, y) for x, y in outer])]


def halved(points, edge, side):
    """What of a ring lies on one side of a meridian: 1 for the side of Greenwich."""
    inside = lambda x: (x <= edge if edge > 0 else x >= edge) == (side > 0) or x == edge
    out = []
    for (ax, ay), (bx, by) in zip(points, points[1:] + points[:1]):
        if inside(ax):
            out.append((ax, ay))
        if inside(ax) != inside(bx):
            out.append((edge, ay + (by - ay) * (edge - ax) / (bx - ax)))
    return out


def located(degrees):
    return [(point, projected(point)) for point in degrees]


def ring(arcs, numbers):
    points = []
    for number in numbers:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        points.extend(arc if not points else arc[1:])
    return points


def area(points):
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(points, points[1:] + points[:1]))) / 2


def centre(points):
    xs, ys = zip(*points)
    return (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2


def owner(code, points):
    """The code of the part of a country that a polygon is of."""
    x, y = centre(points)
    for part, (state, west, south, east, north) in PARTS.items():
        if state == code and west <= x <= east and south <= y <= north:
            return part
    return code


def number(value):
    text = f"{value:.1f}".removesuffix(".0")
    return text.replace("0.", ".", 1) if text.startswith(("0.", "-0.")) else text


def path(points):
    """A ring in steps from point to point, each rounded so that errors don't add up."""
    rounded = []
    for x, y in points:
        point = round(x, 1), round(y, 1)
        if not rounded or rounded[-1] != point:
            rounded.append(point)
    if rounded[0] == rounded[-1]:
        rounded.pop()
    out = f"M{number(rounded[0][0])} {number(rounded[0][1])}l"
    steps = []
    for (ax, ay), (bx, by) in zip(rounded, rounded[1:]):
        for step in (number(bx - ax), number(by - ay)):
            step = "0" if step in ("-0", "-.0", ".0") else step
            steps.append(step if step.startswith("-") or not steps else " " + step)
    return out + "".join(steps) + "z"


def countries(topology):
    """The polygons of each code: rings of pixels."""
    arcs = [simplified(located(arc)) for arc in decoded(topology)]
    found = {}
    for geometry in topology["objects"]["countries"]["geometries"]:
        code = CODES.get(geometry.get("id", "")) or NAMED.get(geometry["properties"]["name"])
        if code is None:
            print("left out:", geometry["properties"]["name"], file=sys.stderr)
            continue
        polygons = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
        for polygon in polygons:
            outer, *holes = (ring(arcs, each) for each in polygon)
            for piece in whole(outer):
                part = owner(code, [point for point, _ in piece])
                shapes = [[pixel for _, pixel in each] for each in (piece, *holes)]
                found.setdefault(part, []).append(shapes)
    return found


def drawn(polygons):
    """The path of a country; None when it is too small to be seen."""
    largest = max(polygons, key=lambda polygon: area(polygon[0]))
    xs, ys = zip(*largest[0])
    if max(max(xs) - min(xs), max(ys) - min(ys)) < SEEN:
        return None
    rings = [each for polygon in polygons for each in polygon
             if polygon is largest or area(each) >= LEAST_RING]
    return "".join(path(each) for each in rings if len(each) > 3)


def box(polygons):
    """Where most of a country lies: its large parts."""
    most = max(area(polygon[0]) for polygon in polygons)
    points = [point for polygon in polygons if area(polygon[0]) >= most / 8 for point in polygon[0]]
    xs, ys = zip(*points)
    return min(xs), min(ys), max(xs), max(ys)


def main(source, picture, table):
    with open(source, encoding="utf-8") as file:
        found = countries(json.load(file))
    shapes, rows = [], []
    for code in sorted(found | POINTS):
        outline = drawn(found[code]) if code in found else None
        if outline:
            shapes.append(f'<path id="{code}" d="{outline}"/>')
            x0, y0, x1, y1 = box(found[code])
        else:
            largest = max(found[code], key=lambda each: area(each[0]))[0] if code in found else None
            x, y = centre(largest) if largest else projected(POINTS[code])
            shapes.append(f'<circle id="{code}" cx="{x:.0f}" cy="{y:.0f}" r="{DOT}"/>')
            x0, y0, x1, y1 = x - DOT, y - DOT, x + DOT, y + DOT
        rows.append(f"{code} {x0:.0f} {y0:.0f} {x1:.0f} {y1:.0f}")
    with open(picture, "w", encoding="utf-8") as file:
        file.write('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1080 526">'
                   + "".join(shapes) + "</svg>\n")
    with open(table, "w", encoding="utf-8") as file:
        file.write("\n".join(rows) + "\n")


main(*sys.argv[1:])
