// SPDX-License-Identifier: Apache-2.0

import Frameworks
import JSONTree
import Localization
import Messages
import Vocabulary

/// Frameworks and their levels in words.
struct FrameworkOutput {
    let texts: Texts
    let year: Int

    /// The frameworks that go by a code in the year; several for a country whose parts have their own.
    func frameworks(_ code: String, _ tables: FrameworkTables) throws -> [NationalFramework] {
        let found = tables.frameworks(code, in: year)
        guard !found.isEmpty else {
            throw CommandFailure(
                texts(.levelsNoCountry, ["code": .text(code), "year": .text("\(year)")]), exit: .misuse)
        }
        return found
    }

    /// The one framework that goes by a code in the year.
    func framework(_ code: String, _ tables: FrameworkTables) throws -> NationalFramework {
        let found = try frameworks(code, tables)
        guard found.count == 1 else {
            let codes = found.map(\.code).joined(separator: ", ")
            throw CommandFailure(texts(.levelsSeveral, ["code": .text(code), "codes": .text(codes)]), exit: .misuse)
        }
        return found[0]
    }

    func unknown(_ level: String, in frameworks: [NationalFramework]) -> CommandFailure {
        let lines = frameworks.map { framework in
            texts(
                .levelsNoLevel,
                [
                    "framework": .text("\(framework.name) (\(framework.code))"), "level": .text(level),
                    "levels": .text(framework.levels.map(\.notation).joined(separator: ", ")),
                ])
        }
        return CommandFailure(lines.joined(separator: "\n"), exit: .misuse)
    }

    /// Since when the framework is referenced, if it is.
    func referencing(_ framework: NationalFramework) -> String {
        guard let referencing = framework.referencing else { return texts(.levelsReferencedNever) }
        let since: [String: MessageArgument] = ["since": .text("\(referencing.since)")]
        if let until = referencing.until {
            return texts(.levelsReferencedUntil, since.merging(["until": .text("\(until)")]) { $1 })
        }
        guard !referencing.updated.isEmpty else { return texts(.levelsReferencedSince, since) }
        let updated = referencing.updated.map { "\($0)" }.joined(separator: ", ")
        return texts(.levelsReferencedUpdated, since.merging(["updated": .text(updated)]) { $1 })
    }

    func standing(_ framework: NationalFramework, _ level: FrameworkLevel) -> String {
        let standing = framework.standing(of: level, in: year)
        var arguments: [String: MessageArgument] = ["eqf": .integer(standing.level?.number ?? 0)]
        switch standing {
        case .past(_, let until): arguments["year"] = .text("\(until)")
        case .later(_, let since): arguments["year"] = .text("\(since)")
        case .referenced, .indicative, .none: break
        }
        return texts(.levelStanding(standing.name), arguments)
    }

    func isLinked(_ framework: NationalFramework, _ level: FrameworkLevel) -> Bool {
        switch framework.standing(of: level, in: year) {
        case .referenced, .indicative, .past: true
        case .later, .none: false
        }
    }

    /// What to know of either framework beside its levels.
    func remarks(_ comparison: LevelComparison) -> [String] {
        [comparison.left, comparison.right].map { "\($0.code): \($0.name). \(referencing($0))" }
    }
}

/// Frameworks and levels as programs read them.
enum FrameworkJSON {
    static func framework(_ framework: NationalFramework) -> JSONValue {
        let referencing = framework.referencing
        return [
            "code": .string(framework.code), "country": .string(framework.country.alpha2),
            "name": .string(framework.name), "uri": framework.iri.map(JSONValue.string) ?? .null,
            "from": year(framework.inForce.first), "until": year(framework.inForce.last),
            "referencedSince": year(referencing?.since),
            "referencedUntil": year(referencing?.until),
            "updated": .array((referencing?.updated ?? []).map { year($0) }),
        ]
    }

    static func level(_ level: FrameworkLevel, of framework: NationalFramework, in year: Int) -> JSONValue {
        let standing = framework.standing(of: level, in: year)
        return [
            "framework": .string(framework.code), "level": .string(level.notation), "label": .string(level.label),
            "uri": level.iri.map(JSONValue.string) ?? .null,
            "eqf": standing.level.map { .number(JSONNumber($0.number)) } ?? .null,
            "eqfUri": standing.level.map { .string($0.iri) } ?? .null, "standing": .string(standing.name),
        ]
    }

    private static func year(_ year: Int?) -> JSONValue { year.map { .number(JSONNumber($0)) } ?? .null }
}
