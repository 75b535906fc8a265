// SPDX-License-Identifier: Apache-2.0

package import Localization

// National frameworks of qualifications, and credits.
extension MessageKey {
    /// What a national level is worth: `referenced`, `indicative`, `past`, `later` or `none`.
    package static func levelStanding(_ standing: String) -> MessageKey {
        MessageKey(rawValue: "levelStanding.\(standing)")
    }

    /// How a claim stands to the work: `tooFew`, `fits` or `tooMany`.
    package static func creditsClaim(_ claim: String) -> MessageKey { MessageKey(rawValue: "creditsClaim.\(claim)") }

    package static let levelsNoCountry: MessageKey = "levels.noCountry"
    package static let levelsSeveral: MessageKey = "levels.several"
    package static let levelsNoLevel: MessageKey = "levels.noLevel"
    package static let levelsReferencedSince: MessageKey = "levels.referenced.since"
    package static let levelsReferencedUpdated: MessageKey = "levels.referenced.updated"
    package static let levelsReferencedUntil: MessageKey = "levels.referenced.until"
    package static let levelsReferencedNever: MessageKey = "levels.referenced.never"
    package static let creditsGuide: MessageKey = "credits.guide"
    package static let creditsExact: MessageKey = "credits.exact"
    package static let creditsInterval: MessageKey = "credits.interval"
    package static let creditsIndicative: MessageKey = "credits.indicative"
    package static let creditsSum: MessageKey = "credits.sum"
    package static let creditsRange: MessageKey = "credits.range"
    package static let creditsConverted: MessageKey = "credits.converted"
    package static let creditsByWorkload: MessageKey = "credits.byWorkload"
    package static let creditsNoCountry: MessageKey = "credits.noCountry"
}
