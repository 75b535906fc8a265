// SPDX-License-Identifier: Apache-2.0

package import Providers

extension Deed {
    /// What whoever sits at this machine's terminal does: they can read and write every file anyway.
    package static let `operator` = Deed(.commandLine, right: "operator of this machine")
}
