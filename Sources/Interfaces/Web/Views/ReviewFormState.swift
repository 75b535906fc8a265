// SPDX-License-Identifier: Apache-2.0

package import API
import Localization
import Messages
import Reviews
import Vocabulary

/// A form of a review as it was sent, so that nothing typed is lost when it was not taken.
package struct ReviewFormState: Sendable {
    package var form: ReviewForm?
    package var problems: [(field: String, message: String)] = []
    /// How many lines of people, programmes or conditions are shown.
    package var lines = 3
    private var values: [String: String] = [:]

    package init() {}

    package init(_ form: ReviewForm, _ submitted: SubmittedForm) {
        self.form = form
        lines = min(max(submitted.text("lines").flatMap { Int($0) } ?? lines, lines), ReviewForm.mostLines)
        for part in submitted.parts where part.fileName == nil && part.name.hasPrefix("\(form.rawValue)-") {
            // A megabyte that was refused is not sent back and forth.
            values[part.name] = values[part.name] ?? String(String(decoding: part.bytes, as: UTF8.self).prefix(20_000))
        }
    }

    func value(_ field: String) -> String { values[field] ?? "" }
    func problem(_ field: String) -> String? { problems.first { $0.field == field }?.message }

    /// The longer texts that were typed.
    var texts: [String] { values.sorted { $0.key < $1.key }.map(\.value).filter { $0.count > 20 } }

    mutating func refuse(_ refusal: ReviewRefusal, in text: Wording) {
        guard let form else { return }
        let field = form.field(of: refusal)
        problems = refusal.findings.map { (field, "\(text($0)) (\($0.code.rawValue))") }
    }
}
