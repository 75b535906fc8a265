// SPDX-License-Identifier: Apache-2.0

package import Localization
package import Providers
package import Verifications

// The trusted list: its pages, commands and differences.
extension MessageKey {
    /// What an agency decided, in a word or two.
    package static func listDecision(_ decision: ReportDecision) -> MessageKey {
        MessageKey(rawValue: "list.decision.\(decision.rawValue)")
    }

    /// How a provider stands on a day, in a word or two.
    package static func listTrust(_ kind: TrustAnswer.Kind) -> MessageKey {
        MessageKey(rawValue: "list.trust.\(kind.rawValue)")
    }

    /// The line at the top of a check of a list.
    package static func listVerdict(_ verdict: Verdict) -> MessageKey {
        MessageKey(rawValue: "list.verdict.\(verdict.rawValue)")
    }

    /// The question that a layer answers about a list.
    package static func listQuestion(_ layer: LayerName) -> MessageKey {
        MessageKey(rawValue: "list.question.\(layer.rawValue)")
    }

    package static let listTitle: MessageKey = "list.title"
    package static let listLead: MessageKey = "list.lead"
    package static let listUse: MessageKey = "list.use"
    package static let listNone: MessageKey = "list.none"
    package static let listCurrentHeading: MessageKey = "list.current.heading"
    package static let listVersion: MessageKey = "list.version"
    package static let listIssued: MessageKey = "list.issued"
    package static let listNext: MessageKey = "list.next"
    package static let listSealer: MessageKey = "list.sealer"
    package static let listDigest: MessageKey = "list.digest"
    package static let listSize: MessageKey = "list.size"
    package static let listKilobytes: MessageKey = "list.kilobytes"
    package static let listProviders: MessageKey = "list.providers"
    package static let listTestSeal: MessageKey = "list.testSeal"
    package static let listOutdated: MessageKey = "list.outdated"
    package static let listDownload: MessageKey = "list.download"
    package static let listVersionsLink: MessageKey = "list.versions.link"
    package static let listCountsHeading: MessageKey = "list.counts.heading"
    package static let listCountsText: MessageKey = "list.counts.text"
    package static let listCountsCountry: MessageKey = "list.counts.country"
    package static let listCountsKind: MessageKey = "list.counts.kind"
    package static let listCountsAll: MessageKey = "list.counts.all"
    package static let listCountsCovered: MessageKey = "list.counts.covered"
    package static let listCountsStopped: MessageKey = "list.counts.stopped"
    package static let listHowHeading: MessageKey = "list.how.heading"
    package static let listHowText: MessageKey = "list.how.text"
    package static let listHowAsk: MessageKey = "list.how.ask"
    package static let listCheckHeading: MessageKey = "list.check.heading"
    package static let listCheckFile: MessageKey = "list.check.file"
    package static let listCheckHelp: MessageKey = "list.check.help"
    package static let listCheckAction: MessageKey = "list.check.action"
    package static let listCheckEmpty: MessageKey = "list.check.empty"
    package static let listCheckAgain: MessageKey = "list.check.again"
    package static let listVersionsTitle: MessageKey = "list.versions.title"
    package static let listVersionsLead: MessageKey = "list.versions.lead"
    package static let listCompare: MessageKey = "list.compare"
    package static let listCompareWith: MessageKey = "list.compare.with"
    package static let listVersionTitle: MessageKey = "list.version.title"
    package static let listDifferencesHeading: MessageKey = "list.differences.heading"
    package static let listDifferencesFirst: MessageKey = "list.differences.first"
    package static let listDifferencesNone: MessageKey = "list.differences.none"
    package static let listDifferencesCount: MessageKey = "list.differences.count"
    package static let listDifferencesMore: MessageKey = "list.differences.more"
    package static let listDifferencesDay: MessageKey = "list.differences.day"
    package static let listPublishTitle: MessageKey = "list.publish.title"
    package static let listPublishLead: MessageKey = "list.publish.lead"
    package static let listPublishSeal: MessageKey = "list.publish.seal"
    package static let listPublishWarning: MessageKey = "list.publish.warning"
    package static let listPublishAction: MessageKey = "list.publish.action"
    package static let listPublishDone: MessageKey = "list.publish.done"
    package static let listPublishMoved: MessageKey = "list.publish.moved"
    package static let listPublishLink: MessageKey = "list.publish.link"
}
