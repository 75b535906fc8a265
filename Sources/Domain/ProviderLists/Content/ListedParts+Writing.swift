// SPDX-License-Identifier: Apache-2.0

import Foundation
import Localization
import Providers
import Vocabulary

// Entries as JSON. Names of members are written in the order of RFC 8785 (JCS), and there are no numbers but small
// integers, so that what is written is canonical as it stands.

extension QualityAssuranceAgency {
    var listed: [UInt8] {
        ListWriter.object { entry in
            entry.member("acronym", acronym)
            entry.member("agency", id.text)
            entry.objects("countries", countries) { writer, country in
                writer.member("code", country.code.alpha2)
                writer.member("official", flag: country.isOfficial)
                writer.member("until", country.until?.description)
            }
            entry.member("name", name)
            entry.objects("registered", registrations) { writer, period in
                writer.member("from", period.from.description)
                writer.member("until", period.until?.description)
            }
            entry.member("seat", seat?.alpha2)
        }
    }
}

extension ListedProvider {
    var listed: [UInt8] {
        ListWriter.object { entry in
            entry.texts("aliases", aliases.map(\.text))
            if isAmbiguous { entry.member("ambiguous", flag: true) }
            entry.texts("countries", countries.map(\.alpha2))
            entry.objects("evidence", evidence) { $1.write(to: &$0) }
            entry.objects("identifiers", identifiers) { writer, identifier in
                writer.member("country", identifier.country?.alpha2)
                writer.member("notation", identifier.notation)
                writer.member("register", identifier.register)
                writer.member("scheme", identifier.scheme.rawValue)
            }
            entry.texts("kinds", kinds.map(\.rawValue))
            entry.objects("names", names) { writer, name in
                writer.member("from", name.period.from?.description)
                writer.words("text", name.text)
                writer.member("until", name.period.until?.description)
                writer.member("use", name.use.rawValue)
            }
            entry.member("provider", id.text)
            entry.objects("roles", roles) { writer, role in
                writer.member("for", role.principal?.text)
                writer.member("from", role.period.from?.description)
                writer.member("role", role.kind.rawValue)
                writer.member("until", role.period.until?.description)
            }
        }
    }
}

extension QualityEntry {
    fileprivate func write(to writer: inout ListWriter) {
        switch content {
        case .report(let report, let hasHighFlag): write(report, hasHighFlag, to: &writer)
        case .notice(let notice): write(notice, to: &writer)
        case .clearance(let clearance): write(clearance, to: &writer)
        }
    }

    private func write(_ report: QualityReport, _ hasHighFlag: Bool, to writer: inout ListWriter) {
        writer.objects("accreditation", report.accreditation.map { [$0] } ?? []) { $1.write(to: &$0) }
        writer.texts("activities", report.activities.map(\.text))
        writer.member("agency", report.agency.text)
        writer.texts("contributing", report.contributingAgencies.map(\.text))
        writer.member("decision", report.decision.rawValue)
        writer.objects("documents", report.documents) { $1.write(to: &$0) }
        if hasHighFlag { writer.member("flagged", flag: true) }
        writer.member("from", report.validity.statedFrom?.description)
        writer.member("kind", report.kind.rawValue)
        writer.member("known", ListMoment.text(knownAt))
        writer.member("local", report.localIdentifier)
        if report.validity.endIsAssumed { writer.member("openEnd", flag: true) }
        writer.texts("platforms", report.platforms.map(\.text))
        writer.objects("programmes", report.programmes) { $1.write(to: &$0) }
        writer.texts("providers", report.providers.map(\.text))
        writer.member("report", report.id.text)
        writer.member("retracted", retractedAt.map(ListMoment.text))
        writer.member("source", source)
        writer.member("status", report.status.rawValue)
        writer.member("summary", report.summary)
        // Stated or counted: whoever reads the list by eye needs the last day, and the flag says whose word it is. An
        // accreditation without an end has none to count.
        let end = report.validity.holdsUntilRevoked ? report.validity.statedUntil : report.validity.until
        writer.member("until", end?.description)
    }

    /// A report under a high flag was looked at, and counts from then on.
    private func write(_ clearance: FlagClearance, to writer: inout ListWriter) {
        writer.member("cleared", clearance.report.text)
        writer.member("known", ListMoment.text(knownAt))
        writer.texts("providers", clearance.providers.map(\.text))
        writer.member("reason", clearance.reason)
        writer.member("retracted", retractedAt.map(ListMoment.text))
        writer.member("told", ListMoment.text(clearance.toldAt))
    }

    /// The author of a notice stays in the register: it may be a person.
    private func write(_ notice: ProviderNotice, to writer: inout ListWriter) {
        writer.member("from", notice.from.description)
        writer.member("kind", notice.kind.rawValue)
        writer.member("known", ListMoment.text(knownAt))
        writer.member("notice", notice.id.text)
        writer.member("provider", notice.provider.text)
        writer.member("reason", notice.reason)
        writer.member("retracted", retractedAt.map(ListMoment.text))
    }
}

extension Accreditation {
    fileprivate func write(to writer: inout ListWriter) {
        writer.texts("fields", limits.fields.map(\.code).sorted())
        writer.texts("jurisdictions", limits.jurisdictions.map(\.description).sorted())
        writer.member("kind", kind.rawValue)
        writer.texts("levels", limits.levels.sorted().map { String($0.number) })
        writer.texts("others", limits.others)
        writer.texts("qualifications", limits.qualifications.sorted())
        writer.member("review", reviewOn?.description)
        writer.member("title", title)
    }
}

extension ReportDocument {
    fileprivate func write(to writer: inout ListWriter) {
        writer.member("address", address)
        writer.texts("languages", languages)
        writer.member("sha256", sha256)
        writer.member("title", title)
    }
}

extension ReportProgramme {
    fileprivate func write(to writer: inout ListWriter) {
        writer.member("certification", certification?.rawValue)
        writer.texts("countries", countries.map(\.alpha2))
        writer.member("degree", flag: leadsToDegree)
        writer.member("ects", ects)
        writer.member("eqf", statedEQFLevel?.number)
        writer.texts("fields", fields.map(\.code))
        writer.texts("identifiers", identifiers.map(\.notation))
        writer.member("level", level?.rawValue)
        writer.member("name", name)
        writer.member("nationalLevel", nationalLevel)
        writer.texts("otherNames", otherNames.map(\.name))
        writer.texts("outcomes", outcomes)
        writer.member("qualification", qualification)
    }
}
