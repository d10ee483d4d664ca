#!/usr/bin/env python3
"""Writes the tables of resources/catalog from a folder of collected data.

    make_catalog.py DATA_FOLDER ../catalog

DATA_FOLDER holds fly/fly_regions.csv, fly/fly_rtt_matrix.csv, fly/fly_rtt_estimate.csv and geo/cities100k-nodistricts.csv.
Origin, licence and date of every table are in resources/catalog/README.md. Standard library only.
"""

import argparse
import csv
import pathlib

VERSION = "2026.1"
CITY_COUNT = 1200

CONTINENTS = {
    "north_america": "na", "south_america": "sa", "europe": "eu", "africa": "af", "asia_pacific": "apac",
    "North America": "na", "South America": "sa", "Europe": "eu", "Africa": "af", "Asia": "apac", "Oceania": "apac",
}  # fmt: skip

# Names that read better on a map than the ones of the source.
REGION_NAMES = {"eze": "Buenos Aires", "maa": "Chennai"}

# Sites that take traffic and host nothing; their places are those of the cities.
EDGE_SITES = {"dxb": 292223, "ist": 745044, "mel": 2158177}

# A village in Haryana that carries the population of the city of the same name.
WRONG_CITIES = {1270926}

SHARED_CPUS = (1, 2, 4, 6, 8)
PERFORMANCE_CPUS = (1, 2, 4, 6, 8, 10, 12, 14, 16)

HOST = {"host_class": "32c-256g", "cpu_mvcpu": 32000, "memory_mib": 262144, "bandwidth_mbps": 10000,
        "disk_mib": 2 * 3_840_000_000_000 // 2**20}  # fmt: skip

# Hosts of the regions whose headroom was never published: large for the regions that the platform calls roomy (dfw, iad),
# small for those that it calls tight (sjc, gru), between by the size of the metropolis.
ASSUMED_HOSTS = {
    "cdg": 32, "dfw": 48, "ewr": 40, "fra": 48, "gru": 8, "iad": 56, "jnb": 8, "lax": 40,
    "lhr": 44, "nrt": 32, "ord": 40, "sin": 32, "sjc": 24, "syd": 24, "yyz": 24,
}  # fmt: skip


def read(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def write(path, header, rows):
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)
    print(f"{path.name}: {len(rows)} rows")


def regions(source):
    multiplier = {row["code"]: row["compute_price_multiplier_vs_iad"] for row in source}
    for row in source:
        code, replacement = row["code"], row["replacement"]
        name = REGION_NAMES.get(code, row["city"].split(",")[0])
        status = "active" if row["status"] == "active" else "withdrawn"
        yield (code, name, row["country"], row["lat"], row["lon"], CONTINENTS[row["geo_region"]], status, row["gateway"],
               replacement, multiplier[code] or multiplier[replacement], row["egress_group"])  # fmt: skip


def edges(cities):
    by_id = {int(row["geonameid"]): row for row in cities}
    for code, geoname in sorted(EDGE_SITES.items()):
        row = by_id[geoname]
        yield code, row["name"], row["country"], row["lat"], row["lon"]


def sizes():
    kinds = (("shared-cpu", "shared", SHARED_CPUS, 62.5, 256, 2048),
             ("performance", "performance", PERFORMANCE_CPUS, 1000, 2048, 8192))  # fmt: skip
    for prefix, kind, counts, baseline, least, most in kinds:
        for count in counts:
            yield (f"{prefix}-{count}x", kind, count, f"{count * baseline:g}", count * 1000,
                   count * least, count * least, count * most)  # fmt: skip


def latency(matrix, estimate):
    names = {"azure_p50": "azure_p50", "scaled": "distance_scaled", "model_short": "distance_model",
             "default_intra": "intra_region_default"}  # fmt: skip
    basis = {(row["from"], row["to"]): names[row["basis"]] for row in estimate}
    rtt = {row["region"]: row for row in matrix}
    codes = sorted(rtt)
    for first in codes:
        for second in codes:
            if first > second:
                continue
            assert rtt[first][second] == rtt[second][first], (first, second)
            kind = basis.get((first, second)) or basis[(second, first)]
            yield first, second, rtt[first][second], "proxy", kind, "2026"


def pools(source):
    """Two hosts to sixty; a published headroom of 16 performance-1x means one host of 32 cores that is half free."""
    for row in source:
        if row["status"] != "active":
            continue
        published = row["free_capacity_performance_1x_2025_05"]
        count = min(60, max(2, int(published) // 16)) if published else ASSUMED_HOSTS[row["code"]]
        yield (row["code"], HOST["host_class"], count, HOST["cpu_mvcpu"], HOST["memory_mib"], HOST["bandwidth_mbps"],
               HOST["disk_mib"], "published_headroom_2025_05" if published else "assumed")  # fmt: skip


def cities(source):
    """The largest cities, and the largest of each country that would have none. A name that a country uses twice goes to
    the larger city, so that a key never changes its meaning when the table grows."""
    source = [row for row in source if int(row["geonameid"]) not in WRONG_CITIES]
    source.sort(key=lambda row: (-int(row["population"]), int(row["geonameid"])))
    chosen, keys, countries = [], set(), set()
    for row in source:
        key = f'{row["name"]}, {row["country"]}'
        if key in keys or (len(chosen) >= CITY_COUNT and row["country"] in countries):
            continue
        keys.add(key)
        countries.add(row["country"])
        chosen.append((row["geonameid"], row["name"], row["country"], CONTINENTS[row["continent"]], row["lat"], row["lon"],
                       row["population"]))  # fmt: skip
    return chosen


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=pathlib.Path, help="folder of the collected data")
    parser.add_argument("catalog", type=pathlib.Path, help="folder to write to")
    arguments = parser.parse_args()
    fly, geo, out = arguments.data / "fly", arguments.data / "geo", arguments.catalog
    region_rows = sorted(read(fly / "fly_regions.csv"), key=lambda row: row["code"])
    city_rows = read(geo / "cities100k-nodistricts.csv")

    write(out / "regions.csv",
          ("id", "name", "country", "latitude", "longitude", "continent", "status", "gateway", "replacement",
           "price_multiplier", "egress_group"), list(regions(region_rows)))  # fmt: skip
    write(out / "edges.csv", ("id", "name", "country", "latitude", "longitude"), list(edges(city_rows)))
    write(out / "sizes.csv",
          ("id", "cpu_kind", "vcpus", "baseline_mvcpu", "burst_mvcpu", "memory_mib", "memory_min_mib", "memory_max_mib"),
          list(sizes()))  # fmt: skip
    write(out / "latency.csv", ("from", "to", "rtt_ms", "provenance", "basis", "date"),
          list(latency(read(fly / "fly_rtt_matrix.csv"), read(fly / "fly_rtt_estimate.csv"))))  # fmt: skip
    write(out / "pools.csv",
          ("region", "host_class", "count", "cpu_mvcpu", "memory_mib", "bandwidth_mbps", "disk_mib", "basis"),
          list(pools(region_rows)))  # fmt: skip
    write(out / "cities.csv", ("geonameid", "name", "country", "continent", "latitude", "longitude", "population"),
          cities(city_rows))  # fmt: skip
    (out / "VERSION").write_text(VERSION + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
