// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

/// The root of the command line.
struct VidimusCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "vidimus",
        abstract: "The open platform for European micro-credentials.",
        discussion: """
            Examples:
              vidimus serve                                   start the web pages on http://localhost:8080
              vidimus verify diploma.jsonld                   is it genuine, and what is it worth?
              vidimus check draft.json                        are the 16 standard elements there?
              vidimus issue --course c.yaml --learners l.csv --out sealed/
              vidimus provider list opisto                    who is in the register of providers?
              vidimus keys test                               show the test seal of this installation
              vidimus import deqar reports.csv                bring in quality reports
              vidimus trust on 2017-05-01 DEQARINST0382       was it quality-assured on that day?
              vidimus trust verify list.json --anchors ca.pem is this list of providers genuine?
              vidimus provider suspend DEQARINST0382 --from 2026-12-01 --reason "..."
              vidimus cycle list                              where do courses stand in their quality cycle?
              vidimus review list                             which reviews are under way?
              vidimus levels show IE 8                        which level of the EQF is that?
              vidimus credits --hours 84 --country NL         how many ECTS credits is that?
              vidimus audit verify                            does the log of what was done still hold?

            Every command ends with 0 for success, 1 for a negative or open answer, 2 when
            it was called wrongly, and 3 when something could not be read.
            """,
        version: ProductVersion.text,
        subcommands: [
            ServerServe.self, CredentialVerify.self, CredentialCheck.self, AwardIssue.self, ProviderCommand.self,
            ReviewCommand.self, CycleCommand.self, AgencyCommand.self, QualityCommand.self, Import.self,
            ExportCommand.self,
            TrustCommand.self, LevelsCommand.self, CreditsCommand.self, Keys.self, Audit.self,
        ])
}
