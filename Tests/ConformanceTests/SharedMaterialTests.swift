// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

@Suite("Shared material")
struct SharedMaterialTests {
    @Test(
        "holds every folder that the suites read", .requiresShared(cases: 5),
        arguments: ["vectors/json-parsing", "vectors/jcs", "vectors/bench", "data/elm/samples", "peers"])
    func holdsFolder(_ folder: String) throws {
        #expect(try !Shared.allFiles(under: folder).isEmpty)
    }
}
