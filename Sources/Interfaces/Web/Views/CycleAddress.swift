// SPDX-License-Identifier: Apache-2.0

import Courses
package import Providers
package import QualityCycles

/// The addresses of quality cycles and feedback. Names may themselves be addresses, so they are encoded.
package enum CycleAddress {
    package static func courses(_ provider: ProviderID) -> String {
        "/my/providers/\(ProviderAddress.encoded(provider.text))/courses"
    }

    package static func course(_ key: CycleKey) -> String {
        "\(courses(key.provider))/\(ProviderAddress.encoded(key.course.text))"
    }

    package static func check(_ key: CycleKey) -> String { "\(course(key))/check" }
    package static func file(_ digest: FileDigest, of key: CycleKey) -> String { "\(course(key))/files/\(digest)" }

    package static func feedback(_ provider: ProviderID) -> String {
        "/my/providers/\(ProviderAddress.encoded(provider.text))/feedback"
    }

    package static func round(_ id: RoundID) -> String { "/feedback/\(id)" }
    package static func results(_ id: RoundID) -> String { "/feedback/\(id)/results" }
}
