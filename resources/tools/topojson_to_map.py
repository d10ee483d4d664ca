#!/usr/bin/env python3
"""Turns a TopoJSON file of the world's countries into the compact map file of resources/map.

    topojson_to_map.py countries-110m.json ../map/countries-110m.map

Land rings are cut at the antimeridian, so that a flat map draws no streak; land wholly south of 60° S is left out; a border
between two countries is written once. The layout of the result is in resources/map/README.md. Standard library only.
"""

import argparse
import json
import struct
from itertools import chain

MAGIC = b"FPMP"
VERSION = 1
STEPS = 32767  # of 180° of longitude and of 90° of latitude
SOUTHERN_LIMIT = -60.0


def decode_arcs(topology):
    """Undoes delta encoding and quantisation: lists of (longitude, latitude)."""
    (scale_x, scale_y), (left, bottom) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * scale_x + left, y * scale_y + bottom))
        arcs.append(points)
    return arcs


def polygons(geometry):
    """Lists of rings, each a list of arc numbers (~n = arc n backwards)."""
    kinds = {"Polygon": lambda arcs: [arcs], "MultiPolygon": lambda arcs: arcs}
    return kinds[geometry["type"]](geometry["arcs"]) if geometry["type"] in kinds else []


def stitch(arcs, numbers):
    """The open ring (first point not repeated) of a list of arc numbers."""
    ring = []
    for number in numbers:
        points = arcs[number] if number >= 0 else arcs[~number][::-1]
        ring += points[1:] if ring else points
    return ring[:-1] if ring[0] == ring[-1] else ring


def unwrap(points):
    """Lets longitude leave ±180° so that no edge jumps."""
    result = [points[0]]
    for longitude, latitude in points[1:]:
        turns = round((result[-1][0] - longitude) / 360)
        result.append((longitude + 360 * turns, latitude))
    return result


def cut_ring(ring, meridian):
    """Cuts an open ring at a meridian: ([rings west of it], [rings east of it]).

    The pieces of one side begin and end on the meridian. Sorted by latitude, the ends bound the land in pairs, so each
    end is joined to the other one of its pair.
    """
    east = [point[0] >= meridian for point in ring]
    if all(east):
        return [], [ring]
    if not any(east):
        return [ring], []
    first = next(i for i in range(len(ring)) if east[i - 1] != east[i])
    pieces = {False: [], True: []}
    for step in range(len(ring)):
        here = (first + step) % len(ring)
        if east[here - 1] != east[here]:
            (x0, y0), (x1, y1) = ring[here - 1], ring[here]
            crossing = (meridian, y0 + (y1 - y0) * (meridian - x0) / (x1 - x0))
            if step:
                pieces[east[here - 1]][-1].append(crossing)
            else:
                closing = crossing
            pieces[east[here]].append([crossing])
        pieces[east[here]][-1].append(ring[here])
    pieces[east[first - 1]][-1].append(closing)
    return join(pieces[False]), join(pieces[True])


def join(pieces):
    ends = sorted((piece[i][1], number, i) for number, piece in enumerate(pieces) for i in (0, -1))
    partner = {}
    for a, b in zip(ends[::2], ends[1::2]):
        partner[a[1:]], partner[b[1:]] = b[1:], a[1:]
    rings, left = [], set(range(len(pieces)))
    while left:
        start = number = min(left)
        ring = []
        while number in left:
            left.remove(number)
            ring += pieces[number]
            number, end = partner[(number, -1)]
            assert end == 0, "an end is joined to an end: the ring crosses itself on the meridian"
        assert number == start
        rings.append(ring)
    return rings


def shift(points, degrees):
    return [(longitude + degrees, latitude) for longitude, latitude in points]


def cut_at_antimeridian(ring):
    ring = unwrap(ring)
    assert abs(ring[0][0] - ring[-1][0]) < 180, "a ring around a pole cannot be cut into flat rings"
    west, east = cut_ring(ring, 180.0)
    rings = [shift(part, -360) for part in east if any(point[0] > 180 for point in part)]
    for part in west + [part for part in east if all(point[0] <= 180 for point in part)]:
        beyond, inside = cut_ring(part, -180.0)
        rings += [shift(other, 360) for other in beyond] + inside
    return rings


def quantise(points, closed):
    result = []
    for longitude, latitude in points:
        assert -180.0001 < longitude < 180.0001, longitude
        point = (round(max(-180, min(180, longitude)) / 180 * STEPS), round(latitude / 90 * STEPS))
        if not result or result[-1] != point:
            result.append(point)
    while closed and len(result) > 1 and result[0] == result[-1]:
        result.pop()
    return result


def doubled_area(ring):
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, ring[1:] + ring[:1]))


def land(topology, arcs):
    rings = []
    for geometry in topology["objects"]["land"]["geometries"]:
        for polygon in polygons(geometry):
            outlines = [stitch(arcs, numbers) for numbers in polygon]
            if max(point[1] for point in outlines[0]) < SOUTHERN_LIMIT:
                continue
            rings += chain.from_iterable(cut_at_antimeridian(outline) for outline in outlines)
    rings = [quantise(ring, closed=True) for ring in rings]
    return [ring for ring in rings if len(ring) > 2 and doubled_area(ring) != 0]


def borders(topology, arcs):
    """The arcs that belong to two countries, in the order of the file."""
    owners = {}
    for country, geometry in enumerate(topology["objects"]["countries"]["geometries"]):
        for number in chain.from_iterable(chain.from_iterable(polygons(geometry))):
            owners.setdefault(number if number >= 0 else ~number, set()).add(country)
    lines = []
    for number in sorted(number for number, countries in owners.items() if len(countries) > 1):
        points = arcs[number]
        if max(point[1] for point in points) < SOUTHERN_LIMIT:
            continue
        assert unwrap(points) == points, "a border crosses the antimeridian"
        line = quantise(points, closed=False)
        if len(line) > 1:
            lines.append(line)
    return lines


def encode(rings, lines):
    every = rings + lines
    data = MAGIC + struct.pack("<HHIII", VERSION, 0, len(rings), len(lines), sum(map(len, every)))
    data += struct.pack(f"<{len(every)}I", *map(len, every))
    for line in every:
        data += struct.pack(f"<{2 * len(line)}h", *chain.from_iterable(line))
    return data


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("topojson", help="a world-atlas file with the objects 'countries' and 'land'")
    parser.add_argument("map", help="the file to write")
    arguments = parser.parse_args()
    with open(arguments.topojson, encoding="utf-8") as file:
        topology = json.load(file)
    arcs = decode_arcs(topology)
    rings, lines = land(topology, arcs), borders(topology, arcs)
    data = encode(rings, lines)
    with open(arguments.map, "wb") as file:
        file.write(data)
    print(f"{arguments.map}: {len(rings)} land rings, {len(lines)} borders, {len(data)} bytes")


if __name__ == "__main__":
    main()
