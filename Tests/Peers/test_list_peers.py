# SPDX-License-Identifier: Apache-2.0
"""The trusted list and the accreditations, judged by programs that are not ours: `cryptography` and OpenSSL for the seal
of the list, pySHACL with the published AMS shapes for the accreditations.

No shapes of version 3.3 are published that could be used here, so the accreditations are judged on a copy: its
namespace is rewritten to 3.1's, and the patterns of the shapes that only Java understands match everything; every other
pattern stays in force. A copy in which a class has no node proves nothing about the class, and a class without a shape
is judged by nothing: so each class that is written has nodes here and a shape that looks at them."""
import hashlib
import json
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "CommandLine"))

from program import INVALID, SHARED, VALID  # noqa: E402
from test_peers import ACCEPTED, REFUSED, PYTHON, PeersTest, with_header  # noqa: E402
from test_quality import COUNTRIES, INSTITUTION  # noqa: E402

AGENCIES = """deqar_id,acronym,name,country_iso2,registration_start,registration_end
20,ASIIN,Accreditation Agency,DE,2009-04-08,
"""
ACTIVITIES = """deqar_id,acronym,activity,activity_type,activity_id
20,ASIIN,System accreditation,institutional,290
20,ASIIN,Programme accreditation,programme,291
"""
HEADING = ("agency,local_identifier,activities[1].id,status,decision,valid_from,valid_to,file[1].original_location,"
           "file[1].display_name,institution[1].deqar_id,programme[1].name_primary,programme[1].degree_outcome,"
           "programme[1].qf_ehea_level")
REPORTS = (
    "ASIIN,A-1,290,1,1,2023-09-27,2029-09-30,https://asiin.example/a1.pdf,Report,DEQARINST0382,,,",
    "ASIIN,A-2,291,1,2,2023-09-27,,https://asiin.example/a2.pdf,Report,DEQARINST0382,Automotive Engineering,yes,2",
    "ASIIN,A-3,290,1,3,2015-09-27,2016-09-30,https://asiin.example/a3.pdf,Report,DEQARINST0382,,,",
)

SEAL = """
import base64, json, sys
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, padding, utils
document = json.load(open(sys.argv[1], encoding="utf-8"))
[seal] = document["signatures"]
def decoded(text): return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
header = json.loads(decoded(seal["protected"]))
assert header["b64"] is False and header["crit"] == ["b64"] and header["cty"] == "vnd.vidimus.provider-list+json"
leaf = x509.load_der_x509_certificate(base64.b64decode(header["x5c"][0]))
authority = x509.load_pem_x509_certificate(open(sys.argv[2], "rb").read())
leaf.verify_directly_issued_by(authority)
text = seal["protected"].encode() + b"." + document["payload"].encode()
signature, key = decoded(seal["signature"]), leaf.public_key()
if header["alg"] == "ES256":
    half = len(signature) // 2
    numbers = utils.encode_dss_signature(int.from_bytes(signature[:half]), int.from_bytes(signature[half:]))
    key.verify(numbers, text, ec.ECDSA(hashes.SHA256()))
else:
    assert header["alg"] == "RS256"
    key.verify(signature, text, padding.PKCS1v15(), hashes.SHA256())
"""

SHAPES = r"""
import re, sys
from pathlib import Path
import rdflib
from pyshacl import validate
from rdflib.namespace import DCTERMS, RDF, SH, SKOS
folder = Path(sys.argv[2])
old, new = "http://data.europa.eu/snb/model/elm/", "http://data.europa.eu/snb/model/ontology/"
shapes = rdflib.Graph().parse(folder / "AMS-constraints.ttl", format="turtle")
if "mdr" in sys.argv[3:]: shapes.parse(folder / "AMS-constraints-mdr.ttl", format="turtle")
patterns = sorted((str(pattern), shape) for shape, pattern in shapes.subject_objects(SH.pattern))
# The same two patterns of an address, in three places: Unicode properties and classes inside classes are Java's. Beside
# each stands the pattern of RFC 3986, which Python reads.
java = [(pattern, shape) for pattern, shape in patterns if r"\p{L}" in pattern]
assert (len(java), len(patterns)) == (3, 6), (len(java), len(patterns))
for pattern, shape in java:
    shapes.set((shape, SH.pattern, rdflib.Literal(".*")))
for pattern in shapes.objects(None, SH.pattern): re.compile(str(pattern))
document = Path(sys.argv[1]).read_text(encoding="utf-8")
assert new in document and old not in document
graph = rdflib.Graph().parse(data=document.replace(new, old), format="json-ld")
names = ("Accreditation", "Organisation", "Identifier", "LegalIdentifier", "WebResource", "Note", "Address")
classes = {rdflib.URIRef(old + name) for name in names} | {DCTERMS.Location, SKOS.Concept, SKOS.ConceptScheme}
written = set(graph.objects(None, RDF.type))
assert written == classes, written ^ classes
untyped = {node for node in graph.subjects() if (node, RDF.type, None) not in graph}
assert not untyped, untyped
unjudged = classes - set(shapes.objects(None, SH.targetClass))
assert not unjudged, unjudged
conforms, _, said = validate(graph, shacl_graph=shapes, inference="none")
print(said)
sys.exit(0 if conforms else 5)
"""


