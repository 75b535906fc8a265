# SPDX-License-Identifier: Apache-2.0
"""`vidimus keys test`: a test authority and a test seal, made once."""
import stat
import subprocess

from program import VALID, ProgramTest


class TestKeys(ProgramTest):
    def contents(self):
        return {file: file.read_bytes() for file in sorted(self.data.rglob("*")) if file.is_file()}

    def test_makes_and_shows_them_and_never_overwrites(self):
        first = self.run_program("keys", "test", expect=VALID)
        self.assert_says(first, "TEST", str(self.anchor().name))
        made = self.contents()
        self.assertTrue(made)
        again = self.run_program("keys", "test", expect=VALID)
        self.assertEqual(self.contents(), made)
        self.assert_says(again, str(self.anchor().name))

    def test_secrets_are_for_their_owner_only(self):
        self.run_program("keys", "test", expect=VALID)
        for file, content in self.contents().items():
            if b"PRIVATE KEY" in content or file.suffix in {".p12", ".pass", ".key"}:
                self.assertEqual(stat.S_IMODE(file.stat().st_mode) & 0o077, 0, file.name)

    def test_the_authority_says_that_it_is_a_test(self):
        self.run_program("keys", "test", expect=VALID)
        subject = subprocess.run(["openssl", "x509", "-in", self.anchor(), "-noout", "-subject"], capture_output=True,
                                 text=True, check=True).stdout
        self.assertIn("TEST", subject)
