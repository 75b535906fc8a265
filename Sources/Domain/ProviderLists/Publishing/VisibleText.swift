// SPDX-License-Identifier: Apache-2.0

import Providers
import Vocabulary

// Texts come from many files. Under the seal of a list nothing stands that cannot be seen or that turns the direction of
// what follows: readers refuse it, and the writer leaves it out.

extension String {
    /// The text without hidden characters.
    var visible: String { shown(allowingLines: false) }

    fileprivate func shown(allowingLines: Bool) -> String {
        guard HiddenCharacters.occur(in: self, allowingLines: allowingLines) else { return self }
        var text = String.UnicodeScalarView()
        for scalar in unicodeScalars
        where !HiddenCharacters.occur(in: String(scalar), allowingLines: allowingLines) { text.append(scalar) }
        return String(text)
    }
}

extension LocalizedText {
    var visible: LocalizedText {
        LocalizedText(languages.flatMap { language in texts(in: language).map { (language, $0.visible) } })
    }
}

extension QualityEntry {
    /// The entry as a list holds it: visible texts, times in whole milliseconds, no author of a notice, and of a report
    /// nothing that bears on no answer: links, remarks, the names of files.
    var visible: QualityEntry {
        let shown: Content
        let shownSource: String
        switch content {
        case .report(var report, let hasHighFlag):
            report.localIdentifier = report.localIdentifier?.visible
            report.summary = report.summary?.shown(allowingLines: true)
            for index in report.programmes.indices { report.programmes[index].makeVisible() }
            for index in report.documents.indices { report.documents[index].makeVisible() }
            report.accreditation?.makeVisible()
            report.links = []
            report.comment = nil
            (shown, shownSource) = (.report(report, hasHighFlag: hasHighFlag), source.visible)
        case .notice(let notice):
            let reason = notice.reason.shown(allowingLines: true)
            shown = .notice(
                ProviderNotice(
                    id: notice.id, provider: notice.provider, kind: notice.kind, from: notice.from, reason: reason))
            shownSource = ""
        case .clearance(let clearance):
            shown = .clearance(
                FlagClearance(
                    report: clearance.report, toldAt: ListMoment.rounded(clearance.toldAt),
                    providers: clearance.providers, reason: clearance.reason.shown(allowingLines: true)))
            shownSource = ""
        }
        return QualityEntry(
            shown, knownAt: ListMoment.rounded(knownAt), retractedAt: retractedAt.map(ListMoment.rounded),
            source: shownSource)
    }
}

extension ReportProgramme {
    fileprivate mutating func makeVisible() {
        name = name.visible
        otherNames = otherNames.map { OtherName($0.name.visible) }
        qualification = qualification?.visible
        identifiers = identifiers.map { Identifier($0.notation.visible) }
        nationalLevel = nationalLevel?.visible
        ects = ects?.visible
        outcomes = outcomes.map(\.visible)
        outcomeDescription = nil
        isPartOfAccreditation = nil
    }
}

extension Accreditation {
    fileprivate mutating func makeVisible() {
        title = title.visible
        limits.qualifications = Set(limits.qualifications.map(\.visible))
        limits.others = limits.others.map(\.visible)
    }
}

extension ReportDocument {
    fileprivate mutating func makeVisible() {
        title = title.visible
        address = address?.visible
        fileName = nil
        languages = languages.map(\.visible)
        sha256 = sha256?.visible
    }
}
