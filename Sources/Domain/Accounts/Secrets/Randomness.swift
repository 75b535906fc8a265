// SPDX-License-Identifier: Apache-2.0

/// Where unpredictable bytes come from; passed in, so that a test can know them.
package struct Randomness: Sendable {
    package let bytes: @Sendable (_ count: Int) -> [UInt8]

    package init(bytes: @escaping @Sendable (Int) -> [UInt8]) { self.bytes = bytes }

    /// The generator of the system, which is made for secrets.
    package static let system = Randomness { count in
        var generator = SystemRandomNumberGenerator()
        return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    }

    /// A name for a thing that is no secret: 96 bits in hexadecimal, so that no two are ever alike.
    package func name() -> String { Hexadecimal.text(bytes(12)) }
}
