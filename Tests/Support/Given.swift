// SPDX-License-Identifier: Apache-2.0

/// A value that a fixture must have; a fixture that has none is a mistake in the test itself.
package func given<Value>(_ value: Value?) -> Value {
    guard let value else { fatalError("a fixture is not what it should be") }
    return value
}
