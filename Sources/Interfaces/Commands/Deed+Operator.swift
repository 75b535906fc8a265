// SPDX-License-Identifier: Apache-2.0

package import Providers

extension Deed {
    /// What whoever sits at this machine's terminal does, by the right of the command that runs: they can read and write
    /// every file anyway.
    package static var `operator`: Deed {
        Deed(.commandLine, right: CommandWarrant.right ?? "operator of this machine")
    }
}
