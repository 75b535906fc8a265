#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes the tables of ELM 3.2 that the Credentials module reads.

    Scripts/generate-elm-tables.py DIRECTORY

DIRECTORY holds `context/` and `shapes/` as published. Two tables are written under
Sources/Domain/Credentials/Resources:

    elm-3.2-terms.tsv   each JSON member that the contexts know, and how they read its value
    elm-3.2-shapes.tsv  each rule of edc-generic-full (with edc-generic-no-cv) about a member of a class

Only names, bounds and identifiers are taken: facts, no text. The published files stay where they are.
"""
import csv
import hashlib
import json
import sys
from pathlib import Path

source = Path(sys.argv[1])
resources = Path(__file__).resolve().parent.parent / "Sources/Domain/Credentials/Resources"
edc_context = source / "context/edc-ap-context-v3.2-live-20230928-0.jsonld"
vc_context = source / "context/credentials-v1.jsonld"
shapes_folder = source / "shapes/v3.2-lts-ap1.2.0"
shape_files = [shapes_folder / "EDC-generic-full.ttl", shapes_folder / "EDC-generic-no-cv.ttl"]
property_table = source / "shapes/property-table.csv"


def head(title, files):
    lines = [f"# {title}", "# Written by Scripts/generate-elm-tables.py; do not edit."]
    for path, version, licence in files:
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
        lines.append(f"# source: {path.name}; version: {version}; licence of the source: {licence}; sha256: {digest}")
    return lines


edc = json.loads(edc_context.read_text())["@context"]
vc = json.loads(vc_context.read_text())["@context"]["VerifiableCredential"]["@context"]
terms, classes, terms_of_iri = [], {}, {}


def coercion(definition):
    if definition.get("@container") == "@language":
        return "@language"
    return definition.get("@type", "")


for name, definition in edc.items():
    if isinstance(definition, dict):
        terms.append((name, coercion(definition), ""))
        terms_of_iri.setdefault(definition["@id"], name)
    elif name[0].isupper():
        classes[definition] = name
for name, definition in vc.items():
    if isinstance(definition, dict) and name != "proof":
        terms.append((name, coercion(definition), "VerifiableCredential"))
        terms_of_iri.setdefault(definition["@id"], name)
terms_of_iri["skos:notation"] = "notation"
for prefix in ("person", ):
    for name, definition in edc.items():
        if isinstance(definition, dict) and definition["@id"].startswith(prefix + ":"):
            terms_of_iri["cpv:" + definition["@id"].split(":", 1)[1]] = name

RANGES = {
    "rdf:langString": "text", "xsd:string": "string", "xsd:dateTime": "dateTime", "xsd:duration": "duration",
    "xsd:integer": "integer", "xsd:positiveInteger": "positiveInteger", "xsd:decimal": "decimal",
    "xsd:boolean": "boolean", "xsd:anyURI": "anyURI", "rdf:HTML": "html",
}


def class_name(iri):
    return classes.get(iri, iri.split(":", 1)[1])


def range_of(text, path):
    if path == "elm:hasClaim":
        return "@LearningAchievement|LearningActivity|LearningAssessment|LearningEntitlement|Claim"
    for part in text.split("; "):
        if part.startswith("or("):
            return "@" + "|".join(class_name(c.removeprefix("class ")) for c in part[3:-1].split("|"))
        if part.startswith("class "):
            return "@" + class_name(part.removeprefix("class "))
        if part in RANGES:
            return RANGES[part]
    return ""


rows = {}
order = []
with property_table.open() as table:
    for row in csv.DictReader(table):
        if row["release"] != "v3.2-lts-ap1.2.0" or row["profileFile"] not in ("EDC-generic-full", "EDC-generic-no-cv"):
            continue
        if row["targetClass"].startswith("(named)") or "deactivated" in (row["flags"] or ""):
            continue
        if row["path"] == "sec:proof" or row["targetClass"] == "cred:VerifiablePresentation":
            continue
        key = (class_name(row["targetClass"]), terms_of_iri.get(row["path"], "<" + row["path"] + ">"))
        if key not in rows:
            rows[key] = {"min": "", "max": "", "range": "", "flags": []}
            order.append(key)
        merged = rows[key]
        merged["min"] = merged["min"] or row["min"]
        merged["max"] = merged["max"] or row["max"]
        if row["range"].startswith("scheme="):
            merged["flags"].append(row["range"])
        else:
            merged["range"] = merged["range"] or range_of(row["range"], row["path"])
        if row["nodeKind"]:
            merged["flags"].append({"sh:IRI": "iri", "sh:Literal": "literal"}[row["nodeKind"]])
        for flag in filter(None, (row["flags"] or "").split(" ")):
            merged["flags"].append({"uniqueLang": "unique"}.get(flag, flag))

lines = head("Members of ELM 3.2 JSON-LD: name, how the context reads the value, class to which the name is confined", [
    (edc_context, "20230928-0", "EUPL-1.2"), (vc_context, "v1", "W3C Software and Document"),
])
lines += ["\t".join(term) for term in sorted(terms)]
(resources / "elm-3.2-terms.tsv").write_text("\n".join(lines) + "\n")

lines = head("Rules of edc-generic-full 1.2.0: class, member, least, most, range, flags", [
    (path, "1.2.0", "CC BY 4.0") for path in shape_files
])
for key in sorted(order):
    row = rows[key]
    flags = " ".join(dict.fromkeys(row["flags"]))
    lines.append("\t".join([key[0], key[1], row["min"], row["max"], row["range"], flags]))
(resources / "elm-3.2-shapes.tsv").write_text("\n".join(lines) + "\n")