class Lists(PeersTest):
    def setUp(self):
        super().setUp()
        institution = INSTITUTION | {"identifiers": [{"identifier": "DE129523996", "resource": "EU-VAT"}]}
        for name, content in (("agencies.csv", AGENCIES), ("countries.csv", COUNTRIES),
                              ("activities.csv", ACTIVITIES), ("institution.json", json.dumps(institution)),
                              ("reports.csv", "\n".join([HEADING, *REPORTS]) + "\n")):
            self.run_program("import", "deqar", self.write(name, content), expect=VALID)

    def ask_python(self, script, *arguments):
        asked = subprocess.run([PYTHON, "-c", script, *map(str, arguments)], capture_output=True, text=True, check=False,
                               timeout=300)
        return asked.returncode, asked.stdout + asked.stderr

    def test_the_seal_of_a_list_is_right_in_the_eyes_of_others(self):
        file = self.folder / "list.json"
        self.run_program("trust", "publish", "--out", file, expect=VALID)
        self.assertEqual(self.ask_python(SEAL, file, self.anchor()), (0, ""))
        good = self.document(file)
        spoiled = {
            "an altered index": good | {"payload": good["payload"].replace("2026", "2027", 1)},
            "an altered header": good | {"signatures": [with_header(good["signatures"][0], iat=1)]},
        }
        for name, document in spoiled.items():
            with self.subTest(name):
                self.assertNotEqual(document, good)
                place = self.write("spoiled.json", json.dumps(document, ensure_ascii=False))
                self.assertNotEqual(self.ask_python(SEAL, place, self.anchor())[0], 0)
        with self.subTest("the checker of seals"):
            code, said = self.judge_seal(file, self.anchor())
            self.assertEqual(code, ACCEPTED, said)

    def test_each_entry_has_the_digest_that_stands_under_the_seal(self):
        file = self.folder / "list.json"
        self.run_program("trust", "publish", "--out", file, expect=VALID)
        document = self.document(file)
        index = json.loads(document["payload"])
        listed = index["agencies"] + index["providers"]
        self.assertEqual(len(listed), len(document["entries"]))
        for entry, content in zip(listed, document["entries"], strict=True):
            # RFC 8785 for entries without fractions and with names in ASCII.
            text = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
            self.assertEqual(hashlib.sha256(text.encode()).hexdigest(), entry["sha256"])

    def test_accreditations_conform_to_the_published_shapes(self):
        self.run_program("provider", "suspend", "DEQARINST0382", "--from", "2026-01-01", "--reason", "Fire", expect=VALID)
        out = self.folder / "ams.jsonld"
        told = self.run_program("export", "ams", "--out", out, expect=INVALID)
        self.assert_says(told, "20:A-3", "negative")
        shapes = SHARED / "data/elm/shapes/loq-ams-pid-v3.1"
        for more in ([], ["mdr"]):
            with self.subTest(" ".join(more) or "constraints"):
                code, said = self.ask_python(SHAPES, out, shapes, *more)
                self.assertEqual(code, ACCEPTED, said)
        document = self.document(out)
        self.assertEqual([node["@id"] for node in document["@graph"] if node["@type"] == "elm:Accreditation"],
                         ["urn:vidimus:accreditation:DEQARINST0382%2F20%3AA-1",
                          "urn:vidimus:accreditation:DEQARINST0382%2F20%3AA-2%231"])
        # One member that its class must have or must not have, for each class whose shape asks for anything.
        spoiled = {
            "elm:Accreditation": lambda node: node.pop("elm:accreditingAgent"),
            "elm:Organisation": lambda node: node.pop("rov:legalName"),
            "elm:Identifier": lambda node: node.pop("skos:notation"),
            "elm:LegalIdentifier": lambda node: node.pop("dc:spatial"),
            "elm:WebResource": lambda node: node.pop("elm:contentUrl"),
            "elm:Note": lambda node: node.pop("elm:noteLiteral"),
            "elm:Address": lambda node: node.pop("elm:countryCode"),
            "dc:Location": lambda node: node.pop("elm:address"),
            "skos:Concept": lambda node: node.update({"skos:notation": ["a", "b"]}),
        }
        for kind, spoil in spoiled.items():
            with self.subTest(kind):
                copy = json.loads(json.dumps(document))
                spoil(next(node for node in copy["@graph"] if node["@type"] == kind))
                place = self.write("spoiled.jsonld", json.dumps(copy))
                code, said = self.ask_python(SHAPES, place, shapes)
                self.assertEqual(code, REFUSED, said)
