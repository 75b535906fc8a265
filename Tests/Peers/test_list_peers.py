# SPDX-License-Identifier: Apache-2.0
"""The trusted list and the accreditations, judged by programs that are not ours: `cryptography` and OpenSSL for the seal
of the list, pySHACL with the published AMS shapes for the accreditations.

No shapes of version 3.3 are published that could be used here, so the accreditations are judged on a copy: its
namespace is rewritten to 3.1's, and the four patterns of the shapes that only Java understands match everything. A copy
in which a class has no node proves nothing about the class, so one of each is required."""
import hashlib
import json
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "CommandLine"))

from program import SHARED, VALID  # noqa: E402
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

SHAPES = """
import json, re, sys
from pathlib import Path
import rdflib
from pyshacl import validate
folder = Path(sys.argv[2])
old, new = "http://data.europa.eu/snb/model/elm/", "http://data.europa.eu/snb/model/ontology/"
text = (folder / "AMS-constraints.ttl").read_text(encoding="utf-8")
text, count = re.subn(r'sh:pattern\\s+"(?:[^"\\\\\\\\]|\\\\\\\\.)*"', 'sh:pattern ".*"', text)
assert count >= 4, count
shapes = rdflib.Graph().parse(data=text, format="turtle")
if "mdr" in sys.argv[3:]: shapes.parse(folder / "AMS-constraints-mdr.ttl", format="turtle")
document = Path(sys.argv[1]).read_text(encoding="utf-8")
assert new in document and old not in document
graph = rdflib.Graph().parse(data=document.replace(new, old), format="json-ld")
for name in ("Accreditation", "Organisation", "Identifier", "LegalIdentifier", "WebResource", "Note", "Address"):
    assert (None, rdflib.RDF.type, rdflib.URIRef(old + name)) in graph, name
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
        self.run_program("export", "ams", "--out", out, expect=VALID)
        shapes = SHARED / "data/elm/shapes/loq-ams-pid-v3.1"
        for more in ([], ["mdr"]):
            with self.subTest(" ".join(more) or "constraints"):
                code, said = self.ask_python(SHAPES, out, shapes, *more)
                self.assertEqual(code, ACCEPTED, said)
        document = self.document(out)
        node = next(node for node in document["@graph"] if node["@type"] == "elm:Accreditation")
        del node["elm:accreditingAgent"]
        with self.subTest("without the agency"):
            place = self.write("spoiled.jsonld", json.dumps(document))
            self.assertEqual(self.ask_python(SHAPES, place, shapes)[0], REFUSED)
