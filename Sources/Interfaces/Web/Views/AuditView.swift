// SPDX-License-Identifier: Apache-2.0

package import Accounts
import Foundation
import HTML
import Localization
import Messages

/// A page of the audit log in words.
package struct AuditView: Sendable {
    package struct Cell: Sendable {
        package let text: String
        /// The same for people, where the text is a code.
        package var words: String?
        /// The search for everything that has this in the same place.
        package let address: String
    }

    package struct Row: Sendable {
        package let number: Int
        package let time: String
        package let actor: Cell
        package let action: Cell
        package let subject: Cell
        package let right: String
        /// The right in words, where there are some.
        package let rightWords: String?
        package let details: String
    }

    package let rows: [Row]
    package let actor: String
    package let action: String
    package let subject: String
    package let from: String
    package let until: String
    package let hasBadDay: Bool
    /// Every action with its words, for choosing one.
    package let actions: [NamedChoice]
    /// The address of older entries, when there may be some.
    package let next: String?

    package init(_ entries: [AuditEntry], _ search: AuditSearch, in text: Wording) {
        rows = entries.map { entry in
            Row(
                number: entry.sequence, time: text.dateTime(entry.at).text,
                actor: Cell(text: entry.actor, address: AuditSearch(actor: entry.actor).address),
                action: Cell(
                    text: entry.action, words: text.actionWords(entry.action),
                    address: AuditSearch(action: entry.action).address),
                subject: Cell(text: entry.subject, address: AuditSearch(subject: entry.subject).address),
                right: entry.right, rightWords: text.rightWords(entry.right),
                details: entry.details.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
                    .joined(separator: ", "))
        }
        actor = search.actor
        action = search.action
        subject = search.subject
        from = search.from
        until = search.until
        var known = text.actions
        if !search.action.isEmpty, !known.contains(where: { $0.id == search.action }) {
            known.append(NamedChoice(id: search.action, name: search.action))
        }
        actions = known
        hasBadDay = search.query == nil
        var older = search
        older.before = entries.last.map { String($0.sequence) } ?? ""
        let isFull = entries.count == search.query?.limit && entries.last.map { $0.sequence > 1 } == true
        next = isFull ? older.address : nil
    }
}

/// What was typed into the search, kept in the address.
package struct AuditSearch: Sendable, Hashable {
    package var actor = ""
    package var action = ""
    package var subject = ""
    package var from = ""
    package var until = ""
    package var before = ""

    package init(
        actor: String = "", action: String = "", subject: String = "", from: String = "", until: String = "",
        before: String = ""
    ) {
        self.actor = actor
        self.action = action
        self.subject = subject
        self.from = from
        self.until = until
        self.before = before
    }

    /// The search as the log takes it; `nil` when a day is none.
    package var query: AuditQuery? {
        var query = AuditQuery()
        query.actor = actor
        query.action = action
        query.subject = subject
        query.before = Int(before)
        let day = Date.ISO8601FormatStyle().year().month().day()
        if !from.isEmpty {
            guard let date = try? day.parse(from) else { return nil }
            query.from = date
        }
        if !until.isEmpty {
            guard let date = try? day.parse(until) else { return nil }
            query.until = date.addingTimeInterval(86_400)
        }
        return query
    }

    var address: String {
        let fields = [
            ("actor", actor), ("action", action), ("subject", subject), ("from", from), ("until", until),
            ("before", before),
        ]
        let written = fields.filter { !$0.1.isEmpty }.map { name, value in
            "\(name)=\(value.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")"
        }
        return written.isEmpty ? "/audit" : "/audit?" + written.joined(separator: "&")
    }
}

extension Wording {
    /// What an action of the log is called; `nil` for one that this version has no words for.
    func actionWords(_ action: String) -> String? {
        if has(.auditAction(action)) { return self(.auditAction(action)) }
        for work in Self.works where action.hasPrefix(work.prefix) {
            let step = MessageKey(rawValue: work.steps + action.dropFirst(work.prefix.count))
            return has(step) ? self(work.sentence, ["step": .text(self(step))]) : nil
        }
        return nil
    }

    /// The actions that there are words for, by their words.
    var actions: [NamedChoice] {
        let single = keys(beginning: "auditAction.").map(\.id)
        let steps = Self.works.flatMap { work in keys(beginning: work.steps).map { work.prefix + $0.id } }
        return (single + steps).compactMap { id in actionWords(id).map { NamedChoice(id: id, name: $0) } }
            .sorted { $0.name < $1.name }
    }

    /// Work whose steps are actions: how the log begins their names, where the words of its steps are, and what is said.
    private static let works: [(prefix: String, steps: String, sentence: MessageKey)] = [
        ("review-", "reviewStep.", .auditActionReview), ("course-", "cycleStep.", .auditActionCourse),
    ]

    private func keys(beginning prefix: String) -> [(id: String, key: MessageKey)] {
        BuiltInMessages.catalogue.keys(in: language).filter { $0.rawValue.hasPrefix(prefix) }
            .map { (String($0.rawValue.dropFirst(prefix.count)), $0) }
    }
}
