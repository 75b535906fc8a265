// SPDX-License-Identifier: Apache-2.0

package import Testing

extension Trait where Self == ConditionTrait {
    /// Skips the test with a clear word when the shared material is absent; with `VIDIMUS_REQUIRE_SHARED=1` its
    /// absence fails the test instead.
    package static var requiresShared: Self { requiresShared(cases: 1) }

    /// The same for a parametrized test, of which one skip stands for `cases` cases; `make test` adds them up.
    package static func requiresShared(cases: Int) -> Self {
        .enabled("needs the shared material (../shared or VIDIMUS_SHARED): cases not run: \(cases)") {
            guard !Shared.isAvailable else { return true }
            guard !Shared.isRequired else {
                throw Shared.Missing.whenRequired
            }
            return false
        }
    }
}
