// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

/// `--seal` and what belongs to it.
struct SealArguments: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The seal: PKCS#12, or PEM with key and certificate; the test seal if absent.", valueName: "file"))
    var seal: String?

    @Option(
        help: ArgumentHelp("A file whose first line is the seal's passphrase; asked for if absent.", valueName: "file"))
    var passphraseFile: String?

    @Option(
        help: ArgumentHelp(
            "How to sign with the seal, such as PS256; the key's usual way if absent.", valueName: "name"))
    var algorithm: String?

    func validate() throws {
        guard seal != nil || (passphraseFile == nil && algorithm == nil) else {
            throw ValidationError("--passphrase-file and --algorithm belong to --seal.")
        }
    }

    /// The seal's file and passphrase; `nil` for the test seal.
    func read(_ texts: Texts) throws(CommandFailure) -> IssuingRequest.Seal? {
        guard let seal else { return nil }
        let bytes = try InputFile(seal, texts).read(limit: 1 << 20)
        let passphrase: String?
        if let passphraseFile {
            let text = String(decoding: try InputFile(passphraseFile, texts).read(limit: 4096), as: UTF8.self)
            passphrase = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).first.map(
                String.init)
        } else {
            passphrase = PassphrasePrompt.ask("Passphrase of \(seal): ")
        }
        return IssuingRequest.Seal(path: seal, bytes: bytes, passphrase: passphrase, algorithm: algorithm)
    }
}
