// SPDX-License-Identifier: Apache-2.0

import Commands
import Credentials
import Documents
import JAdES
import Keys
import Localization
import Messages
import SQLStores
import Trust
import Vocabulary

extension CommandFailure {
    /// Runs a piece of work and puts what goes wrong into the words and the exit code of a command.
    static func translating<Value>(_ work: () throws -> Value) throws(CommandFailure) -> Value {
        do { return try work() } catch { throw CommandFailure(error) }
    }

    /// Does so with work that waits for something.
    static func translatingAwaited<Value: Sendable>(_ work: () async throws -> Value) async throws(CommandFailure)
        -> Value
    {
        do { return try await work() } catch { throw CommandFailure(error) }
    }

    /// Why a seal cannot be used, with the file's name and the next step.
    init(_ error: SealKeyError, seal path: String, in language: LanguageTag) {
        let texts = BuiltInMessages.catalogue
        guard error != .passphraseNeeded else {
            self.init(texts.text("cli.seal.passphrase", ["file": .text(path)], in: language), exit: .misuse)
            return
        }
        let reason = texts.text(of: Finding(FindingCode(rawValue: error.code)), in: language)
        self.init(
            texts.text("cli.seal.unusable", ["file": .text(path), "reason": .text(reason)], in: language),
            exit: error.isAboutTheFile ? .unreadable : .misuse)
    }

    init(_ error: any Error) {
        switch error {
        case let failure as CommandFailure: self = failure
        case let error as ConfigurationError: self.init(error.description, exit: .misuse)
        case let error as SealKeyError: self.init("The seal cannot be used: \(error.description)", exit: .misuse)
        case let error as EuropassDocumentError:
            self.init("The seal cannot be used: \(error.description).", exit: .misuse)
        default: self.init("\(error)", exit: .unreadable)
        }
    }
}

extension SealKeyError {
    /// Whether the file is no seal at all, rather than one that cannot be used now or in the way that was asked for.
    fileprivate var isAboutTheFile: Bool {
        switch self {
        case .unreadable, .oldEncryption, .noPrivateKey, .severalPrivateKeys, .noCertificate,
            .keyDoesNotMatchCertificate, .unsupportedCertificate, .unsupportedKey:
            true
        case .passphraseNeeded, .wrongPassphrase, .keyTooShort, .algorithmDoesNotFit, .notForSealing, .expired,
            .notYetValid, .signingFailed:
            false
        }
    }
}
