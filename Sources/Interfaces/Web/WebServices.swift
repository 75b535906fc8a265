// SPDX-License-Identifier: Apache-2.0

package import Awards
package import Courses
package import Credentials
package import Foundation
package import Localization
package import Providers
package import Verifications
package import Vocabulary

/// What the pages need from the rest of the program, given at start.
package struct WebServices: Sendable {
    package typealias Delivery = @Sendable (IssuedAward, [UInt8]) throws -> Void

    /// Finds out about one file; throws only when it cannot decide.
    package var verify: @Sendable (_ document: [UInt8], _ time: Date) async throws -> VerificationReport
    /// Decides what would be awarded. Makes and keeps nothing.
    package var plan: @Sendable (MicroCredential, LearnersReading) async throws -> IssuePlan
    package var issue: @Sendable (IssuePlan, Delivery) async -> IssueReport
    /// The credential that an award would become, as a person reads it in a language. Makes and keeps nothing.
    package var preview: @Sendable (Award, LanguageTag) async throws -> AwardSample
    /// Makes a zip file of named files.
    package var archive: @Sendable ([(name: String, bytes: [UInt8])]) throws -> [UInt8]
    /// Compares with the secret of this server in constant time; may take its time over a wrong one.
    package var isSecret: @Sendable (String) async -> Bool
    /// The register of providers.
    package var providers: any ProviderStore
    package var register: RegisterServices
    package var accounts: AccountServices
    package var evidence: EvidenceServices
    package var lists: ListServices
    /// Quality cycles of courses, and feedback.
    package var cycles: QualityCycleServices
    package var reviews: ReviewServices
    package var samples: [SampleCredential]
    package var examples: [ExampleFile]
    /// The address under which the pages are reached from outside, without a slash at its end; known once the server
    /// listens.
    package var publicAddress: @Sendable () -> String
    /// The largest file that is read.
    package var maximumBytes: Int
    package var clock: Clock

    package init(
        verify: @escaping @Sendable ([UInt8], Date) async throws -> VerificationReport,
        plan: @escaping @Sendable (MicroCredential, LearnersReading) async throws -> IssuePlan,
        issue: @escaping @Sendable (IssuePlan, Delivery) async -> IssueReport,
        preview: @escaping @Sendable (Award, LanguageTag) async throws -> AwardSample,
        archive: @escaping @Sendable ([(name: String, bytes: [UInt8])]) throws -> [UInt8],
        isSecret: @escaping @Sendable (String) async -> Bool, providers: any ProviderStore,
        register: RegisterServices, accounts: AccountServices, evidence: EvidenceServices, lists: ListServices,
        cycles: QualityCycleServices, reviews: ReviewServices,
        samples: [SampleCredential] = [],
        examples: [ExampleFile] = [], publicAddress: @escaping @Sendable () -> String, maximumBytes: Int = 32 << 20,
        clock: Clock = .system
    ) {
        self.verify = verify
        self.plan = plan
        self.issue = issue
        self.preview = preview
        self.archive = archive
        self.isSecret = isSecret
        self.providers = providers
        self.register = register
        self.accounts = accounts
        self.evidence = evidence
        self.lists = lists
        self.cycles = cycles
        self.reviews = reviews
        self.samples = samples
        self.examples = examples
        self.publicAddress = publicAddress
        self.maximumBytes = maximumBytes
        self.clock = clock
    }

    package var verifyAddress: String { publicAddress() + "/verify" }
    package var maximumMegabytes: Int { maximumBytes >> 20 }
}

/// What an award would become.
package struct AwardSample: Sendable {
    /// `nil` when what would be written cannot be read back.
    package let credential: CredentialSummary?
    /// Why the credential has no picture here, in words; without pictures nothing can be sealed.
    package let pictureTrouble: String?

    package init(credential: CredentialSummary?, pictureTrouble: String? = nil) {
        self.credential = credential
        self.pictureTrouble = pictureTrouble
    }
}

/// A credential that can be verified without a file at hand.
package struct SampleCredential: Sendable {
    /// Letters, digits and hyphens; it stands in the address.
    package let id: String
    package let title: LocalizedText
    package let note: LocalizedText
    package let document: [UInt8]

    package init(id: String, title: LocalizedText, note: LocalizedText, document: [UInt8]) {
        self.id = id
        self.title = title
        self.note = note
        self.document = document
    }
}

/// A file to download that shows how a course or a list of learners is written.
package struct ExampleFile: Sendable {
    package let name: String
    package let title: LocalizedText
    package let bytes: [UInt8]

    package init(name: String, title: LocalizedText, bytes: [UInt8]) {
        self.name = name
        self.title = title
        self.bytes = bytes
    }
}
