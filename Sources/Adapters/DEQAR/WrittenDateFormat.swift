// SPDX-License-Identifier: Apache-2.0

import Localization

/// How the days of a submission are written, as DEQAR's `date_format` says it: `%Y-%m-%d`, `%d.%m.%Y` and the like.
struct WrittenDateFormat {
    let pattern: String
    private let parts: [Part]

    private enum Part: Equatable {
        case year, month, day
        case sign(Character)
    }

    /// Takes year, month and day once each, with signs between.
    init?(_ pattern: String) {
        var parts: [Part] = []
        var rest = pattern[...]
        while let character = rest.popFirst() {
            guard character == "%" else {
                parts.append(.sign(character))
                continue
            }
            switch rest.popFirst() {
            case "Y": parts.append(.year)
            case "m": parts.append(.month)
            case "d": parts.append(.day)
            default: return nil
            }
        }
        for needed in [Part.year, .month, .day] where parts.count(where: { $0 == needed }) != 1 { return nil }
        self.pattern = pattern
        self.parts = parts
    }

    /// Reads a day; a time behind it, as the Web API writes, is passed over.
    func date(_ text: String) -> PlainDate? {
        if let date = PlainDate(text), text.contains("T") { return date }
        var rest = text[...]
        var (year, month, day) = (0, 0, 0)
        for part in parts {
            if case .sign(let sign) = part {
                guard rest.popFirst() == sign else { return nil }
                continue
            }
            let digits = rest.prefix { $0.isASCII && $0.isNumber }.prefix(part == .year ? 4 : 2)
            guard let number = Int(digits), part != .year || digits.count == 4 else { return nil }
            rest = rest.dropFirst(digits.count)
            switch part {
            case .year: year = number
            case .month: month = number
            default: day = number
            }
        }
        guard rest.isEmpty else { return nil }
        return PlainDate(year: year, month: month, day: day)
    }
}
