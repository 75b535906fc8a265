// SPDX-License-Identifier: Apache-2.0

import Localization
import Vocabulary
import Yams

/// The description of a micro-credential as a person writes it, in YAML or JSON.
///
/// `Demo/data-literacy/course.yaml` shows every element with comments.
package enum CourseFile {
    package struct Limits: Sendable {
        package var bytes = 2 << 20
        /// How many findings are worth listing.
        package var findings = 200

        package init() {}
    }

    /// The names of everything that a description can have at its top.
    package static var keys: [String] { CourseReader.known }

    /// Reads a description, whatever is in it; every problem is a finding at its line and column that names the
    /// element. A description that lacks a mandatory element of Annex I, or that assesses attendance alone, is none.
    ///
    /// - Parameter resource: gives the bytes of a file that the description names, such as a logo; `nil` where
    ///   descriptions come without their files, as on a page.
    package static func read(
        _ bytes: [UInt8], limits: Limits = Limits(), resource: ((String) -> [UInt8]?)? = nil
    ) -> CourseReading {
        switch root(of: bytes, limits: limits) {
        case .refused(let findings): return CourseReading(course: nil, findings: findings)
        case .root(let root):
            let log = CourseReadingLog(limit: limits.findings)
            let (course, languages) = CourseReader(log: log, resource: resource).course(root)
            return CourseReading(
                course: log.hasErrors ? nil : course, displayLanguages: languages, findings: log.sortedFindings)
        }
    }

    /// The names and values of a file that a person wrote, or why there are none.
    enum Root {
        case root(Node)
        case refused([Finding])
    }

    /// Reads YAML or JSON as far as names and values.
    static func root(of bytes: [UInt8], limits: Limits) -> Root {
        guard bytes.count <= limits.bytes else {
            return .refused([Finding("course.file.tooLarge", parameters: ["limit": .integer(limits.bytes >> 20)])])
        }
        let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        guard let text = String(validating: content, as: UTF8.self) else {
            return .refused([Finding("course.file.notUTF8")])
        }
        if let alias = YAMLAlias.first(in: text) {
            return .refused(
                [
                    Finding(
                        "course.file.alias", at: .line(alias.line, column: alias.column),
                        parameters: ["name": .text(alias.name)])
                ])
        }
        let root: Node?
        do {
            root = try Parser(yaml: text, resolver: .basic, encoding: .utf8).singleRoot()
        } catch let error as YamlError {
            return .refused(findings(error))
        } catch {
            return .refused([Finding("course.file.malformed", parameters: ["problem": .text("\(error)")])])
        }
        guard let root, root.mapping?.isEmpty == false else { return .refused([Finding("course.file.notMapping")]) }
        return .root(root)
    }

    private static func findings(_ error: YamlError) -> [Finding] {
        func malformed(_ problem: String, _ mark: Mark) -> [Finding] {
            [
                Finding(
                    "course.file.malformed", at: .line(mark.line, column: mark.column),
                    parameters: ["problem": .text(problem)])
            ]
        }
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            return malformed(problem, mark)
        case .duplicatedKeysInMapping(let names, let context):
            // The parser tells the names and where the first of them stands, not the way to them.
            return names.map { name in
                Finding(
                    "course.key.repeated", at: .line(context.mark.line, column: context.mark.column),
                    parameters: ["element": .text(name), "key": .text(name)])
            }
        case .reader(let problem, _, _, _):
            return [Finding("course.file.malformed", parameters: ["problem": .text(problem)])]
        default:
            return [Finding("course.file.malformed", parameters: ["problem": .text("\(error)")])]
        }
    }
}
