// SPDX-License-Identifier: Apache-2.0

package import Awards
package import Courses
package import Localization
package import Vocabulary

/// What issuing needs to know before it begins.
package struct IssuingRequest: Sendable {
    /// A seal key with its certificate, as it lies in a file.
    package struct Seal: Sendable {
        /// Where the file lies, to name it.
        package let path: String
        package let bytes: [UInt8]
        package let passphrase: String?
        /// The JOSE name of the signature algorithm; the key's usual one if `nil`.
        package let algorithm: String?
    }

    package let course: MicroCredential
    /// The seal to use; the test seal if `nil`.
    package let seal: Seal?
    package let outputDirectory: String
    package let dataDirectory: String?
    /// Only a plan is wanted; nothing may be made, not even an empty register of awards.
    package let isDryRun: Bool
    /// The language of what is said when it cannot be done.
    package let language: LanguageTag
}

/// Issuing in two steps: the plan makes nothing; what sealing needs is got ready, and made where it is missing, only
/// when it begins.
package struct IssuingSession: Sendable {
    package let plan: PlanAwards
    /// What is to be known about the seal before it is used.
    package let findings: [Finding]
    /// Gets ready what sealing needs: the seal, the pictures of the course, and the folder for the files.
    package let begin: @Sendable () async throws -> Issuing

    package init(
        plan: PlanAwards, findings: [Finding] = [], begin: @escaping @Sendable () async throws -> Issuing
    ) {
        self.plan = plan
        self.findings = findings
        self.begin = begin
    }

    /// All that issuing works with, ready for use.
    package struct Issuing: Sendable {
        package let issue: IssueAwards
        /// Whether an award's file is where it should be.
        package let isDelivered: @Sendable (IssuedAward) throws -> Bool
        /// Puts an award's file where it should be.
        package let deliver: @Sendable (IssuedAward, [UInt8]) throws -> Void
        package let fileName: @Sendable (IssuedAward) -> String
        /// Writes down what the operator sealed.
        package let record: @Sendable (IssueReport) async throws -> Void

        package init(
            issue: IssueAwards, isDelivered: @escaping @Sendable (IssuedAward) throws -> Bool,
            deliver: @escaping @Sendable (IssuedAward, [UInt8]) throws -> Void,
            fileName: @escaping @Sendable (IssuedAward) -> String,
            record: @escaping @Sendable (IssueReport) async throws -> Void
        ) {
            self.issue = issue
            self.isDelivered = isDelivered
            self.deliver = deliver
            self.fileName = fileName
            self.record = record
        }
    }
}
