// SPDX-License-Identifier: Apache-2.0

/// A generator of random values for a property test; `forAll` runs it.
package struct Gen<Value>: Sendable {
    package let draw: @Sendable (inout Choices) -> Value

    package init(_ draw: @escaping @Sendable (inout Choices) -> Value) {
        self.draw = draw
    }

    package func map<Other>(_ transform: @escaping @Sendable (Value) -> Other) -> Gen<Other> {
        Gen<Other> { transform(draw(&$0)) }
    }

    package func flatMap<Other>(_ transform: @escaping @Sendable (Value) -> Gen<Other>) -> Gen<Other> {
        Gen<Other> { choices in transform(draw(&choices)).draw(&choices) }
    }

    /// Arrays of such values; a failing one shrinks towards the shortest length and then towards simple elements.
    package func array(count: ClosedRange<Int>) -> Gen<[Value]> {
        Gen<[Value]> { choices in
            var values: [Value] = []
            while values.count < count.lowerBound { values.append(draw(&choices)) }
            // A flag before each further element, and not a length in front, lets shrinking cut an element out.
            while values.count < count.upperBound, choices.next(upTo: 7) > 0 { values.append(draw(&choices)) }
            return values
        }
    }

    /// The value, or nil in one case of four.
    package func optional() -> Gen<Value?> {
        Gen<Value?> { choices in choices.next(upTo: 3) > 0 ? draw(&choices) : nil }
    }
}

extension Gen where Value == Int {
    /// Integers of the range; a failing one shrinks towards the lower bound.
    package static func integer(in range: ClosedRange<Int>) -> Gen<Int> {
        let width = UInt64(bitPattern: Int64(range.upperBound &- range.lowerBound))
        return Gen { range.lowerBound &+ Int(truncatingIfNeeded: $0.next(upTo: width)) }
    }
}

extension Gen where Value == Bool {
    package static var bool: Gen<Bool> { Gen { $0.next(upTo: 1) == 1 } }
}

extension Gen where Value == UInt8 {
    package static var byte: Gen<UInt8> { Gen { UInt8($0.next(upTo: 255)) } }
}

extension Gen where Value == Double {
    /// Finite doubles of every magnitude, from their bits.
    package static var finiteDouble: Gen<Double> {
        Gen { choices in
            let value = Double(bitPattern: choices.next(upTo: .max))
            return value.isFinite ? value : 0
        }
    }
}

extension Gen where Value == String {
    /// Strings over an alphabet that mixes plain letters with what breaks writers: quotes, controls, marks, scripts
    /// written from right to left, and scalars outside the basic plane.
    package static func text(count: ClosedRange<Int> = 0...12) -> Gen<String> {
        text(
            of: "abcXYZ019 _-.,:;/\\\"'<>&\n\r\t\u{0}\u{1F}\u{7F}éßΩжש中\u{301}\u{200F}\u{2028}😀\u{10FFFF}", count: count
        )
    }

    /// Strings over the scalars of `alphabet`.
    package static func text(of alphabet: String, count: ClosedRange<Int>) -> Gen<String> {
        Gen<Unicode.Scalar>.element(of: Array(alphabet.unicodeScalars)).array(count: count).map { scalars in
            var text = String.UnicodeScalarView()
            text.append(contentsOf: scalars)
            return String(text)
        }
    }
}

extension Gen where Value: Sendable {
    package static func always(_ value: Value) -> Gen { Gen { _ in value } }

    /// One of the given values, which must not be empty; a failing one shrinks towards the first.
    package static func element(of values: [Value]) -> Gen {
        Gen { values[Int($0.next(upTo: UInt64(values.count - 1)))] }
    }
}

extension Gen {
    /// A value from one of the generators, which must not be empty; put the simplest first.
    package static func oneOf(_ generators: [Gen]) -> Gen {
        Gen { choices in generators[Int(choices.next(upTo: UInt64(generators.count - 1)))].draw(&choices) }
    }
}

/// Values from two generators together.
package func zip<First, Second>(_ first: Gen<First>, _ second: Gen<Second>) -> Gen<(First, Second)> {
    Gen { choices in
        let drawn = first.draw(&choices)
        return (drawn, second.draw(&choices))
    }
}
