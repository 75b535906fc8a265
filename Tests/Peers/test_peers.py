# SPDX-License-Identifier: Apache-2.0
"""What we seal, judged by programs that are not ours: joserfc, jwcrypto, cryptography and OpenSSL for the seal, pySHACL
with the shapes published for the European Digital Credential 3.2 for the content. Each judge is also given files that
are wrong on purpose, so that a judge that accepts everything is found out."""
import base64
import json
import os
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "CommandLine"))

from program import SHARED, VALID, ProgramTest, example_courses  # noqa: E402

PYTHON = os.environ.get("VIDIMUS_PEERS_PYTHON")
ACCEPTED, REFUSED, NOTHING_TO_CHECK = 0, 5, 2


def header_of(seal):
    text = seal["protected"]
    return json.loads(base64.urlsafe_b64decode(text + "=" * (-len(text) % 4)))


def with_header(seal, **changes):
    """The seal with members of its protected header changed; None removes one."""
    header = header_of(seal) | changes
    header = {name: value for name, value in header.items() if value is not None}
    encoded = base64.urlsafe_b64encode(json.dumps(header).encode()).decode().rstrip("=")
    return seal | {"protected": encoded}


class PeersTest(ProgramTest):
    def setUp(self):
        if SHARED is None or PYTHON is None:
            self.skipTest("needs the shared material and its Python environment")
        super().setUp()

    def judge(self, name, *arguments):
        judged = subprocess.run([PYTHON, SHARED / "peers" / name, *arguments], capture_output=True, text=True,
                                check=False, timeout=300)
        return judged.returncode, judged.stdout + judged.stderr

    def judge_seal(self, file, anchor, *more):
        return self.judge("check_peer.py", "jades", file, "--ca", anchor, *more)

    def document(self, file):
        return json.loads(file.read_text(encoding="utf-8"))


class Seals(PeersTest):
    def test_every_example_course_gives_seals_that_others_accept(self):
        for course in example_courses():
            name = course.parent.name
            self.data = self.folder / f"data-{name}"
            self.issue(course, course.with_name("learners.csv"), name, expect=VALID)
            for file in self.sealed_files(name):
                with self.subTest(f"{name} {file.name}"):
                    code, said = self.judge_seal(file, self.anchor())
                    self.assertEqual(code, ACCEPTED, said)
                    self.assertIn("RESULT OK", said)

    def test_seals_spoiled_on_purpose_are_refused(self):
        file = self.one_sealed()
        good = self.document(file)
        seal = good["signatures"][0]
        far = self.folder / "other"
        kept, self.data = self.data, far
        self.run_program("keys", "test", expect=VALID)
        foreign = self.anchor()
        self.data = kept
        spoiled = {
            "an altered payload": good | {"payload": good["payload"].replace("Virtanen", "Virtanem")},
            "an altered signature": good | {"signatures": [seal | {"signature": "A" * len(seal["signature"])}]},
            "an altered header": good | {"signatures": [with_header(seal, iat=1)]},
            "an unknown critical member": good | {"signatures": [with_header(seal, crit=["b64", "moon"], moon=1)]},
            "b64 that is not critical": good | {"signatures": [with_header(seal, crit=None)]},
            "no certificate": good | {"signatures": [with_header(seal, x5c=None)]},
            "no seal": good | {"signatures": []},
        }
        for name, document in spoiled.items():
            with self.subTest(name):
                self.assertNotEqual(document, good, "the copy was not spoiled")
                place = self.write("spoiled.json", json.dumps(document, ensure_ascii=False))
                self.assertEqual(self.judge_seal(place, self.anchor())[0], REFUSED)
        with self.subTest("a foreign anchor"):
            self.assertEqual(self.judge_seal(file, foreign)[0], REFUSED)

    def test_every_algorithm_is_accepted(self):
        for name, make, options in (
            ("RS256", ["-newkey", "rsa:2048"], []),
            ("PS256", ["-newkey", "rsa:2048"], ["--algorithm", "PS256"]),
            ("ES256", ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256"], []),
        ):
            with self.subTest(name):
                key, certificate = self.folder / f"{name}.key", self.folder / f"{name}.crt"
                subprocess.run(
                    ["openssl", "req", "-x509", *make, "-nodes", "-keyout", key, "-out", certificate, "-days", "30",
                     "-subj", "/C=FI/O=Test Academy/organizationIdentifier=VATFI-12345678/CN=Test Academy seal",
                     "-addext", "keyUsage=critical,digitalSignature,nonRepudiation"], check=True, capture_output=True)
                pem = self.write(f"{name}.pem", key.read_bytes() + certificate.read_bytes())
                os.chmod(pem, 0o600)
                self.data = self.folder / f"data-{name}"
                self.issue(None, None, name, "--seal", pem, *options, expect=VALID)
                file = self.sealed_files(name)[0]
                self.assertEqual(header_of(self.document(file)["signatures"][0])["alg"], name)
                code, said = self.judge_seal(file, certificate)
                self.assertEqual(code, ACCEPTED, said)


class Shapes(PeersTest):
    def payload(self, file):
        return json.loads(self.document(file)["payload"])

    def judge_shapes(self, document, *more):
        return self.judge("check_edc.py", self.write("document.json", json.dumps(document, ensure_ascii=False)), *more)

    def test_every_example_course_gives_documents_that_conform(self):
        for course in example_courses():
            name = course.parent.name
            self.data = self.folder / f"data-{name}"
            self.issue(course, course.with_name("learners.csv"), name, expect=VALID)
            for file in self.sealed_files(name)[:1]:
                for shapes in ([], ["no-cv"]):
                    with self.subTest(f"{name} {' '.join(shapes) or 'full'}"):
                        code, said = self.judge("check_edc.py", file, *shapes)
                        self.assertEqual(code, ACCEPTED, said)

    def test_documents_spoiled_on_purpose_do_not_conform(self):
        good = self.payload(self.one_sealed())
        spoiled = {}
        for name in ("credentialProfiles", "displayParameter", "issuer"):
            if name in good:
                spoiled[f"without {name}"] = {key: value for key, value in good.items() if key != name}
        spoiled["an issuer without a legal name"] = good | {
            "issuer": {key: value for key, value in good["issuer"].items() if key != "legalName"}}
        for name, document in spoiled.items():
            with self.subTest(name):
                code, said = self.judge_shapes(document)
                self.assertEqual(code, REFUSED, said)
        with self.subTest("no credential"):
            self.assertEqual(self.judge_shapes(good | {"type": ["VerifiableCredential"]})[0], NOTHING_TO_CHECK)
        with self.subTest("unspoiled"):
            self.assertEqual(self.judge_shapes(good)[0], ACCEPTED)
