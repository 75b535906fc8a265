// SPDX-License-Identifier: Apache-2.0

import Providers

/// What a provider changed, what prompted it, and which version of the course carries it.
package struct ChangeRecord: Sendable, Hashable {
    /// Never empty.
    package let text: String
    package let prompt: ChangePrompt
    package let version: FileDigest

    package init(text: String, prompt: ChangePrompt, version: FileDigest) {
        self.text = text
        self.prompt = prompt
        self.version = version
    }
}

/// What made a provider change something.
package enum ChangePrompt: Sendable, Hashable, CustomStringConvertible {
    case feedback(RoundID)
    /// A recommendation of an external review, by the review's name.
    case review(String)
    case monitoring(NoteID)

    /// Reads the form `feedback/…`, `review/…` or `monitoring/…`, in which prompts are kept and chosen.
    package init?(_ text: String) {
        guard let slash = text.firstIndex(of: "/") else { return nil }
        let name = String(text[text.index(after: slash)...])
        switch text[..<slash] {
        case "feedback":
            guard let round = RoundID(name) else { return nil }
            self = .feedback(round)
        case "review":
            guard StableName.isValid(name) else { return nil }
            self = .review(name)
        case "monitoring":
            guard let note = NoteID(name) else { return nil }
            self = .monitoring(note)
        default: return nil
        }
    }

    package var description: String {
        switch self {
        case .feedback(let round): "feedback/\(round)"
        case .review(let name): "review/\(name)"
        case .monitoring(let note): "monitoring/\(note)"
        }
    }
}
